/** Makes the case that is played from the case that is scored: everything that would give an answer away is left out. */
import type { Condition } from './condition.ts';
import type { Predicate } from './criterion.ts';
import type { CaseDocument } from './schema.ts';
import type { PlayCase } from './play-case.ts';

const conditionLines = (condition: Condition): readonly string[] => {
  if ('all' in condition) return condition.all.flatMap(conditionLines);
  if ('any' in condition) return condition.any.flatMap(conditionLines);
  if ('none' in condition) return condition.none.flatMap(conditionLines);
  return 'marked' in condition ? [condition.marked] : [];
};
/** Lines a criterion asks about in the last state: marks come and go, so the machine has to remember them. */
const linesAtEnd = (asks: Predicate): readonly string[] => {
  if ('all' in asks) return asks.all.flatMap(linesAtEnd);
  if ('any' in asks) return asks.any.flatMap(linesAtEnd);
  if ('not' in asks) return linesAtEnd(asks.not);
  return 'atEnd' in asks ? conditionLines(asks.atEnd) : [];
};

/** Every line of the papers they lie in: which of them counts would be an answer. */
const wholePapers = ({ papers }: CaseDocument, asked: readonly string[]): string[] =>
  papers.flatMap((paper) => {
    const refs = paper.lines.map((line) => `${paper.id}/${line.id}`);
    return refs.some((ref) => asked.includes(ref)) ? refs : [];
  });

/** The playable part of a case. What is left out: truth of lines and people, error ids, criteria, what is taught. */
export const toPlayCase = (document: CaseDocument): PlayCase => {
  const {
    criteria,
    percentages: _percentages,
    implies: _implies,
    proofs: _proofs,
    header,
    seats,
    variants,
    people,
    phases,
    scenes,
    belt,
    papers,
    ...rest
  } = document;
  const { teaches: _teaches, ...shownHeader } = header;
  const remembers = wholePapers(
    document,
    criteria.flatMap(({ asks }) => linesAtEnd(asks)),
  );
  return {
    ...rest,
    ...(remembers.length > 0 ? { remembers } : {}),
    header: shownHeader,
    seats: seats.map(({ owes: _owes, refuser: _refuser, ...seat }) => seat),
    variants: variants.map(({ overlay: _overlay, ...variant }) => variant),
    people: people.map(({ side: _side, controlledBy: _controlledBy, ...person }) => person),
    phases: phases.map(({ omissions, ...phase }) => ({
      ...phase,
      ...(omissions
        ? {
            omissions: omissions.map(({ id, when, seats: owing }) => ({
              id,
              when,
              ...(owing ? { seats: owing } : {}),
            })),
          }
        : {}),
    })),
    scenes: scenes.map((scene) => ({
      ...scene,
      choices: scene.choices.map(({ wrong: _wrong, ...choice }) => choice),
    })),
    belt: belt.map((act) => ({
      ...act,
      outcomes: act.outcomes.map(({ wrong: _wrong, ...outcome }) => outcome),
    })),
    papers: papers.map(({ totalWrong: _totalWrong, ...paper }) => ({
      ...paper,
      lines: paper.lines.map(({ truth: _truth, ...line }) => line),
    })),
  };
};
