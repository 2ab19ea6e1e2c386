/** Time stamps of the record are UTC; a reader knows days as this computer counts them. */

const two = (part: number) => String(part).padStart(2, '0');

/** The calendar day of a stamp on this computer, `YYYY-MM-DD`. */
export const dayOf = (stamp: string): string => {
  const at = new Date(stamp);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};

/** The time of day of a stamp on this computer, `HH:MM`. */
export const timeOf = (stamp: string): string => {
  const at = new Date(stamp);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
};
