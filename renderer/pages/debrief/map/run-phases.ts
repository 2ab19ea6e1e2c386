/** The run in words for the list beside the map: its scenes by phase, then scenes only the better run met, then what was set aside. Pure. */
import type { Decision } from '../../../../scenarios/case/decision.ts';
import { type Step, type Visit, visitsOf } from '../../../../scenarios/report/run-visits.ts';
import type { RunPhase, RunScene } from '../../../parts/run-list.tsx';

export interface ListWords {
  readonly scene: (id: string) => string;
  readonly phase: (id: string) => string;
  readonly act: (decision: Decision) => string;
  /** Titles of the groups of scenes that only the better run met, and of what was set aside by going back. */
  readonly better: string;
  readonly abandoned: string;
}

export interface RunsToTell {
  readonly own: readonly Step[];
  readonly better: readonly Step[] | null;
  readonly abandoned: readonly Step[];
  /** Sequence number of an own decision, or place in the better run of what was left out. */
  readonly turn: { readonly own: number | null; readonly better: number | null } | null;
}

const isWaiting = ({ type }: Decision): boolean => type === 'time.passed';
const isMark = ({ type }: Decision): boolean => type === 'line.marked' || type === 'line.cleared';

const holdsTurn = ({ own, left }: Visit, turn: RunsToTell['turn']): boolean => {
  if (!turn) return false;
  if (turn.own !== null) return own.some(({ seq }) => seq === turn.own);
  return turn.better !== null && left.includes(turn.better);
};

export interface Told {
  readonly phases: readonly RunPhase[];
  /** Nodes of the map in which the two runs decided otherwise, and the one of the turn. */
  readonly otherwise: ReadonlySet<string>;
  readonly turn: string | null;
}

const nodeOf = (scene: string): string => `scene/${scene}`;

export function tellRun(runs: RunsToTell, words: ListWords): Told {
  const { own, better, abandoned, turn } = runs;
  const scenes = visitsOf(own, better).map((visit, at) => ({
    phase: visit.phase,
    told: sceneOf(visit, { at, own, better: better ?? [], isTurn: holdsTurn(visit, turn), words }),
  }));
  const phases = [
    ...byPhase(scenes, words),
    ...elsewhere('better', words.better, { steps: better ?? [], runs, words }),
    ...elsewhere('abandoned', words.abandoned, { steps: abandoned, runs, words }),
  ];
  const differs = ({ left, acts }: RunScene) => left.length > 0 || acts.some((each) => each.only);
  return {
    phases,
    otherwise: new Set(scenes.filter(({ told }) => differs(told)).map(({ told }) => told.node)),
    turn: phases.flatMap((each) => each.scenes).find((each) => each.turn)?.node ?? null,
  };
}

interface OtherRun {
  readonly steps: readonly Step[];
  readonly runs: RunsToTell;
  readonly words: ListWords;
}

/** Scenes of the better run that this one never came to; or all that was set aside, wherever it was. */
function elsewhere(
  id: 'better' | 'abandoned',
  title: string,
  { steps, runs: { own, turn }, words }: OtherRun,
): readonly RunPhase[] {
  const isLeftOut = ({ own: theirs }: Visit) =>
    id === 'better' && turn?.own === null && theirs.some(({ seq }) => seq - 1 === turn.better);
  const scenes = visitsOf(steps, null)
    .map((visit, at) => sceneOf(visit, { at, own: steps, better: [], isTurn: isLeftOut(visit), words }))
    .filter(({ node }) => id === 'abandoned' || !own.some(({ scene }) => nodeOf(scene) === node))
    .map((scene) => ({ ...scene, key: `${id} ${scene.key}` }));
  return scenes.length > 0 ? [{ id, title, open: scenes.some((each) => each.turn), scenes }] : [];
}

interface SceneParts {
  readonly at: number;
  readonly own: readonly Step[];
  readonly better: readonly Step[];
  readonly isTurn: boolean;
  readonly words: ListWords;
}

function sceneOf(visit: Visit, { at, own, better, isTurn, words }: SceneParts): RunScene {
  const acts = visit.own.flatMap(({ seq, only }) => {
    const decision = own[seq - 1]?.decision;
    if (!decision || isWaiting(decision) || (isMark(decision) && !only)) return [];
    return [{ key: String(seq), text: words.act(decision), only }];
  });
  const left = visit.left.flatMap((place) => {
    const decision = better[place]?.decision;
    return !decision || isWaiting(decision) ? [] : [{ key: `left ${place}`, text: words.act(decision) }];
  });
  return {
    key: `${at} ${visit.scene}`,
    node: nodeOf(visit.scene),
    title: words.scene(visit.scene),
    day: visit.day,
    turn: isTurn,
    acts,
    left,
  };
}

function byPhase(
  scenes: readonly { readonly phase: string; readonly told: RunScene }[],
  words: ListWords,
): readonly RunPhase[] {
  const phases = [...new Set(scenes.map((each) => each.phase))];
  return phases.map((phase) => {
    const own = scenes.filter((each) => each.phase === phase).map((each) => each.told);
    return { id: phase, title: words.phase(phase), open: own.some((each) => each.turn), scenes: own };
  });
}
