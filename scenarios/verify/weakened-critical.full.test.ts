/** The shipped case with one critical criterion made major: an answer comes, within the bounds, with a run that shows it. */
import { describe, expect, it } from 'vitest';
import { replay } from '../attempt/replay.ts';
import type { Decision } from '../case/decision.ts';
import { parseCase, type ValidCase } from '../case/parse-case.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import carwashDocument from '../library/carwash-raid/case.json' with { type: 'json' };
import carwashWalks from '../library/carwash-raid/walks.json' with { type: 'json' };
import { scoreAttempt } from '../score/score-attempt.ts';
import type { Claim } from './finding.ts';
import { boundsOf, verifyCase } from './verify-case.ts';

const valid = (document: unknown): ValidCase => {
  const parsed = parseCase(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues[0]));
  return parsed.value;
};
const shipped = valid(carwashDocument);
const walksOf = (seat: string): readonly (readonly Decision[])[] =>
  carwashWalks.walks.filter((walk) => walk.seat === seat).map((walk) => walk.decisions as Decision[]);

const weaken = (id: string) => {
  const document = structuredClone(carwashDocument) as { criteria: { id: string; severity: string }[] };
  for (const each of document.criteria) if (each.id === id) each.severity = 'major';
  return valid(document);
};
/** Claims of PROOF-6 that do not hold; what comes after them is not looked at. */
const findingsOf = (document: ValidCase, seat: string): readonly Claim[] => {
  const { steps } = boundsOf(document);
  const found: Claim[] = [];
  for (const claim of verifyCase(document, { seat, variant: 'a', runs: walksOf(seat) })) {
    expect(claim.steps, claim.what).toBeLessThanOrEqual(steps);
    if (claim.proof === 'PROOF-7') break;
    if (claim.proof === 'PROOF-6' && claim.holds !== true) found.push(claim);
  }
  return found;
};

/** The run played again: what it showed, and the critical criteria it did not meet. */
const playedAgain = (document: ValidCase, seat: string, run: readonly Decision[]) => {
  const compiled = compileCase(toPlayCase(document), seat, 'a');
  const again = replay(compiled, run);
  if (!again.ok) throw new Error(JSON.stringify(again.issues));
  const undone = again.value
    .journal()
    .flatMap(({ consequence }) => consequence.events.map(({ name }) => name.replace(':', ' ')))
    .filter((name) => name.startsWith('omission '));
  const breaches = again.value.showings().map(({ showing }) => `${showing.source} of ${showing.person}`);
  const shown = [...breaches, ...undone];
  if (!again.value.view().ended) return { shown, unmet: [] };
  const { criteria } = scoreAttempt({ document, compiled, player: again.value });
  const critical = new Set(
    document.criteria.filter((each) => each.severity === 'critical').map(({ id }) => id),
  );
  return { shown, unmet: criteria.filter((each) => critical.has(each.id) && each.verdict !== 'met') };
};

/** Every critical criterion, in each seat that has it. */
const weakenings = shipped.criteria
  .filter(({ severity }) => severity === 'critical')
  .flatMap(({ id, seats }) =>
    (seats ?? []).flatMap((seat) => [
      { what: `${id} made major, ${seat}`, seat, document: () => weaken(id) },
    ]),
  );

/** Of which no run was found within the bounds: not decided, which is a finding too. */
const undecided = 'omission chief-raid/residence-team costs no criterion';

describe('the shipped case', () => {
  it('has critical criteria to weaken', () => {
    expect(weakenings.length).toBeGreaterThanOrEqual(6);
  });

  it.each(weakenings)('with $what fails PROOF-6, in time, shown by runs', ({ seat, document }) => {
    const changed = document();
    const findings = findingsOf(changed, seat);
    expect(findings).not.toEqual([]);
    for (const { holds, what, run } of findings) {
      expect([what, holds]).toEqual([what, what === undecided ? null : false]);
      if (holds === null) continue;
      const { shown, unmet } = playedAgain(changed, seat, run ?? []);
      expect([what, unmet]).toEqual([what, []]);
      expect(shown.some((each) => what.includes(each))).toBe(true);
    }
  });
});
