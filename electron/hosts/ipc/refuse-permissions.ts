/** Rule: the page needs no camera, place, notification or device, and gets none. */
import type { Session } from 'electron';

type PermissionDoors = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
>;

/** Electron checklist, "Handle session permission requests from remote content". */
export function refusePermissions(session: PermissionDoors): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
