/** The walks of every shipped case, played by the XState machine as a learner plays them: step by step the same as on integers. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { caseMachine } from '../../scenarios/compile/case-machine.ts';
import type { CompiledCase } from '../../scenarios/compile/compiled-case.ts';
import {
  createLivePlayer,
  createSteppedPlayer,
  resumeLivePlayer,
} from '../../scenarios/compile/create-player.ts';
import { packCase } from '../../scenarios/compile/pack-case.ts';
import { unpackCase } from '../../scenarios/compile/unpack-case.ts';
import { caseIds, readCase, readWalks } from './case-files.ts';
import { playableOf } from './play-walk.ts';

const library = path.resolve(import.meta.dirname, '../../scenarios/library');

/** The case as it is opened where it is shipped. */
const shippedOf = (compiled: CompiledCase): CompiledCase =>
  unpackCase(JSON.parse(JSON.stringify(packCase(compiled).packed)), compiled.play);

describe.each(caseIds(library))('the machine of %s', (id) => {
  const parsed = readCase(path.join(library, id, 'case.json'));
  if (!parsed.ok) throw new Error(`${id} does not parse`);
  const document = parsed.value;
  const machines = new Map<string, { compiled: CompiledCase; machine: ReturnType<typeof caseMachine> }>();
  const opened = (seat: string, variant: string) => {
    const key = `${seat} ${variant}`;
    const playable = playableOf(document, seat, variant);
    if (!playable.ok) throw new Error(`${key} cannot be played`);
    const compiled = machines.get(key)?.compiled ?? shippedOf(playable.value.compiled);
    const found = machines.get(key) ?? { compiled, machine: caseMachine(compiled) };
    machines.set(key, found);
    return found;
  };

  it.each(readWalks(path.join(library, id)).map((walk) => [walk.id, walk] as const))(
    'plays the walk %s as integers do, also resumed half way',
    (_id, { seat, variant, decisions }) => {
      const { compiled, machine } = opened(seat, variant);
      const stepped = createSteppedPlayer(compiled);
      let live = createLivePlayer(compiled, machine);
      for (const [at, decision] of decisions.entries()) {
        if (at === Math.floor(decisions.length / 2))
          live = resumeLivePlayer(compiled, decisions.slice(0, at), machine);
        expect(live.can(decision)).toBe(true);
        expect(live.perform(decision)).toEqual(stepped.perform(decision));
      }
      expect(live.view()).toEqual(stepped.view());
      expect(live.view().ended).toBe(true);
    },
  );
});
