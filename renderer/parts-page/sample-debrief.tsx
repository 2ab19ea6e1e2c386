/** Samples of the debrief. */
import { CompetenceTable } from '../parts/competence-table.tsx';
import { type CriterionLine, CriterionList } from '../parts/criterion-list.tsx';
import { FactNote } from '../parts/fact-note.tsx';
import { type LineGroup, LineResults } from '../parts/line-results.tsx';
import { TakeBack } from '../parts/take-back.tsx';
import { ThreeCards } from '../parts/three-cards.tsx';
import { TurnList } from '../parts/turn-list.tsx';
import type { Sample } from './sample.tsx';
import { fact, unconfirmed, words } from './sample-values.ts';

const why = words('scene.ramp.seen');
const title = words('choice.ramp.wait');
const line = (id: string) => ({ id, title, why });

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
  trigger: at === 0 ? null : words('choice.ramp.promise'),
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

export const debriefSamples: readonly Sample[] = [
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
    states: { two: () => <TakeBack acts={[1, 2].map((seq) => ({ seq, day: seq, text: title }))} /> },
  },
  {
    part: 'three-cards',
    states: {
      empty: () => <ThreeCards kept={[]} cost={[]} practise={[]} reasonings={[]} critical={[]} />,
      full: () => (
        <ThreeCards
          kept={[line('a'), line('b')]}
          cost={[line('c')]}
          practise={[why]}
          reasonings={[words('scene.ramp.said')]}
          critical={[line('d')]}
        />
      ),
    },
  },
  {
    part: 'turn-list',
    states: { one: () => <TurnList turns={[{ at: 3, day: 2, act: title, why, fact }]} /> },
  },
];
