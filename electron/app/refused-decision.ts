/** Why a decision could not be taken: it names something the case does not have, or something that is closed where the story stands. */
import { isBeltAct, verbs } from '../../scenarios/case/belt.ts';
import type { Decision } from '../../scenarios/case/decision.ts';
import { nearestOf } from '../../scenarios/case/nearest.ts';
import type { ValidCase } from '../../scenarios/case/parse-case.ts';
import type { Issue } from '../../scenarios/core/result.ts';

interface Named {
  readonly kind: string;
  readonly id: string;
  /** All there are of this kind. */
  readonly known: readonly string[];
}

const actsOfBelt = Object.entries(verbs).flatMap(([verb, { objects }]) =>
  objects.map((object) => `${verb} ${object}`),
);

const namedIn = (decision: Decision, document: ValidCase): readonly Named[] => {
  const { scenes, papers, people, plan } = document;
  const personOf = (id: string | undefined): readonly Named[] =>
    id === undefined ? [] : [{ kind: 'person', id, known: people.map((each) => each.id) }];
  switch (decision.type) {
    case 'choice.chosen': {
      const scene = scenes.find((each) => each.id === decision.scene);
      return [
        { kind: 'scene', id: decision.scene, known: scenes.map((each) => each.id) },
        ...(scene
          ? [{ kind: `choice of ${scene.id}`, id: decision.choice, known: scene.choices.map(({ id }) => id) }]
          : []),
      ];
    }
    case 'act.performed': {
      const { verb, object, person } = decision;
      const act = isBeltAct(verb, object)
        ? []
        : [{ kind: 'belt act', id: `${verb} ${object}`, known: actsOfBelt }];
      return [...act, ...personOf(person)];
    }
    case 'line.marked':
    case 'line.cleared': {
      const paper = papers.find((each) => each.id === decision.paper);
      return [
        { kind: 'paper', id: decision.paper, known: papers.map((each) => each.id) },
        ...(paper
          ? [{ kind: `line of ${paper.id}`, id: decision.line, known: paper.lines.map(({ id }) => id) }]
          : []),
        ...(decision.type === 'line.marked' && decision.reading.as === 'sign'
          ? personOf(decision.reading.person)
          : []),
      ];
    }
    case 'row.listed':
    case 'row.struck':
      return [{ kind: 'row', id: decision.row, known: (plan?.rows ?? []).map(({ id }) => id) }];
    case 'time.passed':
      return [];
  }
};

/** `kind`, `id` and, when one is close, `nearest` of the first thing the case does not have; empty when it has all of them. */
export const unknownIn = (decision: Decision, document: ValidCase): Issue['params'] => {
  const unknown = namedIn(decision, document).find(({ id, known }) => !known.includes(id));
  if (!unknown) return {};
  const { kind, id, known } = unknown;
  const nearest = nearestOf(id, known);
  return { kind, id, ...(nearest === undefined ? {} : { nearest }) };
};
