/** The closed list of issue codes; the renderer maps each to a key through one exhaustive record. */

export const issueCodes = [
  // A case document
  'case.json.malformed',
  'case.json.duplicateKey',
  'case.shape',
  'case.format.tooNew',
  'case.format.tooOld',
  'case.id.duplicate',
  'case.id.reserved',
  'case.reference.unknown',
  'case.fact.unknown',
  'case.fact.notCritical',
  'case.fact.notValid',
  'case.carries.tooMany',
  'case.paper.sum',
  'case.text.missing',
  'case.text.unused',
  'case.start.missing',
  'case.timeUp.costs',
  'case.seat.unknown',
  'case.variant.unknown',
  'case.event.unknown',
  'case.happening.never',
  'case.effect.never',
  'case.unknown',
  // An attempt
  'attempt.unknown',
  'attempt.ofAnother',
  'attempt.closed',
  'attempt.open',
  'attempt.event.refused',
  'attempt.sequence.gap',
  'attempt.sequence.conflict',
  'attempt.chain.broken',
  'attempt.notComparable',
  'attempt.rewind.refused',
  'attempt.replay.refused',
  // A request
  'request.malformed',
  'request.unknownOperation',
  'request.forbidden',
  'request.tooLarge',
  // The learner
  'learner.unknown',
  'learner.pseudonym.taken',
  'learner.pseudonym.empty',
  // A result file
  'result.malformed',
  'result.version.tooNew',
  'result.chain.broken',
  'result.signature.wrong',
  // Storage
  'store.version.tooNew',
  'store.locked',
  'store.damaged',
  'store.full',
  'store.unavailable',
  'store.key.unreadable',
  // A backup that is to be restored
  'backup.unknown',
  'backup.damaged',
  'backup.tooNew',
  // Terms and dates
  'date.malformed',
  'law.event.unknown',
  // The host
  'host.failed',
  'host.unreachable',
] as const;

export type IssueCode = (typeof issueCodes)[number];
