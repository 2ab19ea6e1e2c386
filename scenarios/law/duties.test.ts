/** The table of duties: it names only what exists, and each duty can be known, done and owed. */
import { expect, it } from 'vitest';
import words from '../../locales/en/law.json' with { type: 'json' };
import { classOfDuty, duties, isOccurrence, isOwed } from './duties.ts';
import { everyHappening } from './every-happening.fixture.ts';

const known = [
  'police-officer',
  'chief-inspector',
  'labour-inspector',
  'guardian',
  'centre',
  'hospital',
  'person',
  'guardianship-service',
  'immigration-office',
  'youth-services',
  'reception',
  'reference-magistrate',
  'other',
];

it('gives every duty an id of its own and a name', () => {
  const ids = duties.map((duty) => duty.id);
  expect(Object.keys(words.duty)).toEqual(ids);
});

it('names only seats and professionals that exist', () => {
  expect(
    duties
      .flatMap((duty) => [
        ...duty.owners,
        ...duty.substitutes,
        ...duty.doneBy.flatMap(({ alsoBy = [] }) => alsoBy),
      ])
      .filter((who) => !known.includes(who)),
  ).toEqual([]);
  expect(duties.filter((duty) => duty.owners.length === 0)).toEqual([]);
});

it('names only events and payload words that can happen', () => {
  const named = duties.flatMap((duty) => [
    ...duty.knownFrom,
    ...duty.knownFrom.flatMap(({ unless = [] }) => unless),
    ...duty.doneBy,
    ...(duty.lapses ?? []),
    ...(duty.renewedAfter ?? []),
  ]);
  const impossible = named.filter(
    (each) => !everyHappening.some(({ event, payload }) => isOccurrence(each, event, payload)),
  );
  expect(impossible).toEqual([]);
});

it('lets a duty be known with another one only that the same people owe towards the same people', () => {
  const pairs = duties.flatMap((duty) =>
    duty.knownWith === undefined ? [] : [[duty, duties.find(({ id }) => id === duty.knownWith)] as const],
  );
  expect(pairs.map(([duty, other]) => [duty.id, other?.id])).toEqual([
    ['pass-indications', 'tell-immigration'],
  ]);
  expect(pairs.map(([duty]) => [duty.owners, duty.statuses])).toEqual(
    pairs.map(([, other]) => [other?.owners, other?.statuses]),
  );
});

it('asks of a duty known with another one, and of that one, nothing of what came before', () => {
  const pair = duties.filter(
    ({ id, knownWith }) => knownWith !== undefined || duties.some((duty) => duty.knownWith === id),
  );
  const remembers = pair.filter(
    (duty) => duty.renewedAfter !== undefined || duty.knownFrom.some(({ unless }) => unless !== undefined),
  );
  expect([pair.length, remembers]).toEqual([2, []]);
});

it('lets one event be known by one moment of a duty only, and never renew what it makes known', () => {
  const fits = (duty: (typeof duties)[number], each: (typeof everyHappening)[number]) =>
    duty.knownFrom.filter((moment) => isOccurrence(moment, each.event, each.payload)).length;
  const unclear = duties.flatMap((duty) =>
    everyHappening.filter(
      (each) =>
        fits(duty, each) > 1 ||
        (fits(duty, each) === 1 &&
          (duty.renewedAfter ?? []).some((one) => isOccurrence(one, each.event, each.payload))),
    ),
  );
  expect(unclear).toEqual([]);
});

it('rests every duty on law or agreed practice', () => {
  expect(duties.map((duty) => [duty.id, classOfDuty(duty)])).toEqual([
    ['inform-person', 'LAW'],
    ['refer-person', 'LAW'],
    ['inform-magistrate', 'PRACTICE'],
    ['pass-indications', 'PRACTICE'],
    ['tell-immigration', 'LAW'],
    ['offer-again', 'PRACTICE'],
    ['request-document', 'LAW'],
    ['secure-wages', 'PRACTICE'],
    ['secure-belongings', 'PRACTICE'],
    ['report-minor', 'PRACTICE'],
    ['shelter-child', 'PRACTICE'],
    ['secure-support', 'PRACTICE'],
  ]);
});

it('takes an offer with a contact left as a referral, for an adult decides', () => {
  const refer = duties.find((duty) => duty.id === 'refer-person');
  const done = (event: string, payload = {}) =>
    refer?.doneBy.some((each) => isOccurrence(each, event, payload));
  expect([
    done('help.offered'),
    done('contact.left', { answer: 'refusal' }),
    done('victim.referred', { to: 'recognised-centre' }),
    done('victim.referred', { to: 'general-shelter' }),
    done('advice.asked', { named: 'no' }),
  ]).toEqual([false, true, true, false, false]);
});

it('does not take a leaflet explained by a co-worker, or in view of the exploiter, as information', () => {
  const inform = duties.find((duty) => duty.id === 'inform-person');
  const done = (interpreter: string, view: string) =>
    inform?.doneBy.some((each) => isOccurrence(each, 'information.given', { interpreter, view }));
  expect([
    done('professional', 'private'),
    done('not-needed', 'private'),
    done('improper', 'private'),
    done('none', 'private'),
    done('professional', 'before-exploiter'),
  ]).toEqual([true, true, false, false, false]);
});

it('lets nobody but the centre owe the request, and nobody owe a document for a Belgian', () => {
  const owed = (seat: string, status: string) =>
    duties.filter((duty) => isOwed(duty, seat, status)).map((duty) => duty.id);
  expect(owed('centre', 'third-country')).toEqual(['request-document']);
  expect(owed('centre', 'belgian')).toEqual([]);
  expect(owed('police-officer', 'belgian')).toEqual([
    'inform-person',
    'refer-person',
    'inform-magistrate',
    'offer-again',
    'secure-wages',
    'secure-belongings',
  ]);
  expect(owed('police-officer', 'minor')).toEqual([
    'inform-person',
    'inform-magistrate',
    'secure-wages',
    'secure-belongings',
    'report-minor',
    'shelter-child',
  ]);
  expect(owed('guardian', 'minor')).toEqual(['secure-support']);
  expect(owed('guardian', 'third-country')).toEqual([]);
});
