/** Which seats have a case to play. */
import type { CaseCard } from '../../../scenarios/contract/contract.ts';

export const servedSeats = (cases: readonly CaseCard[]): ReadonlySet<string> =>
  new Set(cases.flatMap((each) => each.seats.filter((seat) => seat.playable).map((seat) => seat.id)));
