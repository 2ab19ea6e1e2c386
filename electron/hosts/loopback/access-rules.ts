/** The rules of the loopback door, one function each: which address was meant, which page asks, and whether it was let in. */
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { refuse } from '../dispatch.ts';
import { pageHeaders } from '../page-headers.ts';
import type { Access } from './access.ts';

/** Every answer carries the headers of a page and is kept by nobody, unless it says otherwise itself. */
export const withHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(pageHeaders)) context.res.headers.set(name, value);
  if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
};

/** A name that was made to point at this computer (DNS rebinding) is not our address; `localhost` is not either. */
export const onlyOurHost =
  (host: string): MiddlewareHandler =>
  (context, next) =>
    context.req.header('host') === host ? next() : forbidden(context);

/** No other page may ask, and none may be asked from another: a browser states the origin of every POST. */
export const onlyOurOrigin =
  (origin: string): MiddlewareHandler =>
  (context, next) => {
    const stated = context.req.header('origin');
    const site = context.req.header('sec-fetch-site') ?? 'same-origin';
    if (stated !== undefined && stated !== origin) return forbidden(context);
    if (context.req.method === 'POST' && (stated === undefined || site !== 'same-origin'))
      return forbidden(context);
    return next();
  };

/** Cookies do not tell ports apart: the name carries ours, so that a second server does not overwrite the first. */
export const cookieName = (port: number): string => `dossier45-${port}`;

export const isLetIn = (context: Context, access: Access, port: number): boolean =>
  access.admits(getCookie(context, cookieName(port)));

export const forbidden = async (context: Context): Promise<Response> =>
  context.json(refuse('request.forbidden'), 403);
