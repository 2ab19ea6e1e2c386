/** The closed list of addresses the window may hand to the browser of the system: the public contact points of the handbook. */

export const outsideAddresses: readonly string[] = [
  'https://stophumantrafficking.be/',
  'https://stoptraite.be/',
];
