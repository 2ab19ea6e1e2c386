/** Makes the case that is played from the case that is scored: everything that would give an answer away is left out. */
import type { CaseDocument } from './schema.ts';
import type { PlayCase } from './play-case.ts';

/** The playable part of a case. What is left out: truth of lines and people, error ids, criteria, what is taught. */
export const toPlayCase = (document: CaseDocument): PlayCase => {
  const {
    criteria: _criteria,
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
  return {
    ...rest,
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
