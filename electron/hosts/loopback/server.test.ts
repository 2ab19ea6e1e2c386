/** Tests of the loopback door against the attacks it was built for, on a real server with a tiny page. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Handlers } from '../../../scenarios/contract/contract.ts';
import { contentSecurityPolicy } from '../page-headers.ts';
import { type RawRequest, sendRaw } from './raw-request.fixture.ts';
import { type RunningServer, startServer } from './server.ts';

const firstToken = 'first-token-of-this-launch';
const pageText = '<!doctype html><title>tiny</title>';

let folder: string;
let server: RunningServer;
let cookie: string;
let handled: string[] = [];

const handlers = new Proxy({} as Handlers, {
  get: (_none, operation) => (input: unknown) => {
    handled.push(`${String(operation)} ${JSON.stringify(input)}`);
    return Promise.resolve({ ok: true, value: [] });
  },
});

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-loopback-'));
  const rendererDir = path.join(folder, 'renderer');
  mkdirSync(path.join(rendererDir, 'assets'), { recursive: true });
  writeFileSync(path.join(rendererDir, 'index.html'), pageText);
  writeFileSync(path.join(rendererDir, 'assets/index-Ab3dEf9_.js'), 'export {};');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  server = await startServer({ handlers, rendererDir, port: 0, token: firstToken });
  cookie = await openDoor(server.mintAddress());
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(() => {
  handled = [];
});

const send = (request: RawRequest) => sendRaw(server.origin, request);

async function openDoor(from: string): Promise<string> {
  const { pathname, search } = new URL(from);
  const answer = await send({ path: pathname + search });
  return String(answer.headers['set-cookie']?.[0]).split(';')[0] ?? '';
}

const goodCall = (): Required<Omit<RawRequest, 'chunked'>> => ({
  method: 'POST',
  path: '/api/learners.list',
  headers: {
    cookie,
    origin: server.origin,
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
  },
  body: '{}',
});

const callWith = (headers: Record<string, string | undefined>) => {
  const call = goodCall();
  const merged = { ...call.headers, ...headers };
  const kept = Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return send({ ...call, headers: Object.fromEntries(kept) });
};

const refused = (code: string) => JSON.stringify({ ok: false, issues: [{ code, path: [], params: {} }] });

describe('a call', () => {
  it('reaches its handler with the cookie, our host and our origin', async () => {
    const answer = await send(goodCall());
    expect([answer.status, answer.body, handled]).toEqual([
      200,
      '{"ok":true,"value":[]}',
      ['learners.list {}'],
    ]);
  });

  it.each([
    ['a host name that was pointed here', () => ({ host: `evil.example:${new URL(server.origin).port}` })],
    ['localhost', () => ({ host: `localhost:${new URL(server.origin).port}` })],
    ['our address without its port', () => ({ host: '127.0.0.1' })],
    ['another port', () => ({ host: '127.0.0.1:1' })],
    ['a foreign origin', () => ({ origin: 'https://evil.example' })],
    ['a page of another program on this computer', () => ({ origin: 'http://127.0.0.1:1' })],
    ['a page without an origin', () => ({ origin: 'null' })],
    ['no origin', () => ({ origin: undefined })],
    ['a same-site page', () => ({ 'sec-fetch-site': 'same-site' })],
    ['no cookie', () => ({ cookie: undefined })],
    ['the token in place of the secret', () => ({ cookie: `${cookie.split('=')[0]}=${firstToken}` })],
    ['a cookie of another name', () => ({ cookie: `x${cookie}` })],
    ['an empty cookie', () => ({ cookie: `${cookie.split('=')[0]}=` })],
  ])('is refused with %s', async (_what, headers) => {
    const answer = await callWith(headers());
    expect([answer.status, answer.body, handled]).toEqual([403, refused('request.forbidden'), []]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', undefined])(
    'is refused as %s',
    async (type) => {
      const answer = await callWith({ 'content-type': type });
      expect([answer.status, answer.body, handled]).toEqual([415, refused('request.malformed'), []]);
    },
  );

  it.each(['', '{', 'undefined', '{"a":1}x'])('is refused with the body %j', async (body) => {
    const answer = await send({ ...goodCall(), body });
    expect([answer.status, answer.body, handled]).toEqual([400, refused('request.malformed'), []]);
  });

  it.each([false, true])('is refused when it is too large (in pieces: %s)', async (chunked) => {
    const body = JSON.stringify({ pseudonym: 'x'.repeat(70_000) });
    const answer = await send({ ...goodCall(), body, chunked });
    expect([answer.status, answer.body, handled]).toEqual([413, refused('request.tooLarge'), []]);
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('is refused as %s', async (method) => {
    const { path: where, headers } = goodCall();
    const answer = await send({ method, path: where, headers });
    expect([answer.status, answer.headers.allow, handled]).toEqual([405, 'POST', []]);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'learners.steal', 'learners%2Elist%00'])(
    'to %s is not known',
    async (operation) => {
      const answer = await send({ ...goodCall(), path: `/api/${operation}` });
      expect([answer.status, answer.body, handled]).toEqual([200, refused('request.unknownOperation'), []]);
    },
  );

  it('grants nothing to a page of another origin that asks first', async () => {
    const answer = await send({
      method: 'OPTIONS',
      path: '/api/learners.list',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    const grants = Object.keys(answer.headers).filter((name) => name.startsWith('access-control'));
    expect([answer.status, grants]).toEqual([403, []]);
  });
});

describe('the door', () => {
  it('exchanges the first token for a strict cookie that no script can read, and leaves the token behind', async () => {
    const answer = await send({ path: `/?token=${firstToken}` });
    const set = String(answer.headers['set-cookie']);
    expect([answer.status, answer.headers.location]).toEqual([303, '/']);
    expect(set).toMatch(/^dossier45-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(set).not.toContain(firstToken);
  });

  it('opens once for each token', async () => {
    const { search } = new URL(server.mintAddress());
    const answers = [await send({ path: `/${search}` }), await send({ path: `/${search}` })];
    expect(answers.map((answer) => [answer.status, answer.headers['set-cookie'] !== undefined])).toEqual([
      [303, true],
      [303, false],
    ]);
  });

  it('does not spend a token on a request for headers', async () => {
    const { search } = new URL(server.mintAddress());
    expect((await send({ method: 'HEAD', path: `/${search}` })).status).toBe(405);
    expect((await send({ path: `/${search}` })).headers['set-cookie']).toBeDefined();
  });

  it('does not spend a token for a foreign host', async () => {
    const { search } = new URL(server.mintAddress());
    expect((await send({ path: `/${search}`, headers: { host: 'evil.example' } })).status).toBe(403);
    expect((await send({ path: `/${search}` })).headers['set-cookie']).toBeDefined();
  });

  it('gives no cookie for a guess or an empty token', async () => {
    const answers = [await send({ path: '/?token=guess' }), await send({ path: '/?token=' })];
    expect(answers.map((answer) => answer.headers['set-cookie'])).toEqual([undefined, undefined]);
  });

  it('tells a browser without the cookie how to open the program, in four languages, whatever it asks for', async () => {
    const answers = [
      await send({}),
      await send({ path: '/desk' }),
      await send({ path: '/assets/index-Ab3dEf9_.js' }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401]);
    const [page] = answers;
    expect(
      ['en', 'nl', 'fr', 'de'].filter((language) => page?.body.includes(`lang="${language}"`)),
    ).toHaveLength(4);
    expect(page?.body).not.toContain('<script');
  });

  it('lets a second tab in with the same cookie', async () => {
    const answers = [
      await send({ headers: { cookie } }),
      await send({ path: '/index.html', headers: { cookie } }),
    ];
    expect(answers.map((answer) => [answer.status, answer.body])).toEqual([
      [200, pageText],
      [200, pageText],
    ]);
  });
});

describe('a file', () => {
  it('is kept by the browser when its name carries its hash, and the page never is', async () => {
    const [asset, page] = [
      await send({ path: '/assets/index-Ab3dEf9_.js', headers: { cookie } }),
      await send({ headers: { cookie } }),
    ];
    expect([asset.headers['cache-control'], page.headers['cache-control']]).toEqual([
      'private, max-age=31536000, immutable',
      'no-store',
    ]);
    expect(asset.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%5csecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '//secret.txt',
    '/secret.txt%00.html',
    '/%c0%ae%c0%ae/secret.txt',
    '/assets',
    '/assets/',
  ])('is not found at %s', async (where) => {
    const answer = await send({ path: where, headers: { cookie } });
    expect([answer.status, answer.body]).toEqual([404, '']);
  });
});

describe('every answer', () => {
  it.each([
    ['the page', () => send({ headers: { cookie } })],
    ['a call', () => send(goodCall())],
    ['a refusal', () => callWith({ origin: 'https://evil.example' })],
    ['the closed page', () => send({})],
    ['a missing file', () => send({ path: '/none.js', headers: { cookie } })],
  ])('%s carries the policy and the other headers', async (_what, ask) => {
    const { headers } = await ask();
    expect(headers).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('the server', () => {
  const otherAddresses = Object.values(os.networkInterfaces())
    .flat()
    .flatMap((found) => (found?.family === 'IPv4' && !found.internal ? [found.address] : []));

  it.each(['127.0.0.2', '::1', ...otherAddresses])('does not listen on %s', async (host) => {
    const socket = net.connect({ host, port: Number(new URL(server.origin).port) });
    const outcome = await new Promise((resolve) => {
      socket.on('connect', () => resolve('connected')).on('error', () => resolve('refused'));
    });
    socket.destroy();
    expect(outcome).toBe('refused');
  });

  it('refuses a port that is taken', async () => {
    const port = Number(new URL(server.origin).port);
    await expect(
      startServer({ handlers, rendererDir: path.join(folder, 'renderer'), port }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('closes while a browser keeps its connection open', async () => {
    const other = await startServer({ handlers, rendererDir: path.join(folder, 'renderer'), port: 0 });
    const socket = net.connect({ host: '127.0.0.1', port: Number(new URL(other.origin).port) });
    const ended = new Promise((resolve) => socket.on('close', resolve));
    socket.write(`GET / HTTP/1.1\r\nHost: ${new URL(other.origin).host}\r\n\r\n`);
    await new Promise((resolve) => socket.once('data', resolve));
    await other.close();
    await ended;
    await expect(sendRaw(other.origin, {})).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});
