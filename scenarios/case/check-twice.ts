/** Lists in which an entry counts once, and people who cannot be unmet where they speak. */
import { type Issue, issue } from '../core/result.ts';
import type { CaseDocument, Scene } from './schema.ts';
import { shown } from './shown.ts';

type Path = Issue['path'];

/** Entries of a list that stand in it before. @returns `case.id.duplicate`, at each but the first. */
export const twice = (ids: readonly string[], path: Path): readonly Issue[] =>
  ids.flatMap((id, at) => (ids.indexOf(id) < at ? [issue('case.id.duplicate', [...path, at], { id })] : []));

/** Somebody is unmet until the scene in which he speaks: his name stands above what he says. */
const checkUnmet = ({ unmet, elements }: Scene, path: Path): readonly Issue[] => {
  if (!unmet) return [];
  const none = { reason: 'too_small', least: 1, counted: 'entries', found: 0 };
  return [
    ...(unmet.length === 0 ? [issue('case.shape', path, none)] : []),
    ...twice(unmet, path),
    ...unmet.flatMap((id, at) => {
      const heard = elements.find(({ speaker }) => speaker === id);
      const beside = { reason: 'invalid_value', found: shown(id), beside: `speaker of ${heard?.id}` };
      return heard ? [issue('case.shape', [...path, at], beside)] : [];
    }),
  ];
};

/** @returns `case.id.duplicate`, and `case.shape` of people who are not met yet. */
export const checkTwice = (document: CaseDocument): readonly Issue[] => [
  ...twice(document.header.teaches, ['header', 'teaches']),
  ...twice(document.startPapers, ['startPapers']),
  ...document.people.flatMap(({ controlledBy }, at) => twice(controlledBy, ['people', at, 'controlledBy'])),
  ...document.phases.flatMap(({ carries }, at) => twice(carries, ['phases', at, 'carries'])),
  ...document.scenes.flatMap((scene, at) => checkUnmet(scene, ['scenes', at, 'unmet'])),
];
