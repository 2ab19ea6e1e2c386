/** Ids that stand for something else already: a person named like a region of the machine, a scene named like the end of the case. */
import { type Issue, issue } from '../core/result.ts';
import type { CaseDocument } from './schema.ts';

type Path = Issue['path'];

/** Ids the program keeps for itself, by what they would be the id of. */
const kept = {
  // Regions of a compiled case, beside which everybody has one; `none` is nobody.
  person: new Set(['story', 'clock', 'post', 'dossier', 'mandate', 'none']),
  // Where a choice leads when the case ends.
  scene: new Set(['end']),
  // Texts of a scene and of a paper that are none of its elements and lines.
  element: new Set(['title', 'skip']),
  line: new Set(['column']),
  column: new Set(['why']),
} as const;

interface Named {
  readonly id: string;
}

const keptAmong = (kind: keyof typeof kept, entries: readonly Named[], path: Path): readonly Issue[] =>
  entries.flatMap(({ id }, at) =>
    kept[kind].has(id) ? [issue('case.id.reserved', [...path, at, 'id'], { id })] : [],
  );

/** Ids nobody can have. @returns `case.id.reserved`. */
export const checkKept = ({ people, scenes, papers }: CaseDocument): readonly Issue[] => [
  ...keptAmong('person', people, ['people']),
  ...keptAmong('scene', scenes, ['scenes']),
  ...scenes.flatMap(({ elements }, at) => keptAmong('element', elements, ['scenes', at, 'elements'])),
  ...papers.flatMap(({ lines, columns }, at) => [
    ...keptAmong('line', lines, ['papers', at, 'lines']),
    ...keptAmong('column', columns, ['papers', at, 'columns']),
  ]),
];
