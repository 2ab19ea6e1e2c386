/** What stands beside the proofs of a case: the walks that can witness nothing, each told with its place, and why. */
import { describe, expect, it } from 'vitest';
import { smallDocument } from '../../scenarios/case/small-case.fixture.ts';
import { cleanRun, libraryOf } from './desk.fixture.ts';
import { openProofs } from './verify-desk.ts';

const walk = (id: string, other: object) => ({
  ...{ id, what: id, seat: 'police-officer', variant: 'a', mode: 'practice', decisions: cleanRun },
  expects: { percent: 100, passed: true, clean: true, ending: 'resting' },
  ...other,
});

const opened = (walks: readonly object[], text = JSON.stringify({ walks })) =>
  openProofs(
    { cases: libraryOf({ 'small-case': smallDocument() }), walks: () => text },
    { caseId: 'small-case' },
  );
const lostOf = (walks: readonly object[]) => {
  const found = opened(walks);
  return found.ok ? found.value.flatMap(({ lost }) => lost) : found.issues;
};

/** PROOF-8 of the small case with two seats to play it, as told with each of them. */
const taughtBy = (teaches: readonly string[], seat?: string) => {
  const document = smallDocument();
  const [first] = document.seats.filter((each) => each.playable);
  const opened = openProofs(
    {
      cases: libraryOf({
        'small-case': {
          ...document,
          header: { ...document.header, teaches },
          seats: [...document.seats, { ...first, id: 'chief-inspector' }],
        },
      }),
      walks: () => undefined,
    },
    { caseId: 'small-case', languages: ['en'], ...(seat === undefined ? {} : { seat }) },
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  return opened.value.map((proofs) => [
    proofs.seat,
    [...proofs.claims()].flatMap((claim) =>
      claim?.proof === 'PROOF-8' ? [`${claim.what} ${claim.holds}`] : [],
    ),
  ]);
};

describe('an error the case claims to teach', () => {
  it('and no seat shows fails with the last seat', () => {
    expect(taughtBy(['E-01', 'E-22'])).toEqual([
      ['police-officer', ['error E-01 is shown true']],
      ['chief-inspector', ['error E-01 is shown true', 'error E-22 is shown by a seat false']],
    ]);
  }, 60_000);

  it('is left to the other seats where one alone is asked', () => {
    expect(taughtBy(['E-01', 'E-22'], 'chief-inspector')).toEqual([
      ['chief-inspector', ['error E-01 is shown true']],
    ]);
  }, 60_000);
});

describe('walks of a case under proof', () => {
  it('are all witnesses where each is a whole run', () => {
    expect(lostOf([walk('clean', {})])).toEqual([]);
  });

  it('of a seat or variant nobody knows are told with the nearest there is', () => {
    const lost = lostOf([
      walk('clean', {}),
      walk('slip', { seat: 'police-oficer' }),
      walk('b', { variant: 'z' }),
    ]);
    expect(lost).toEqual([
      {
        code: 'case.seat.unknown',
        path: ['walks.json', 'walks', 1, 'seat'],
        params: { walk: 'slip', seat: 'police-oficer', nearest: 'police-officer' },
      },
      {
        code: 'case.variant.unknown',
        path: ['walks.json', 'walks', 2, 'variant'],
        params: expect.objectContaining({ walk: 'b', variant: 'z' }),
      },
    ]);
  });

  it('with a decision the case does not have are told with the decision, and what was meant', () => {
    const at = cleanRun.findIndex(({ type }) => type === 'choice.chosen');
    const chosen = cleanRun[at];
    if (chosen?.type !== 'choice.chosen') throw new Error('the clean run has a choice');
    const slip = { ...chosen, choice: `${chosen.choice}x` };
    const decisions = cleanRun.map((each) => (each === chosen ? slip : each));
    const [found, ...others] = lostOf([walk('slip', { decisions })]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: 'attempt.event.refused',
      path: ['walks.json', 'walks', 0, 'decisions', at],
      params: { walk: 'slip', scene: chosen.scene, id: slip.choice, nearest: chosen.choice },
    });
  });

  it('that stop before an ending are told with the scene they stop in', () => {
    expect(lostOf([walk('half', { decisions: cleanRun.slice(0, 1) })])).toMatchObject([
      { code: 'attempt.open', path: ['walks.json', 'walks', 0, 'decisions', 1], params: { walk: 'half' } },
    ]);
  });

  it('refuse to be opened when the list is empty, saying how many there should be', () => {
    expect(opened([])).toMatchObject({
      ok: false,
      issues: [
        { code: 'request.malformed', path: ['walks.json', 'walks'], params: { rule: 'too_small', least: 1 } },
      ],
    });
  });
});
