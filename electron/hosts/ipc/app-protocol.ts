/** Rule: the page comes from our own protocol, which serves the built screens and nothing else. */
import type { Protocol } from 'electron';
import { pageHeaders } from '../page-headers.ts';
import type { RendererFiles } from '../renderer-files.ts';
import { appScheme, isOurs } from './app-origin.ts';

/** Standard and secure, so that 'self' means something in our policy. Must be called before the program is ready. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, codeCache: true },
    },
  ]);
}

/** Answers every request for our scheme. */
export function serveAppProtocol(protocol: Pick<Protocol, 'handle'>, files: RendererFiles): void {
  protocol.handle(appScheme, (request) => answer(request, files));
}

async function answer(request: Request, files: RendererFiles): Promise<Response> {
  const file =
    request.method === 'GET' && isOurs(request.url)
      ? await files.read(new URL(request.url).pathname)
      : undefined;
  if (!file) return new Response(null, { status: 404, headers: pageHeaders });
  return new Response(file.bytes, {
    headers: {
      ...pageHeaders,
      'content-type': file.type,
      'cache-control': file.lasting ? 'private, max-age=31536000, immutable' : 'no-store',
    },
  });
}
