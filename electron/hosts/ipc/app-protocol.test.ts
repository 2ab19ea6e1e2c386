/** Tests of our own protocol: its privileges, what it serves, and the headers that go with it. */
import type { CustomScheme } from 'electron';
import { expect, it } from 'vitest';
import { contentSecurityPolicy } from '../page-headers.ts';
import type { RendererFiles } from '../renderer-files.ts';
import { registerAppScheme, serveAppProtocol } from './app-protocol.ts';

const files: RendererFiles = {
  read: (pathname) =>
    Promise.resolve(
      pathname === '/assets/a.js'
        ? { bytes: new TextEncoder().encode('code'), type: 'text/javascript', lasting: true }
        : undefined,
    ),
};

const ask = async (url: string, method = 'GET'): Promise<Response> => {
  let handler: ((request: Request) => Response | Promise<Response>) | undefined;
  serveAppProtocol(
    {
      handle: (_scheme, given) => {
        handler = given as typeof handler;
      },
    },
    files,
  );
  return (await handler?.(new Request(url, { method }))) ?? Response.error();
};

it('registers a standard, secure scheme whose code is cached, and nothing that reaches further', () => {
  const registered: CustomScheme[] = [];
  registerAppScheme({ registerSchemesAsPrivileged: (schemes) => void registered.push(...schemes) });
  expect(registered).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ]);
});

it('serves a built file with the policy', async () => {
  const response = await ask('app://dossier45/assets/a.js');
  expect([response.status, await response.text()]).toEqual([200, 'code']);
  expect(response.headers.get('content-type')).toBe('text/javascript');
  expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
});

it.each([
  ['a missing file', 'app://dossier45/assets/b.js', 'GET'],
  ['another host', 'app://other/assets/a.js', 'GET'],
  ['another method', 'app://dossier45/assets/a.js', 'POST'],
])('has nothing for %s, and sends the policy all the same', async (_what, url, method) => {
  const response = await ask(url, method);
  expect([response.status, await response.text()]).toEqual([404, '']);
  expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
});
