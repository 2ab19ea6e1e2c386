/** The pass table: per programme its seats, pass points, floors and how many observations make a percentage. Written once, here. */
import type { Competence } from './competence.ts';

export interface Programme {
  readonly id: string;
  readonly seats: readonly string[];
  /** Whole percent of the rubric's weight from which a run can pass. */
  readonly passPercent: number;
  /** Lowest percent per competence; none where no case of the programme tests it. */
  readonly floors: Readonly<Partial<Record<Competence, number>>>;
  /** Observations from which a competence is shown as a percentage; below: "not enough seen". */
  readonly observationsForPercent: number;
}

export const programmes: readonly Programme[] = [
  {
    id: 'police',
    seats: ['police-officer', 'chief-inspector', 'labour-inspector'],
    passPercent: 70,
    floors: { safety: 60, referral: 60 },
    observationsForPercent: 5,
  },
  {
    id: 'guardians',
    seats: ['guardian'],
    passPercent: 70,
    floors: { safety: 60, referral: 60 },
    observationsForPercent: 5,
  },
  {
    id: 'bank',
    seats: ['branch-adviser', 'amlco-analyst'],
    passPercent: 70,
    floors: { safety: 60 },
    observationsForPercent: 5,
  },
];

/** Every seat of every programme, in the order the welcome shows them. */
export const seatIds = programmes.flatMap((programme) => programme.seats);

/** The programme a seat belongs to, or undefined for a seat no programme has. */
export const programmeOfSeat = (seat: string): Programme | undefined =>
  programmes.find((programme) => programme.seats.includes(seat));
