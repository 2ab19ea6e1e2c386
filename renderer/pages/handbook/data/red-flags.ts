/** What kind of exploitation each financial red flag of domain.md 2.7 speaks of, and where it comes from; none is "the Belgian list". */
import type { financialIndicators } from '../../../../scenarios/law/indicators.ts';

export type RedFlag = (typeof financialIndicators)[number];
export type RedFlagKind = 'any' | 'labour' | 'sexual' | 'relationship' | 'forced-criminality' | 'domestic';

export interface RedFlagOrigin {
  readonly kind: RedFlagKind;
  /** A source key, or null: not confirmed. */
  readonly source: string | null;
}

export const redFlags: Readonly<Record<RedFlag, RedFlagOrigin>> = {
  F1: { kind: 'labour', source: 'RegTom' },
  F2: { kind: 'any', source: 'RegTom' },
  F3: { kind: 'labour', source: 'FinCEN 2020' },
  F4: { kind: 'any', source: 'FinCEN 2020' },
  F5: { kind: 'any', source: 'FinCEN 2020' },
  F6: { kind: 'any', source: 'FinCEN 2020' },
  F7: { kind: 'any', source: 'FinCEN 2020' },
  F8: { kind: 'any', source: 'FinCEN 2020' },
  F9: { kind: 'sexual', source: 'FinCEN 2020' },
  F10: { kind: 'any', source: 'FOS' },
  F11: { kind: 'any', source: 'FinCEN 2020' },
  F12: { kind: 'labour', source: null },
  F13: { kind: 'labour', source: null },
  F14: { kind: 'relationship', source: null },
  F15: { kind: 'forced-criminality', source: null },
  F16: { kind: 'domestic', source: null },
};
