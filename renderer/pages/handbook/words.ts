/** Keys of handbook words that are made from data. */

/** The three recognised centres share one description. */
export const roleKey = (actor: string) =>
  `directory.role.${['pag-asa', 'payoke', 'surya'].includes(actor) ? 'centre' : actor}` as 'directory.role.centre';
