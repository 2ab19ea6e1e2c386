/** Samples of the debrief. */
import { CompetenceChart } from '../parts/competence-chart.tsx';
import { CompetenceTable } from '../parts/competence-table.tsx';
import { type CriterionLine, CriterionList } from '../parts/criterion-list.tsx';
import { FactNote } from '../parts/fact-note.tsx';
import { type LineGroup, LineResults } from '../parts/line-results.tsx';
import { MapLegend } from '../parts/map-legend.tsx';
import { type MapNode, MapPicture } from '../parts/map-picture.tsx';
import { RunList } from '../parts/run-list.tsx';
import { TakeBack } from '../parts/take-back.tsx';
import { ThreeCards } from '../parts/three-cards.tsx';
import { type TimeGroup, TimeChart } from '../parts/time-chart.tsx';
import { TimeTable } from '../parts/time-table.tsx';
import { TurnCard } from '../parts/turn-card.tsx';
import { TurnList } from '../parts/turn-list.tsx';
import type { Verdict } from '../../scenarios/attempt/score-sheet.ts';
import type { Sample } from './sample.tsx';
import { fact, unconfirmed, words } from './sample-values.ts';

const why = words('scene.ramp.seen');
const title = words('choice.ramp.wait');
const line = (id: string, verdict: Verdict = 'met') => ({ id, title, why, verdict });

const criteria: readonly CriterionLine[] = (['met', 'missed', 'violated'] as const).map((verdict, at) => ({
  result: {
    id: `criterion-${verdict}`,
    competence: 'safety',
    severity: at === 2 ? 'critical' : 'major',
    gate: at === 1,
    weight: 4,
    verdict,
    error: 'E-1',
    fact: fact.id,
  },
  title,
  why,
  verdict,
  decided: words('choice.ramp.promise'),
  fact: at === 2 ? unconfirmed : fact,
}));

const outcome = { ref: 'roster/l1', text: '09/03/26, Amar, 14', why, fact };
const lines = (filled: boolean) =>
  Object.fromEntries(
    ['found', 'lineMissed', 'misread', 'error', 'asked'].map((group) => [
      group,
      filled ? [{ ...outcome, ref: group }] : [],
    ]),
  ) as Record<LineGroup, (typeof outcome)[]>;

const competences = [
  { competence: 'safety', points: 18, maxPoints: 20, observations: 9, percent: 90 },
  { competence: 'deadlines', points: 2, maxPoints: 4, observations: 3, percent: null },
] as const;

const node = (id: string, change: Partial<MapNode>): [string, MapNode] => [
  id,
  { id, way: 'own', said: title, turn: false, isTold: true, ...change },
];
const nodes = new Map([
  node('a', { turn: true }),
  node('b', { way: 'better' }),
  node('c', { way: 'abandoned', isTold: false }),
  node('d', { way: null, said: '' }),
]);
const places = [...nodes.keys()].map((id, at) => ({
  id,
  kind: 'step' as const,
  marked: id === 'a',
  x: 90 + 180 * at,
  y: 30,
  width: id === 'd' ? 14 : 160,
  height: id === 'd' ? 14 : 44,
  lines: id === 'd' ? [] : [{ text: id.toUpperCase(), tone: 'name' as const, y: 34 }],
}));
const edges = ['a b', 'b c', 'c d'].map((id, at) => ({
  id,
  path: `M${170 + 180 * at} 30H${(at === 2 ? 263 : 190) + 180 * at}`,
  isMain: at === 0,
  label: null,
}));
const edgeWays = new Map([
  ['a b', 'own'],
  ['b c', 'better'],
  ['c d', 'abandoned'],
] as const);

const times: readonly TimeGroup[] = [
  {
    id: 'documents',
    title: words('case.title'),
    rows: [
      {
        key: 'w1',
        name: 'Amar',
        said: why,
        marks: [
          { kind: 'stage', from: 1, to: 7 },
          { kind: 'span', from: 8, to: 44 },
        ],
      },
      {
        key: 'duty',
        name: title,
        said: why,
        marks: [
          { kind: 'missed', from: 1, to: 3 },
          { kind: 'window', from: 5, to: 20 },
          { kind: 'day', from: 9, to: 9 },
        ],
      },
    ],
  },
];
const timeLines = [{ key: 'a', what: title, from: '17/03/26', to: '30/04/26', outcome: why }];

const scene = {
  key: '0',
  node: 'scene/ramp',
  title,
  day: 1,
  turn: true,
  acts: [
    { key: '1', text: title, only: false },
    { key: '2', text: title, only: true },
  ],
  left: [{ key: 'left 3', text: title }],
};
const runPhases = [{ id: 'visit', title, open: true, scenes: [scene] }];

export const debriefSamples: readonly Sample[] = [
  {
    part: 'competence-chart',
    states: { two: () => <CompetenceChart competences={competences} /> },
  },
  {
    part: 'map-legend',
    states: { all: () => <MapLegend ways={['own', 'better', 'abandoned', 'none']} /> },
  },
  {
    part: 'map-picture',
    states: {
      ways: () => (
        <MapPicture
          title={title}
          diagram={{ width: 660, height: 60, nodes: places, edges }}
          nodes={nodes}
          ways={edgeWays}
          href="#/parts"
          onPick={() => {}}
        />
      ),
    },
  },
  { part: 'run-list', states: { turn: () => <RunList phases={runPhases} /> } },
  {
    part: 'time-chart',
    states: { all: () => <TimeChart label={title} last={53} lines={[2, 17]} groups={times} /> },
  },
  {
    part: 'time-table',
    states: { one: () => <TimeTable groups={[{ id: 'a', title, lines: timeLines }]} /> },
  },
  {
    part: 'turn-card',
    states: {
      done: () => <TurnCard at={title} own={title} better={title} lost={[title]} more={2} ending={why} />,
      'left out': () => <TurnCard at={title} own={null} better={title} lost={[]} more={0} ending={null} />,
      'nothing instead': () => (
        <TurnCard at={title} own={title} better={null} lost={[title]} more={0} ending={null} />
      ),
    },
  },
  { part: 'competence-table', states: { two: () => <CompetenceTable competences={competences} /> } },
  { part: 'criterion-list', states: { verdicts: () => <CriterionList lines={criteria} /> } },
  {
    part: 'fact-note',
    states: {
      law: () => <FactNote fact={fact} linked />,
      unconfirmed: () => <FactNote fact={unconfirmed} linked={false} />,
      dated: () => (
        <FactNote fact={{ ...fact, validFrom: '2026-09-01', validTo: '2026-12-31' }} linked={false} />
      ),
    },
  },
  {
    part: 'line-results',
    states: {
      none: () => <LineResults sum={why} lines={lines(false)} />,
      each: () => <LineResults sum={why} lines={lines(true)} />,
    },
  },
  {
    part: 'take-back',
    states: {
      two: () => (
        <TakeBack
          phases={[{ id: 'visit', title, acts: [1, 2].map((seq) => ({ seq, day: seq, text: title })) }]}
        />
      ),
    },
  },
  {
    part: 'three-cards',
    states: {
      empty: () => <ThreeCards kept={[]} cost={[]} practise={[]} reasonings={[]} critical={[]} />,
      full: () => (
        <ThreeCards
          kept={[line('a'), line('b')]}
          cost={[line('c', 'missed')]}
          practise={[why]}
          reasonings={[words('scene.ramp.said')]}
          critical={[line('d', 'violated')]}
        />
      ),
    },
  },
  {
    part: 'turn-list',
    states: { one: () => <TurnList turns={[{ at: 3, day: 2, act: title, why, fact }]} /> },
  },
];
