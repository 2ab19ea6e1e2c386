/** Facts of a hand carwash, and the answer to facts as they are written in a file: whole, and of one Code alone. */
import type { LocalDate } from '../core/local-date.ts';
import { qualify, type Qualification } from './qualify.ts';
import { readQualifyFacts, type QualifyInput } from './qualify-facts.ts';

export const worker = { age: 30, origin: 'third-country' } as const;
export const carwash: QualifyInput = {
  from: '2026-03-01',
  to: '2026-06-30',
  actions: ['A4'],
  purposes: ['P3'],
  victims: [worker],
};
export const answer = (facts: QualifyInput, codeFrom?: LocalDate): Qualification => {
  const read = readQualifyFacts(facts);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return qualify(read.value, codeFrom);
};

/** Dates of facts under the new Code alone. */
export const recent = { from: '2026-09-01', to: '2026-10-01' };
export const inNew = (facts: Partial<QualifyInput>) => answer({ ...carwash, ...recent, ...facts }).regimes[0];
export const inOld = (facts: Partial<QualifyInput>) => answer({ ...carwash, ...facts }).regimes[0];
