/** Opens one case cold, in a process that has done nothing before: `open-case.ts sealed|whole|peer <library> <case id> <seat>`. Prints milliseconds. */
import { type CaseShelf, createShelf } from '../../../electron/app/case-shelf.ts';
import { openCases } from '../../../electron/store/cases.ts';
import { readPlayCase } from '../../../scenarios/case/play-text.ts';
import { caseMachine } from '../../../scenarios/compile/case-machine.ts';
import { compileCase } from '../../../scenarios/compile/compile-case.ts';
import type { CompiledCase } from '../../../scenarios/compile/compiled-case.ts';
import { createLivePlayer } from '../../../scenarios/compile/create-player.ts';
import type { PackedCase } from '../../../scenarios/compile/packed-case.ts';
import { unpackCase } from '../../../scenarios/compile/unpack-case.ts';
import { fail, issue, type Result } from '../../../scenarios/core/result.ts';
import { createPeerMachine, peerConfig } from '../peer-machine.ts';
import type { Opening } from '../speed-3.ts';

const [how = '', library = '', caseId = '', seat = ''] = process.argv.slice(2);
const role = { seat, variant: 'a' };
const cases = openCases(library);
const kept = (hash: string) => fail(issue('case.unknown', [], { hash }));

const valueIn = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`${caseId}: ${JSON.stringify(result.issues[0])}`);
  return result.value;
};

/** As host and room do it together: read, hash, seal or check, then unpack or compile. */
const open = (shelf: CaseShelf, lap: (stage: string) => void): CompiledCase => {
  const shelved = valueIn(shelf.shipped(caseId));
  lap('case');
  const { play: text, packed } = valueIn(shelved.texts(role));
  lap('texts');
  const play = readPlayCase(text);
  lap('play');
  const compiled = packed
    ? unpackCase(JSON.parse(packed) as PackedCase, play)
    : compileCase(play, role.seat, role.variant);
  lap('compiled');
  return compiled;
};

/** Notes how long each stage took. What loading the modules left behind is cleared away before: it is nobody's. */
const timed = (work: (lap: (stage: string) => void) => void): Opening => {
  const stages: Record<string, number> = {};
  globalThis.gc?.();
  const start = performance.now();
  let last = start;
  work((stage) => {
    const now = performance.now();
    stages[stage] = now - last;
    last = now;
  });
  return { total: last - start, ...stages };
};

const openOurs = (shelf: CaseShelf): Opening => {
  let compiled: CompiledCase | null = null;
  const opened = timed((lap) => {
    compiled = open(shelf, lap);
    caseMachine(compiled);
    lap('machine');
  });
  // What was put off until it is asked for is asked for here: the first view of a run, beside the opening and not in it.
  const shown = timed((lap) => {
    if (compiled) createLivePlayer(compiled).view();
    lap('view');
  });
  return { ...opened, firstView: shown.total };
};

const openPeer = (): Opening => {
  const config = peerConfig(open(createShelf({ shipped: cases.document, kept }), () => undefined));
  return timed((lap) => {
    createPeerMachine(config);
    lap('machine');
  });
};

const openings: Readonly<Record<string, () => Opening>> = {
  sealed: () => openOurs(createShelf({ shipped: cases.document, kept, sealed: cases.sealed })),
  whole: () => openOurs(createShelf({ shipped: cases.document, kept })),
  peer: openPeer,
};
const opening = openings[how];
if (!opening) throw new Error(`there is no way ${how} to open a case`);
console.log(JSON.stringify(opening()));
