/** Words for seat and programme ids; an id we do not know is shown as it is. */
import type { ParseKeys } from 'i18next';

type Key = ParseKeys<'common'>;

/** All seats of the product, in the order the welcome page lists them. */
export const seats = [
  'police-officer',
  'chief-inspector',
  'labour-inspector',
  'guardian',
  'branch-adviser',
  'amlco-analyst',
] as const;
export type Seat = (typeof seats)[number];

export const seatKeys: Readonly<Record<Seat, Key>> = {
  'police-officer': 'seat.policeOfficer',
  'chief-inspector': 'seat.chiefInspector',
  'labour-inspector': 'seat.labourInspector',
  guardian: 'seat.guardian',
  'branch-adviser': 'seat.branchAdviser',
  'amlco-analyst': 'seat.amlcoAnalyst',
};

/** Words for programmes; they group the seats. */
export const programmeKeys: Readonly<Record<string, Key>> = {
  police: 'programme.police',
  guardians: 'programme.guardians',
  bank: 'programme.bank',
};

export const isSeat = (id: string): id is Seat => (seats as readonly string[]).includes(id);
