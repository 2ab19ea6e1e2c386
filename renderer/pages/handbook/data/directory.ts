/** Who does what: services and their public contact points. Help lines are the only numbers; everything from domain.md 3.2, 5.1 and 8. */

export const actorGroups = [
  'now',
  'frontline',
  'centres',
  'justice',
  'stay',
  'minors',
  'households',
  'banks',
  'policy',
] as const;
export type ActorGroup = (typeof actorGroups)[number];

export interface Actor {
  readonly id: string;
  readonly group: ActorGroup;
  /** A help line, as one dials it. */
  readonly phone?: string;
  /** The sources differ on when the line is served. */
  readonly hoursOpen?: true;
  /** Public sites, from the closed list the window may hand to the browser. */
  readonly sites?: readonly string[];
  /** Facts of the register. */
  readonly facts?: readonly string[];
  /** Source keys, where the register has no fact. */
  readonly sources?: readonly string[];
}

const centre = [
  'fact.referral.recognised-centre',
  'fact.referral.centre-role',
  'fact.residence.centre-requests',
];

export const actors: readonly Actor[] = [
  { id: 'emergency', group: 'now', phone: '112', facts: ['fact.referral.immediate-danger'] },
  {
    id: 'contact-point',
    group: 'now',
    phone: '078 055 800',
    sites: ['https://stophumantrafficking.be/', 'https://stoptraite.be/'],
    facts: ['fact.referral.contact-point'],
  },
  { id: 'child-focus', group: 'now', phone: '116000', sources: ['seed EC page'] },
  {
    id: 'police',
    group: 'frontline',
    facts: ['fact.referral.frontline-refers', 'fact.information.duty', 'fact.immigration.informed'],
  },
  {
    id: 'inspection',
    group: 'frontline',
    facts: ['fact.information.duty', 'fact.inspection.passes-names', 'fact.housing.basis'],
  },
  { id: 'pag-asa', group: 'centres', facts: centre },
  { id: 'payoke', group: 'centres', facts: centre },
  { id: 'surya', group: 'centres', facts: centre },
  {
    id: 'reference-magistrate',
    group: 'justice',
    facts: ['fact.magistrate.opinion', 'fact.magistrate.call'],
  },
  { id: 'labour-auditor', group: 'justice', facts: ['fact.magistrate.labour-auditor'] },
  { id: 'immigration-office', group: 'stay', facts: ['fact.immigration.role', 'fact.residence.sequence'] },
  { id: 'municipality', group: 'stay', facts: ['fact.municipality.document'] },
  {
    id: 'guardianship-service',
    group: 'minors',
    phone: '078 15 43 24',
    hoursOpen: true,
    facts: ['fact.minor.report', 'fact.minor.report-form', 'fact.minor.service-decides-age'],
  },
  { id: 'guardian', group: 'minors', facts: ['fact.minor.guardian', 'fact.minor.pool'] },
  { id: 'minor-reception', group: 'minors', facts: ['fact.minor.reception'] },
  { id: 'youth-services', group: 'minors', facts: ['fact.minor.belgian-accompanied'] },
  {
    id: 'protocol',
    group: 'households',
    facts: [
      'fact.special-card.private-servant',
      'fact.special-card.protocol',
      'fact.special-card.through-protocol',
    ],
  },
  { id: 'amlco', group: 'banks', facts: ['fact.bank.roles', 'fact.bank.report', 'fact.bank.tipping-off'] },
  { id: 'ctif-cfi', group: 'banks', facts: ['fact.bank.report'], sources: ['seed EC page'] },
  { id: 'myria', group: 'policy', sources: ['seed EC page'] },
  { id: 'coordination', group: 'policy', sources: ['seed EC page'] },
];
