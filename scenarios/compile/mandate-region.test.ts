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
  [
    ...duty.knownFrom,
    ...duty.knownFrom.flatMap(({ unless = [] }) => unless),
    ...duty.doneBy,
    ...(duty.lapses ?? []),
    ...(duty.renewedAfter ?? []),
  ].some(
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
const leadingTo = (scene: string): Pick<Choice, 'to' | 'tone' | 'formality'> => ({
  to: [{ scene }],
  tone: 'neutral',
  formality: 'plain',
});

/** The first word of each key an event is to have. */
const wordsIn = (where: Readonly<Record<string, readonly string[]>> = {}) =>
  Object.entries(where).map(([name, [word = '']]) => [name, word]);

/** At a desk: one choice for each event, one for a day that passes, one that leads to the desk of the other phase, and one that ends the case. */
const choicesAt = (desk: string, other: string, said: readonly Said[]): Choice[] => [
  ...said.map(
    ({ event, payload, by }, at): Choice => ({
      ...leadingTo(desk),
      id: `say-${at}`,
      effects: [{ person: 'w1', event, with: { ...payload }, ...(by === undefined ? {} : { by }) }],
    }),
  ),
  { ...leadingTo(desk), id: 'day', costs: { days: 1 }, effects: [] },
  { ...leadingTo(other), id: 'phase', effects: [] },
  { ...leadingTo(desk), id: 'close-file', effects: [], to: [{ end: true }] },
];

/** Two phases at two desks, between which a run goes to and fro; who comes to the later one first waits for its day. */
const withTwoDesks = (document: CaseDocument, said: readonly Said[]): void => {
  const [first, scene] = [document.phases.at(-1), document.scenes.find(({ id }) => id === 'desk')];
  if (!first || !scene) throw new Error('the fixture has a desk in its last phase');
  first.time = { untilDay: 60 };
  scene.choices = choicesAt('desk', 'office', said);
  document.phases.push({ ...first, id: 'later', startsOnDay: 5, start: 'office', timeUp: 'office' });
  document.scenes.push({
    ...scene,
    id: 'office',
    phase: 'later',
    choices: choicesAt('office', 'desk', said),
  });
};

/** The small case with nothing in it but two phases in which anything may happen. */
const compiledFor = (status: 'third-country' | 'minor', said: readonly Said[]) => {
  const document = smallDocument();
  document.scenes = document.scenes.filter(({ id }) => id !== 'call');
  for (const scene of document.scenes) if (scene.id === 'yard') scene.choices = [];
  document.arrivals = [];
  for (const seat of document.seats) seat.past = [];
  for (const person of document.people)
    if (person.id === 'w1') {
      person.status = status;
      person.procedure = status === 'minor' ? 'minor' : 'adult';
      if (status === 'minor') person.age = { years: 15 };
    }
  withTwoDesks(document, said);
  const parsed = parseCase(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
  return compileCase(toPlayCase(parsed.value), 'police-officer', 'a');
};

type Step = number | 'day' | 'phase';

describe.each(['third-country', 'minor'] as const)('the duties towards somebody of status %s', (status) => {
  const said = wordsFor(status);
  const compiled = compiledFor(status, said);
  const own = duties.filter(
    (duty) => duty.owners.includes('police-officer') && (duty.statuses?.includes(status) ?? true),
  );

  /** Duties missed at the end, by the machine and by the course. A number is what happens then, of all that is said. */
  const missed = (steps: readonly Step[]) => {
    const player = createSteppedPlayer(compiled);
    const choose = (scene: string, choice: string) =>
      player.perform({ type: 'choice.chosen', scene, choice });
    while (player.view().scene === 'yard') player.perform({ type: 'time.passed', until: 'moment' });
    choose('drive-off', 'write-up');
    const events: CourseEvent[] = [];
    const today = () => addDays(compiled.startsOn, player.view().day);
    for (const step of steps) {
      const date = today();
      const { scene } = player.view();
      if (typeof step === 'number') {
        const { event, payload, by } = said[step] ?? { event: '', payload: {} };
        events.push({ date, event, payload, person: 'w1', ...(by === undefined ? {} : { by }) });
        choose(scene, `say-${step}`);
      } else {
        if (step === 'phase') events.push({ date, event: 'phase.ended', payload: {} });
        choose(scene, step);
      }
    }
    choose(player.view().scene, 'close-file');
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
    const step = fc.oneof(fc.nat(said.length - 1), fc.constantFrom('day' as const, 'phase' as const));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 7 }), (steps) => {
        const { machine, course } = missed(steps);
        expect(machine).toEqual(course);
      }),
      { seed: 45, numRuns: manyRuns(600) },
    );
  });

  /** Everything that says anything to a duty that is due at the end of a phase. */
  const atPhaseEnd = own.filter(({ due }) => 'end' in due && due.end === 'phase');
  const ofPhase = said.flatMap((each, at) => (atPhaseEnd.some((duty) => isNamed(each, duty)) ? [at] : []));

  it('are missed by both alike where one phase leads into another and back', () => {
    const step = fc.oneof(fc.constantFrom(...ofPhase), fc.constantFrom('phase' as const, 'day' as const));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const { machine, course } = missed(steps);
        expect(machine).toEqual(course);
      }),
      { seed: 45, numRuns: manyRuns(600) },
    );
  });

  /** Everything that says anything to a duty with knowledge that may say nothing, or that counts anew. */
  const remembering = own.filter(
    (duty) => duty.renewedAfter !== undefined || duty.knownFrom.some(({ unless }) => unless !== undefined),
  );
  const ofMemory = said.flatMap((each, at) => (remembering.some((duty) => isNamed(each, duty)) ? [at] : []));

  it('are missed by both alike where something said before silences what is known, or lets it count anew', () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...ofMemory) },
      { weight: 1, arbitrary: fc.constantFrom('phase' as const, 'day' as const) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        const { machine, course } = missed(steps);
        expect(machine).toEqual(course);
      }),
      { seed: 45, numRuns: manyRuns(600) },
    );
  });

  it.each(atPhaseEnd.map((duty) => [duty.id, duty] as const))(
    'ask for %s by the end of the phase in which it became known, and not later',
    (id, duty) => {
      const [known, done] = [duty.knownFrom, duty.doneBy].map(([each]) =>
        place(each?.event ?? '', Object.fromEntries(wordsIn(each?.where))),
      ) as [number, number];
      const isMissed = (...steps: readonly Step[]) => {
        const { machine, course } = missed(steps);
        expect(machine).toEqual(course);
        return machine.includes(id);
      };
      expect([
        isMissed(known, done, 'phase'),
        isMissed('phase', known, done),
        isMissed(done, 'phase', known),
        isMissed(known, 'phase', done),
        isMissed('phase', known, 'phase', done),
        isMissed(known, 'phase', 'phase'),
      ]).toEqual([false, false, false, true, true, true]);
    },
  );

  if (status === 'third-country')
    it('ask the officer for no later offer after a refusal that followed the referral', () => {
      const [refused, referred] = [
        place('help.refused'),
        place('victim.referred', { to: 'recognised-centre' }),
      ];
      expect([
        missed([referred, refused, 'day']).machine,
        missed([refused, 'day', referred]).machine,
        missed([refused, 'day']).machine,
      ]).toEqual([[], [], ['offer-again']]);
    });

  if (status === 'minor')
    it('ask for a bed and a report again for who is met alone after being in good hands or missing', () => {
      const alone = place('minor.met', { seems: 'unaccompanied' });
      const reported = place('minor.reported', { form: 'sent' });
      const bed = place('child.handed-over', { to: 'reception' });
      const accompanied = place('unaccompanied.decided', { result: 'accompanied' });
      const [gone, found] = [place('child.missing'), place('child.found')];
      const first = [alone, reported, bed, 'phase', 'day'] as const;
      const asked = (...steps: readonly Step[]) => {
        const { machine, course } = missed([...first, ...steps, 'day', 'phase']);
        expect(machine).toEqual(course);
        return machine;
      };
      expect([
        asked(alone),
        asked(accompanied, 'day', alone),
        asked(accompanied, 'day', alone, reported, bed),
        asked(gone, 'day', found),
        asked(gone, 'day', found, bed),
        asked(accompanied, gone, 'day', found),
      ]).toEqual([[], ['report-minor', 'shelter-child'], [], ['shelter-child'], [], []]);
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
      const late = (...steps: readonly Step[]) => missed(steps).machine.includes('pass-indications');
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
