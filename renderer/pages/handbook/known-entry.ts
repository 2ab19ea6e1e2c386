/** Whether an address names an entry its section has, so that a link to something superseded is said to be one. */
import { actions, purposes } from '../../../scenarios/law/criminal-law.ts';
import { factById } from '../../../scenarios/law/fact.ts';
import { indicators } from '../../../scenarios/law/indicators.ts';
import { drawable } from '../../../scenarios/law/procedures.ts';
import { sourceTitles } from '../session/source-titles.ts';
import type { HandbookAddress } from './address.ts';
import { comparisons } from './data/comparison.ts';
import { actors } from './data/directory.ts';
import { glossary } from './data/glossary.ts';
import { lawSubjects } from './law-rows.ts';
import type { SectionId } from './sections.ts';
import { sourceSlug } from './source-slug.ts';

type Knows = (id: string, rest: readonly string[]) => boolean;
const among =
  (ids: readonly string[]): Knows =>
  (id) =>
    ids.includes(id);

const inProcedure: Knows = (name, [entry]) => {
  const procedure = drawable[name];
  if (!procedure || entry === undefined) return procedure !== undefined;
  return (
    procedure.stages.some((stage) => stage.id === entry) ||
    procedure.rows.some((row) => row.breach?.id === entry)
  );
};

const knows: Readonly<Record<SectionId, Knows>> = {
  indicators: among(indicators),
  directory: among(actors.map((each) => each.id)),
  procedure: inProcedure,
  law: among(lawSubjects),
  smuggling: among([...comparisons.map((each) => each.id), ...actions, ...purposes]),
  facts: (id) => factById(id) !== undefined,
  glossary: among(glossary.map((each) => each.id)),
  sources: among(Object.keys(sourceTitles).map(sourceSlug)),
};

/** True for a section as such, and for an entry that is there. */
export function isKnownEntry({ view, path: [id, ...rest] }: HandbookAddress): boolean {
  if (view === 'contents' || view === 'search' || view === 'nowhere' || id === undefined) return true;
  return knows[view](id, rest);
}
