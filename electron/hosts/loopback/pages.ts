/** Pages and files of the browser edition: the token at the door, then the built screens and nothing else. */
import type { Context, Handler } from 'hono';
import { setCookie } from 'hono/cookie';
import type { RendererFiles } from '../renderer-files.ts';
import type { Access } from './access.ts';
import { cookieName, isLetIn } from './access-rules.ts';
import { closedPage } from './closed-page.ts';

export interface PageOptions {
  readonly files: RendererFiles;
  readonly access: Access;
  readonly port: number;
}

/** Answers every address outside `/api`. Only GET opens the door: asking for headers alone must not spend a token. */
export const createPages =
  ({ files, access, port }: PageOptions): Handler =>
  async (context) => {
    if (context.req.raw.method !== 'GET') return context.body(null, 405, { allow: 'GET' });
    const { pathname, searchParams } = new URL(context.req.url);
    const token = searchParams.get('token');
    if (pathname === '/' && token !== null) return exchange(context, access.redeem(token), port);
    if (!isLetIn(context, access, port)) return context.html(closedPage, 401);
    const file = await files.read(pathname);
    if (!file) return context.notFound();
    return context.body(file.bytes, 200, {
      'content-type': file.type,
      'cache-control': file.lasting ? 'private, max-age=31536000, immutable' : 'no-store',
    });
  };

/** Token for cookie, then on to `/`, so that the token does not stay in the address bar, where it is worth nothing anyway. */
function exchange(context: Context, secret: string | undefined, port: number): Response {
  if (secret) setCookie(context, cookieName(port), secret, { httpOnly: true, sameSite: 'Strict', path: '/' });
  return context.redirect('/', 303);
}
