/** The duty belt: verbs and full inventories, the same in every case, so that what is listed gives nothing away. */

/** The reference belt. `person`: whether the act is aimed at, or about, one of the people of the case. */
export const verbs = {
  call: {
    person: 'optional',
    objects: [
      'recognised-centre',
      'labour-auditor',
      'reference-magistrate',
      'immigration-office',
      'guardianship-service',
      'social-inspection',
      'interpreter-service',
      'ambulance-112',
      'police-colleague',
      'superior',
      'municipality',
      'general-shelter',
      'general-emergency-housing',
      'contact-point',
      'child-focus',
      'youth-services',
      'protocol',
      'embassy',
      'employer',
      'lawyer-bar',
      'family',
      'press',
      'bank',
      'fire-service',
      'trade-union',
      'myria',
      'amlco',
    ],
  },
  'hand-over': {
    person: 'required',
    objects: [
      'leaflet',
      'visiting-card',
      'water',
      'food',
      'blanket',
      'dry-clothes',
      'own-phone',
      'service-phone',
      'own-papers',
      'belongings',
      'medication',
      'copy-of-statement',
      'summons',
      'order-to-leave',
      'bus-ticket',
      'cash',
      'pen-and-paper',
      'first-aid-kit',
      'centre-address',
      'receipt',
    ],
  },
  move: {
    person: 'required',
    objects: [
      'police-car',
      'office-on-site',
      'far-bay',
      'yard',
      'canteen',
      'outside-gate',
      'police-station',
      'hospital',
      'recognised-centre',
      'general-shelter',
      'own-home',
      'employers-home',
      'cell',
      'back-to-work',
    ],
  },
  ask: {
    person: 'required',
    objects: [
      'needs-now',
      'free-to-leave',
      'who-keeps-papers',
      'where-sleeps',
      'pay',
      'debt',
      'safety',
      'family',
      'health',
      'language',
      'journey',
      'who-is-boss',
      'full-statement',
      'residence-status',
      'age',
      'how-to-reach',
    ],
  },
  secure: {
    person: 'optional',
    objects: [
      'pay-records',
      'own-papers',
      'phone',
      'belongings',
      'lock-up',
      'workplace',
      'till',
      'company-files',
      'vehicle',
      'camera-images',
      'room',
      'cash-found',
    ],
  },
  'write-down': {
    person: 'optional',
    objects: [
      'observed-facts',
      'exact-words',
      'opinion',
      'not-a-victim',
      'refusal',
      'language-and-needs',
      'place-photographs',
      'shelter-address',
      'chain-of-firms',
      'offer-made',
      'time-line',
      'nationality',
    ],
  },
  'send-form': {
    person: 'optional',
    objects: [
      'thb-note',
      'names-list',
      'minor-report',
      'report-of-facts',
      'wages-claim',
      'internal-report',
      'complaint',
      'request-for-document',
      'search-request',
      'press-note',
    ],
  },
} as const satisfies Record<string, { person: 'required' | 'optional'; objects: readonly string[] }>;

export type Verb = keyof typeof verbs;
export const verbIds = Object.keys(verbs) as Verb[];

/** Whether the belt of every case holds this verb with this object. */
export const isBeltAct = (verb: string, object: string): boolean =>
  Object.hasOwn(verbs, verb) && (verbs[verb as Verb].objects as readonly string[]).includes(object);

/**
 * Acts of the inventory that would harm somebody in any case. Where a case has no answer of its own, nothing comes of them, and the plain
 * answer says why: a harm that passes without a word would teach that it is none. Each with
 * the fact of the register that its words rest on.
 */
export const heldBack = {
  'call.employer': 'fact.practice.separate',
  'call.press': 'fact.identity.protected',
  'call.embassy': 'fact.identity.protected',
  'hand-over.order-to-leave': 'fact.removal.not-during-check',
  'move.employers-home': 'fact.practice.not-sent-back',
  'move.back-to-work': 'fact.practice.not-sent-back',
  'write-down.opinion': 'fact.practice.observed-facts',
  'write-down.shelter-address': 'fact.identity.protected',
  'send-form.press-note': 'fact.identity.protected',
} as const satisfies Partial<Record<`${Verb}.${string}`, string>>;

/** Whether an act is held back wherever a case has no answer of its own. */
export const isHeldBack = (verb: string, object: string): boolean =>
  Object.hasOwn(heldBack, `${verb}.${object}`);
