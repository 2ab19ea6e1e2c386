/** The answer to an act of the belt nobody foresaw: one for each verb, and its own for an act that is held back. */
import type { TFunction } from 'i18next';
import { isHeldBack } from '../../../scenarios/case/belt.ts';
import type { Decision } from '../../../scenarios/case/decision.ts';

type BeltDecision = Extract<Decision, { type: 'act.performed' }>;

export const plainAnswer = (belt: TFunction<'belt'>, { verb, object }: BeltDecision): string =>
  isHeldBack(verb, object)
    ? belt(`heldBack.${verb}.${object}` as 'heldBack.call.press')
    : belt(`plain.${verb}` as 'plain.call');
