/** Duties of a compiled case say the same as duties evaluated over the course of events, for any few events on any days. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCase } from '../case/parse-case.ts';
import type { CaseDocument } from '../case/schema.ts';
import { smallDocument } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { addDays } from '../core/local-date.ts';
import { type Duty, duties } from '../law/duties.ts';
import { type CourseEvent, evaluateDuties } from '../law/evaluate-duties.ts';
import { everyHappening, type Happening } from '../law/every-happening.fixture.ts';
import { manyRuns } from '../law/many-runs.fixture.ts';
import { compileCase } from './compile-case.ts';
import { createSteppedPlayer } from './create-player.ts';
import { dutyStates } from './mandate-region.ts';
import { names } from './variable-table.ts';

/** Everything that says anything to a duty, once for each who may bring it about. */
interface Said extends Happening {
  readonly by?: string;
}
const isNamed = ({ event, payload }: Happening, duty: Duty): boolean =>
  [...duty.knownFrom, ...duty.doneBy, ...(duty.lapses ?? [])].some(
    (each) =>
      each.event === event &&
      Object.entries(each.where ?? {}).every(([name, words]) => words.includes(payload[name] ?? '')),
  );
const wordsFor = (status: string): readonly Said[] => {
  const said = duties.filter((duty) => duty.statuses?.includes(status) ?? true);
  const heard = everyHappening.filter((each) => said.some((duty) => isNamed(each, duty)));
  return heard.flatMap((each) => [each, { ...each, by: 'person' }]);
};

type Choice = CaseDocument['scenes'][number]['choices'][number];
const base = (): Pick<Choice, 'to' | 'tone' | 'formality'> => ({
  to: [{ scene: 'desk' }],
  tone: 'neutral',
  formality: 'plain',
});

/** The small case with one choice at the desk for each event, one for a day that passes, and one that ends it. */
const compiledFor = (status: 'third-country' | 'minor', said: readonly Said[]) => {
  const document = smallDocument();
  document.scenes = document.scenes.filter(({ id }) => id !== 'call');
  for (const scene of document.scenes) if (scene.id === 'yard') scene.choices = [];
  document.arrivals = [];
  for (const seat of document.seats) seat.past = [];
  for (const phase of document.phases) if ('untilDay' in phase.time) phase.time.untilDay = 60;
  for (const person of document.people)
    if (person.id === 'w1') {
      person.status = status;
      person.procedure = status === 'minor' ? 'minor' : 'adult';
      if (status === 'minor') person.age = { years: 15 };
    }
  const choices: Choice[] = [
    ...said.map(
      ({ event, payload, by }, at): Choice => ({
        ...base(),
        id: `say-${at}`,
        effects: [{ person: 'w1', event, with: { ...payload }, ...(by === undefined ? {} : { by }) }],
      }),
    ),
    { ...base(), id: 'day', costs: { days: 1 }, effects: [] },
    { ...base(), id: 'close-file', effects: [], to: [{ end: true }] },
  ];
  for (const scene of document.scenes) if (scene.id === 'desk') scene.choices = choices;
  const parsed = parseCase(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
  return compileCase(toPlayCase(parsed.value), 'police-officer', 'a');
};

describe.each(['third-country', 'minor'] as const)('the duties towards somebody of status %s', (status) => {
  const said = wordsFor(status);
  const compiled = compiledFor(status, said);
  const own = duties.filter(
    (duty) => duty.owners.includes('police-officer') && (duty.statuses?.includes(status) ?? true),
  );

  /** Duties missed at the end, by the machine and by the course. */
  const missed = (steps: readonly (number | 'day')[]) => {
    const player = createSteppedPlayer(compiled);
    const choose = (scene: string, choice: string) =>
      player.perform({ type: 'choice.chosen', scene, choice });
    while (player.view().scene === 'yard') player.perform({ type: 'time.passed', until: 'moment' });
    choose('drive-off', 'write-up');
    const events: CourseEvent[] = [];
    const today = () => addDays(compiled.startsOn, player.view().day);
    for (const step of steps) {
      if (step === 'day') choose('desk', 'day');
      else {
        const { event, payload, by } = said[step] ?? { event: '', payload: {} };
        events.push({ date: today(), event, payload, person: 'w1', ...(by === undefined ? {} : { by }) });
        choose('desk', `say-${step}`);
      }
    }
    choose('desk', 'close-file');
    const end = { date: today(), event: 'case.ended', payload: {} };
    const course = { people: { w1: status }, events: [...events, end], until: today() };
    const outcomes = evaluateDuties(duties, 'police-officer', course);
    const value = (duty: Duty) => player.values()[compiled.index.get(names.duty(duty.id, 'w1')) ?? -1];
    return {
      machine: own.filter((duty) => value(duty) === dutyStates.missed).map(({ id }) => id),
      course: outcomes.flatMap((each) => (each.status === 'missed' ? [each.duty] : [])),
    };
  };
  const place = (event: string, payload: Happening['payload'] = {}) =>
    said.findIndex(
      (each) =>
        each.by === undefined &&
        each.event === event &&
        Object.entries(payload).every(([name, word]) => each.payload[name] === word),
    );

  it('are missed by the machine where they are missed by the course', () => {
    const step = fc.oneof(fc.nat(said.length - 1), fc.constant('day' as const));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 7 }), (steps) => {
        const { machine, course } = missed(steps);
        expect(machine).toEqual(course);
      }),
      { seed: 45, numRuns: manyRuns(600) },
    );
  });

  if (status === 'third-country')
    it('ask for no later offer when the case ends on the day of the refusal, and for one the day after', () => {
      const refused = place('help.refused');
      expect([missed([refused]).machine, missed([refused, 'day']).machine]).toEqual([[], ['offer-again']]);
    });

  if (status === 'third-country')
    it('run the evening clock from the later of names and signs, whichever came first', () => {
      const [signs, names, bare, whole] = [
        place('indicators.noticed'),
        place('names.listed'),
        place('indications.passed', { with: 'name-only' }),
        place('indications.passed', { with: 'name-and-indications' }),
      ];
      const late = (...steps: readonly (number | 'day')[]) =>
        missed(steps).machine.includes('pass-indications');
      expect([
        late(names, 'day'),
        late(bare, 'day'),
        late(signs, 'day'),
        late(names, 'day', signs, whole, 'day'),
        late(names, 'day', signs, 'day'),
        late(signs, 'day', names, whole, 'day'),
        late(signs, 'day', bare, 'day'),
        late(whole, 'day', signs, 'day', names, 'day'),
      ]).toEqual([false, false, false, false, true, false, true, false]);
    });
});
