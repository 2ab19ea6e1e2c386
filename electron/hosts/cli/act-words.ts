/** A run in plain words: one line for each act, with the words of the case where it has any and its ids in brackets. */
import type { Decision } from '../../app/verify-desk.ts';

type Words = Readonly<Record<string, string>>;

/** One line per decision. `words`: the texts of the case by text id; what has none there is told by its id. */
export const actWords = (run: readonly Decision[], words: Words): readonly string[] =>
  run.map((decision) => lineOf(decision, words));

const waits: Readonly<Record<string, string>> = {
  moment: 'for a moment',
  tomorrow: 'until tomorrow',
  'next-week': 'until next week',
  'next-due': 'until the next thing is due',
};

const lineOf = (decision: Decision, words: Words): string => {
  const nameOf = (person: string) => words[`person.${person}.name`] ?? person;
  const paperOf = (paper: string) => quoted(words[`paper.${paper}.title`] ?? paper);
  switch (decision.type) {
    case 'choice.chosen': {
      const { scene, choice } = decision;
      const title = quoted(words[`scene.${scene}.title`] ?? scene);
      return `in ${title} choose ${quoted(words[`choice.${scene}.${choice}`] ?? choice)} (${scene}/${choice})`;
    }
    case 'act.performed': {
      const { verb, object, person } = decision;
      return `on the belt: ${plain(verb)} ${plain(object)}${person === undefined ? '' : `, about ${nameOf(person)} (${person})`}`;
    }
    case 'time.passed':
      return `let time pass ${waits[decision.until] ?? decision.until}`;
    case 'line.marked': {
      const { paper, line, reading } = decision;
      const says =
        reading.as === 'ask'
          ? 'worth asking about'
          : `sign ${reading.indicator} for ${nameOf(reading.person)}`;
      return `in the paper ${paperOf(paper)} mark ${line}: ${says} (${paper}/${line})`;
    }
    case 'line.cleared':
      return `in the paper ${paperOf(decision.paper)} take back the mark on ${decision.line} (${decision.paper}/${decision.line})`;
    case 'row.listed':
      return `list on the plan ${quoted(words[`plan.${decision.row}`] ?? decision.row)} (${decision.row})`;
    case 'row.struck':
      return `strike from the plan ${quoted(words[`plan.${decision.row}`] ?? decision.row)} (${decision.row})`;
  }
};

const plain = (id: string): string => id.replaceAll('-', ' ');
const quoted = (text: string): string => `“${text}”`;
