/** Each duty of the register against a second reading of domain.md 3.3, 5.1, 14.1 and 14.5: known by, done by, ended by, due. */
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../core/local-date.ts';
import { duties } from './duties.ts';
import { evaluateDuties, type CourseEvent, type DutyStatus } from './evaluate-duties.ts';
import { everyHappening, type Happening } from './every-happening.fixture.ts';

interface Reading {
  readonly duty: string;
  readonly owners: readonly string[];
  /** For whom it is owed. */
  readonly statuses: readonly string[];
  /** Events, with the words that matter, in the order of the catalogue. */
  readonly known: readonly string[];
  /** What must be known as well. */
  readonly once?: string;
  readonly done: readonly string[];
  /** Of `done`, what does it on a later day only. */
  readonly doneLater?: readonly string[];
  readonly ended: readonly string[];
  readonly due: 'phase' | 'case' | 'day';
  /** Who may do it, its owners among them. */
  readonly doers: readonly string[];
  /** What the person themselves may do of it, where they are not among `doers`. */
  readonly byPerson?: readonly string[];
}

const officers = ['police-officer', 'chief-inspector', 'labour-inspector'];
const around = [
  ...['guardian', 'guardianship-service', 'immigration-office', 'youth-services', 'reception'],
  ...['reference-magistrate', 'other'],
];
const signs = ['indicators.noticed'];
const gone = ['person.gone', 'return.chosen'];
const ownStatements = ['own', 'offered', 'pressed'].map((initiative) => `statement.made ${initiative}`);
/** A child who is alone: met so, or beside somebody who has no authority over them. */
const alone = [
  'minor.met unaccompanied',
  ...['guardianship-service', 'police', 'other'].map((by) => `adult.checked ${by} no-authority`),
];
const noChildAlone = [
  'age.decided guardianship-service adult',
  'unaccompanied.decided accompanied',
  'unaccompanied.decided belgian',
  'majority.reached',
];
const adults = ['third-country', 'eu', 'belgian', 'special-card'];
const minors = ['minor'];
/** Who needs a document to stay. */
const withoutStay = ['third-country', 'special-card'];
const police = {
  owners: officers,
  statuses: [...adults, ...minors],
  ended: [],
  doers: [...officers, 'centre'],
};
const anybodyNear = [...officers, 'centre', 'hospital', 'person'];
const withIndications = 'indications.passed name-and-indications';
const toCentre = 'victim.referred recognised-centre';

const readings: readonly Reading[] = [
  {
    ...police,
    duty: 'inform-person',
    known: signs,
    done: ['information.given professional private', 'information.given not-needed private'],
    due: 'phase',
  },
  {
    ...police,
    duty: 'refer-person',
    statuses: adults,
    known: signs,
    done: ['contact.left refusal', 'contact.left no-decision', toCentre],
    ended: gone,
    due: 'phase',
    doers: anybodyNear,
  },
  { ...police, duty: 'inform-magistrate', known: signs, done: ['magistrate.informed'], due: 'case' },
  {
    ...police,
    duty: 'pass-indications',
    statuses: withoutStay,
    known: ['names.listed', withIndications, 'indications.passed name-only'],
    once: 'indicators.noticed',
    done: [withIndications],
    due: 'day',
    doers: officers,
  },
  {
    ...police,
    duty: 'tell-immigration',
    statuses: withoutStay,
    known: signs,
    done: ['document.requested centre', withIndications],
    ended: gone,
    due: 'case',
  },
  {
    ...police,
    duty: 'offer-again',
    statuses: adults,
    known: ['help.refused'],
    done: ['help.offered', toCentre],
    doneLater: ['help.offered'],
    ended: ['person.gone', 'annex15.issued no', 'annex15.issued yes', 'return.chosen'],
    due: 'case',
  },
  {
    ...police,
    duty: 'request-document',
    statuses: withoutStay,
    owners: ['centre'],
    known: [toCentre],
    done: ['document.requested centre', ...ownStatements],
    ended: ['help.refused', ...gone],
    due: 'case',
    doers: ['centre'],
    byPerson: ownStatements,
  },
  {
    ...police,
    duty: 'secure-wages',
    known: ['wages.noticed'],
    done: ['wages.recorded', 'wages.claimed'],
    due: 'phase',
    byPerson: ['wages.claimed'],
  },
  {
    ...police,
    duty: 'secure-belongings',
    known: ['belongings.noticed'],
    done: ['papers', 'telephone', 'belongings', 'all'].map((what) => `belongings.secured ${what}`),
    ended: ['person.gone'],
    due: 'phase',
  },
  {
    ...police,
    duty: 'report-minor',
    statuses: minors,
    known: [
      ...alone,
      ...['police', 'immigration-office', 'guardianship-service', 'other'].map((by) => `doubt.raised ${by}`),
    ],
    done: ['minor.reported sent'],
    ended: noChildAlone,
    due: 'day',
    doers: [...anybodyNear, ...around],
  },
  {
    ...police,
    duty: 'shelter-child',
    statuses: minors,
    known: alone,
    done: ['reception', 'specialised-reception', 'hospital', 'youth-services', 'verified-adult'].map(
      (to) => `child.handed-over ${to}`,
    ),
    ended: [...noChildAlone, 'child.missing'],
    due: 'phase',
    doers: [...anybodyNear, ...around],
  },
  {
    ...police,
    duty: 'secure-support',
    owners: ['guardian'],
    statuses: minors,
    known: ['signs.known-to-guardian'],
    done: ['support.requested', 'child.handed-over specialised-reception'],
    ended: [...noChildAlone, 'child.missing', 'general-protection.chosen'],
    due: 'phase',
    doers: [...anybodyNear, ...around],
  },
];

const day0 = '2026-10-05' as LocalDate;
const nameOf = ({ event, payload }: Happening) => [event, ...Object.values(payload)].join(' ');
const happeningOf = (name: string): Happening => {
  const found = everyHappening.find((each) => nameOf(each) === name);
  if (!found) throw new Error(`no event ${name}`);
  return found;
};
const end = (event: 'phase.ended' | 'case.ended'): Happening => ({ event, payload: {} });

describe.each(readings.map((reading) => [reading.duty, reading] as const))('the duty %s', (id, reading) => {
  const [owner = ''] = reading.owners;
  const [status = ''] = reading.statuses;
  const statusAfter = (
    happened: readonly Happening[],
    {
      by,
      until = 0,
      apart = 0,
    }: { readonly by?: string; readonly until?: number; readonly apart?: number } = {},
  ): DutyStatus | undefined => {
    const before = reading.once === undefined ? [] : [happeningOf(reading.once)];
    const events = [...before, ...happened].map(
      (each, at): CourseEvent => ({
        ...each,
        date: addDays(day0, at === 0 ? 0 : apart),
        ...(by === undefined ? {} : { by }),
      }),
    );
    const course = { people: { w1: status }, events, until: addDays(day0, until) };
    return evaluateDuties(duties, owner, course).find((each) => each.duty === id)?.status;
  };
  const known = happeningOf(reading.known[0] ?? '');
  const done = happeningOf(reading.done.find((name) => !reading.doneLater?.includes(name)) ?? '');
  const both = [end('phase.ended'), end('case.ended')];
  const named = (wanted: DutyStatus, course: (each: Happening) => readonly Happening[], apart = 0) =>
    everyHappening
      .filter((each) => statusAfter(course(each), { apart, until: apart }) === wanted)
      .map(nameOf);
  /** What does it on the day it became known. */
  const doneAtOnce = reading.done.filter((name) => !reading.doneLater?.includes(name));

  it('is owed by its owners and by nobody else', () => {
    const everybody = [...officers, ...around, 'centre', 'hospital', 'person'];
    const owners = everybody.filter((seat) =>
      evaluateDuties(duties, seat, { people: { w1: status }, events: [], until: day0 }).some(
        (each) => each.duty === id,
      ),
    );
    expect(owners.sort()).toEqual([...reading.owners].sort());
  });

  it('is owed for these people and for nobody else', () => {
    const people = Object.fromEntries([...adults, ...minors].map((each) => [each, each]));
    const owed = evaluateDuties(duties, owner, { people, events: [], until: day0 });
    expect(owed.filter((each) => each.duty === id).map(({ person }) => person)).toEqual(reading.statuses);
  });

  it('is known by these events and by no other', () => {
    const silent = everyHappening.filter((each) => statusAfter([each]) === 'notKnown').map(nameOf);
    const speaking = everyHappening.map(nameOf).filter((name) => !silent.includes(name));
    expect(speaking.sort()).toEqual([...reading.known].sort());
  });

  if (reading.once)
    it('is known by nothing before what must be known as well', () => {
      const names = [known, ...everyHappening].filter((each) => nameOf(each) !== reading.once);
      const course = {
        people: { w1: status },
        events: names.map((each) => ({ ...each, date: day0 })),
        until: day0,
      };
      const found = evaluateDuties(duties, owner, course).find((each) => each.duty === id);
      expect(found?.status).toBe('notKnown');
    });

  it('is done by these events and by no other', () => {
    expect(named('done', (each) => [known, each, ...both]).sort()).toEqual([...doneAtOnce].sort());
    if (reading.due === 'case')
      expect(named('done', (each) => [known, each, ...both], 1).sort()).toEqual([...reading.done].sort());
  });

  /** What counts on a later day only is asked for on a later day only. */
  const apart = reading.doneLater ? 1 : 0;

  it('can no longer be done after these events and no other', () => {
    expect(named('couldNot', (each) => [known, each, ...both], apart).sort()).toEqual(
      [...reading.ended].sort(),
    );
  });

  it('may be done by these people and by nobody else', () => {
    const everybody = [...officers, ...around, 'centre', 'hospital', 'person', 'employer'];
    const doers = everybody.filter((by) => statusAfter([known, done, ...both], { by }) === 'done');
    expect(doers.sort()).toEqual([...reading.doers].sort());
  });

  it('is done by the person with these events and no other', () => {
    const own = everyHappening.filter(
      (each) => statusAfter([known, each, ...both], { by: 'person' }) === 'done',
    );
    const whole = reading.doers.includes('person') ? doneAtOnce : (reading.byPerson ?? []);
    expect(own.map(nameOf).sort()).toEqual([...whole].sort());
  });

  if (reading.doneLater)
    it('is not missed on the day on which it became known: nobody could do it', () => {
      expect([statusAfter([known, end('phase.ended')]), statusAfter([known, end('case.ended')])]).toEqual([
        'owed',
        'couldNot',
      ]);
    });

  it('is missed at its moment, and not before', () => {
    const phaseOver = statusAfter([known, end('phase.ended')], { apart, until: apart });
    const caseOver = statusAfter([known, end('case.ended')], { apart, until: apart });
    const dayOver = statusAfter([known], { until: 1 });
    expect([phaseOver, caseOver, dayOver]).toEqual([
      reading.due === 'phase' ? 'missed' : 'owed',
      'missed',
      reading.due === 'day' ? 'missed' : 'owed',
    ]);
  });
});

it('reads every duty of the register', () => {
  expect(readings.map(({ duty }) => duty)).toEqual(duties.map(({ id }) => id));
});

it.each([
  ['inform-person', 'E-06'],
  ['refer-person', 'E-07'],
  ['inform-magistrate', 'E-08'],
  ['pass-indications', 'E-04'],
  ['tell-immigration', 'E-35'],
  ['offer-again', 'E-24'],
  ['request-document', 'E-07'],
  ['secure-wages', 'E-18'],
  ['secure-belongings', 'E-18'],
  ['report-minor', 'E-09'],
  ['shelter-child', 'E-31'],
  ['secure-support', 'E-07'],
])(
  'shows for %s, when it is missed, error %s of domain.md section 10 or of the list that goes on from it',
  (id, error) => {
    expect(duties.find((duty) => duty.id === id)?.error).toBe(error);
  },
);
