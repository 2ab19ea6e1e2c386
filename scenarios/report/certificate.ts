/** Who gets a certificate, and what stands on it: assessments that were passed and not preceded by practice of the same case. */
import * as z from 'zod';
import { programmeOfSeat } from '../case/programmes.ts';
import { compareText } from '../core/compare-text.ts';
import { playedCase, type RecordEntry, recordStamp } from './record.ts';

const text = z.string();

/** One passed assessment. `turn` is 1 when it was the first assessment of the case, 2 when one had been closed before, and so on. */
export const certifiedCase = z.strictObject({
  attemptId: text,
  number: text,
  caseId: text,
  seat: text,
  variant: text,
  turn: z.int().min(1),
  closedAt: recordStamp,
  firstPercent: z.int(),
  percent: z.int(),
  minutes: z.int().nullable(),
  ...playedCase.shape,
});
export type CertifiedCase = z.infer<typeof certifiedCase>;

/** `number` and `closedAt` are those of the last case on it: another case passed makes another certificate. */
export const certificate = z.strictObject({
  programme: text,
  number: text,
  closedAt: recordStamp,
  cases: z.array(certifiedCase).min(1),
});
export type Certificate = z.infer<typeof certificate>;

/** Why there is none: no assessment was closed; none was passed; the passed ones came after practice of their case; their log or case is damaged. */
export const certificateGaps = ['no-assessment', 'not-passed', 'after-practice', 'damaged'] as const;
export type CertificateGap = (typeof certificateGaps)[number];

/** Where a learner stands in one programme: a certificate, or what is missing for one. */
export const certificateStanding = z.union([
  z.strictObject({ programme: text, certificate, gap: z.null() }),
  z.strictObject({ programme: text, certificate: z.null(), gap: z.enum(certificateGaps) }),
]);
export type CertificateStanding = z.infer<typeof certificateStanding>;

/** The head of the chain in short: 16 hexadecimal digits, `1A2B-3C4D-5E6F-7A8B`. Whoever has the log can compute it again. */
export const numberOf = (head: string): string =>
  (head.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-');

/** Where a learner stands in each programme they played for, and in that of their seat; programmes in the order of their names. */
export const certificateStandings = (
  entries: readonly RecordEntry[],
  seat: string,
): readonly CertificateStanding[] => {
  const programmes = new Set([seat, ...entries.map((each) => each.header.seat)].flatMap(programmeIdOf));
  return [...programmes].toSorted(compareText).map((programme) => standingIn(programme, entries));
};

const programmeIdOf = (seat: string): readonly string[] => {
  const programme = programmeOfSeat(seat);
  return programme ? [programme.id] : [];
};

/** The rule of what can count at all: an assessment that was closed and began at the start of its case. A replay is practice, whatever its header says. */
const isAssessed = ({ header, result }: RecordEntry): boolean =>
  header.mode === 'assessment' && header.replayOf === undefined && result !== null;

const standingIn = (programme: string, entries: readonly RecordEntry[]): CertificateStanding => {
  const assessments = entries
    .filter(isAssessed)
    .filter((each) => programmeIdOf(each.header.seat).includes(programme))
    .toSorted((one, other) => compareText(one.lastAt, other.lastAt));
  const passed = assessments.filter((each) => each.state === 'passed');
  const unseen = passed.filter((each) => !wasPractised(each, entries));
  const cases = firstOfEach(unseen.flatMap((each) => certified(each, entries)));
  const last = cases.at(-1);
  if (last)
    return {
      programme,
      certificate: { programme, number: last.number, closedAt: last.closedAt, cases },
      gap: null,
    };
  const gaps: readonly [readonly RecordEntry[], CertificateGap][] = [
    [assessments, 'no-assessment'],
    [passed, 'not-passed'],
    [unseen, 'after-practice'],
  ];
  const gap = gaps.find(([found]) => found.length === 0)?.[1] ?? 'damaged';
  return { programme, certificate: null, gap };
};

/** Practice counts from its first decision, from whatever seat and in whatever variant, also while the assessment stood open. */
const wasPractised = (assessment: RecordEntry, entries: readonly RecordEntry[]): boolean =>
  entries.some(
    (each) =>
      each.header.mode === 'practice' &&
      each.header.caseId === assessment.header.caseId &&
      each.decisions > 0 &&
      each.openedAt < assessment.lastAt,
  );

const certified = (entry: RecordEntry, entries: readonly RecordEntry[]): readonly CertifiedCase[] => {
  const { attemptId, header, head, intact, played, result, minutes, lastAt } = entry;
  if (!intact || !played || !result) return [];
  const before = entries.filter(
    (each) => isAssessed(each) && each.header.caseId === header.caseId && each.lastAt < lastAt,
  );
  const { firstPercent, percent } = result;
  return [
    {
      attemptId,
      number: numberOf(head),
      caseId: header.caseId,
      seat: header.seat,
      variant: header.variant,
      turn: before.length + 1,
      closedAt: lastAt,
      firstPercent,
      percent,
      minutes,
      ...played,
    },
  ];
};

/** The first pass of a case, seat and variant stands; a better run later changes no certificate. */
const firstOfEach = (cases: readonly CertifiedCase[]): CertifiedCase[] => {
  const seen = new Set<string>();
  return cases.filter(({ caseId, seat, variant }) => {
    const key = `${caseId} ${seat} ${variant}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
};
