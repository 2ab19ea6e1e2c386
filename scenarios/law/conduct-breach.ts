/** Conduct in a stage: where in a procedure declared conduct is a breach. Only pressure for a statement asks where the person stands. */
import { type ConductKind, conductErrors } from './events.ts';
import { minorIds } from './minor-stages.ts';
import { type Procedure, rowFor } from './procedure.ts';

/** Kinds of conduct that press for a statement: E-05 from S0 to S2 (domain.md 14.1 row 9), and in the stages of others that answer to these. */
export const pressing: readonly ConductKind[] = ['pressure', 'help-conditional'];

/**
 * The error and fact that conduct shows in this stage; null where it is heard and is no breach. Pressing is one exactly where the
 * table takes a statement made under pressure as one, and rests on the fact of that row, so that both answer alike; a procedure
 * that knows no statements tells no stages apart. A referral over somebody's head is one towards adults only; every other kind is a
 * breach wherever it is declared. Pure.
 * @law Aliens Act of 15 December 1980, arts 61/2 to 61/5 (the reflection period; as of 2026-11-22); before it, agreed practice
 * @fact fact.reflection.no-pressure, fact.practice.no-pressure, fact.minor.best-interests
 */
export const conductBreach = (
  procedure: Procedure,
  stage: string,
  kind: ConductKind,
): { readonly error: string; readonly fact: string } | null => {
  // A child is brought to safety whatever they say (5.4 N3); an adult decides (2.5).
  if (kind === 'referral-forced' && procedure.id === 'minor' && minorIds.includes(stage)) return null;
  if (!pressing.includes(kind)) return conductErrors[kind];
  const pressed = rowFor(procedure, stage, 'statement.made', { initiative: 'pressed' });
  if (!pressed) return conductErrors[kind];
  return pressed.breach ? { error: conductErrors[kind].error, fact: pressed.breach.fact } : null;
};
