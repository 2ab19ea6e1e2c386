/** Tests of the preload: one object, one function, the operations of the contract and nothing else. */
import { beforeEach, expect, it, vi } from 'vitest';
import { contract } from '../../../scenarios/contract/contract.ts';

const seen = vi.hoisted(() => ({ exposed: [] as unknown[][], invoked: [] as unknown[][] }));
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (...given: unknown[]) => seen.exposed.push(given) },
  ipcRenderer: {
    invoke: (...given: unknown[]) => {
      seen.invoked.push(given);
      return Promise.resolve('reply');
    },
  },
}));

type Bridge = { call(operation: string, input: unknown): Promise<unknown> };

await import('./preload.ts');
const [name, bridge] = seen.exposed[0] as [string, Bridge];

beforeEach(() => {
  seen.invoked = [];
});

it('exposes one function under one name', () => {
  expect([seen.exposed.length, name, Object.keys(bridge)]).toEqual([1, 'bridge', ['call']]);
});

it('passes every operation of the contract on, over the one channel', async () => {
  const operations = Object.keys(contract);
  for (const operation of operations) expect(await bridge.call(operation, { a: 1 })).toBe('reply');
  expect(seen.invoked).toEqual(operations.map((operation) => ['dossier45:call', operation, { a: 1 }]));
});

it.each(['learners.steal', 'constructor', '__proto__', 'dossier45:call'])(
  'refuses %s by itself',
  async (operation) => {
    expect(await bridge.call(operation, {})).toEqual({
      ok: false,
      issues: [{ code: 'request.unknownOperation', path: [], params: {} }],
    });
    expect(seen.invoked).toEqual([]);
  },
);
