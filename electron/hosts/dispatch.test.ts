/** Tests of the door: what it refuses, what it logs, and that it never throws. */
import { describe, expect, it } from 'vitest';
import type { Handlers } from '../../scenarios/contract/contract.ts';
import { dispatch } from './dispatch.ts';

const settings = {
  theme: 'system',
  textPercent: 100,
  characterKeys: true,
  language: null,
  currentLearner: null,
} as const;

const handlersWith = (some: Partial<Handlers>): Handlers =>
  new Proxy(some as Handlers, {
    get: (known, name) =>
      Reflect.get(known, name) ?? (() => Promise.reject(new Error(`no handler for ${String(name)}`))),
  });

const refusedWith = (code: string) => ({ ok: false, issues: [{ code, path: [], params: {} }] });

describe('dispatch', () => {
  it('gives the checked input to the handler and its reply back', async () => {
    const handlers = handlersWith({
      'settings.set': (input) =>
        Promise.resolve({ ok: true, value: { ...settings, theme: input.theme ?? 'light' } }),
    });
    expect(await dispatch(handlers, 'settings.set', { theme: 'dark' })).toEqual({
      ok: true,
      value: { ...settings, theme: 'dark' },
    });
  });

  it.each([
    'learners.steal',
    'constructor',
    '__proto__',
    'toString',
    '',
    7,
    null,
    undefined,
    ['settings.get'],
  ])('refuses %j as an operation', async (operation) => {
    expect(await dispatch(handlersWith({}), operation, {})).toEqual(refusedWith('request.unknownOperation'));
  });

  it('names the place of everything that is wrong with an input', async () => {
    expect(
      await dispatch(handlersWith({}), 'learners.create', {
        pseudonym: 7,
        seat: 'No Seat',
        language: 'en',
        admin: true,
      }),
    ).toEqual({
      ok: false,
      issues: [
        { code: 'request.malformed', path: ['pseudonym'], params: { rule: 'invalid_type' } },
        { code: 'request.malformed', path: ['seat'], params: { rule: 'invalid_format' } },
        { code: 'request.malformed', path: ['admin'], params: { rule: 'unrecognized_keys' } },
      ],
    });
  });

  it('turns a throwing handler into one refusal and one line without the message', async () => {
    const lines: string[] = [];
    const handlers = handlersWith({
      'learners.list': () => {
        throw new TypeError('Blue Heron is in the message');
      },
    });
    const reply = await dispatch(handlers, 'learners.list', {}, { log: (line) => lines.push(line) });
    expect(reply).toEqual(refusedWith('host.failed'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^learners\.list failed: TypeError at .*dispatch\.test\.ts/);
    expect(lines[0]).not.toContain('Heron');
  });

  it('survives a handler that throws something that is not an error', async () => {
    const lines: string[] = [];
    const handlers = handlersWith({ 'learners.list': () => Promise.reject('secret') });
    expect(await dispatch(handlers, 'learners.list', {}, { log: (line) => lines.push(line) })).toEqual(
      refusedWith('host.failed'),
    );
    expect(lines).toEqual(['learners.list failed: something that is not an Error was thrown']);
  });

  it('reports an answer outside the contract by its place when it is asked to check', async () => {
    const lines: string[] = [];
    const handlers = handlersWith({
      'settings.get': () =>
        Promise.resolve({ ok: true, value: { ...settings, textPercent: 5, token: 'secret' } }),
    });
    const options = { log: (line: string) => lines.push(line), checkOutput: true };
    expect(await dispatch(handlers, 'settings.get', {}, options)).toEqual(refusedWith('host.failed'));
    expect(lines).toEqual([
      'settings.get answered outside the contract: textPercent too_small, . unrecognized_keys',
    ]);
    expect(await dispatch(handlers, 'settings.get', {})).toMatchObject({ ok: true });
  });
});
