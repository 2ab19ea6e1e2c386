/** The day the contact points and titles were checked against the sources of domain.md. */
export const checkedOn = '2026-11-22';
