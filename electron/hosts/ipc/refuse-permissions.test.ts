/** Tests of permissions: asked for, looked up, or for a device, the answer is no. */
import type { Session } from 'electron';
import { expect, it } from 'vitest';
import { refusePermissions } from './refuse-permissions.ts';

it('refuses every permission and every device', () => {
  const doors = new Map<string, (...given: unknown[]) => unknown>();
  const keep = (name: string) => (handler: unknown) =>
    void doors.set(name, handler as (...given: unknown[]) => unknown);
  refusePermissions({
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
  } as unknown as Session);
  const decided: unknown[] = [];
  for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read']) {
    doors.get('request')?.(null, permission, (granted: boolean) => decided.push(granted));
    decided.push(doors.get('check')?.(null, permission));
  }
  decided.push(doors.get('device')?.({ deviceType: 'hid' }));
  expect(decided).toEqual(Array(9).fill(false));
});
