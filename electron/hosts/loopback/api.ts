/** `POST /api/<operation>`: a JSON body in, a Reply out. */
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Dispatch, refuse } from '../dispatch.ts';

/** The largest input of the contract is a piece of a backup: 60,000 signs of base64 and its name. */
export const maxBodyBytes = 64 * 1024;

/** The routes below `/api`. Who asks has been checked before. */
export function createApi(call: Dispatch): Hono {
  const api = new Hono();
  const limit = bodyLimit({
    maxSize: maxBodyBytes,
    onError: (context) => context.json(refuse('request.tooLarge'), 413),
  });
  api.post('/:operation', limit, (context) => answer(context, call));
  api.all('*', (context) => context.json(refuse('request.forbidden'), 405, { allow: 'POST' }));
  return api;
}

async function answer(context: Context, call: Dispatch): Promise<Response> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json(?:;\s*charset=utf-8)?$/i.test(type))
    return context.json(refuse('request.malformed'), 415);
  let input: unknown;
  try {
    input = JSON.parse(await context.req.text());
  } catch {
    return context.json(refuse('request.malformed'), 400);
  }
  return context.json(await call(context.req.param('operation'), input));
}
