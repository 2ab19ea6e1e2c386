/** The tests that tell trafficking from smuggling, domain.md 1.2, each with the facts of the register it rests on. */

export interface Comparison {
  readonly id: 'core' | 'border' | 'victim' | 'status' | 'article' | 'transition';
  readonly facts: readonly string[];
}

export const comparisons: readonly Comparison[] = [
  { id: 'core', facts: ['fact.smuggling.different', 'fact.definition.intended-enough'] },
  { id: 'border', facts: ['fact.definition.no-border', 'fact.smuggling.different'] },
  { id: 'victim', facts: ['fact.smuggling.different', 'fact.definition.no-border'] },
  { id: 'status', facts: ['fact.status.all-forms', 'fact.smuggling.victim-status'] },
  { id: 'article', facts: ['fact.smuggling.articles-old', 'fact.smuggling.articles-new'] },
  { id: 'transition', facts: ['fact.smuggling.can-turn'] },
];

/** What trafficking is, beside the comparison. */
export const definitionFacts: readonly string[] = [
  'fact.definition.action-purpose',
  'fact.definition.consent',
  'fact.definition.single-perpetrator',
  'fact.definition.dignity-test',
  'fact.definition.minority-aggravates',
];
