/** One event shows one breach, the gravest (domain.md section 10): a document that names trafficking, an exploiter who hears it. */
import { describe, expect, it } from 'vitest';
import { happeningsOf } from './every-happening.fixture.ts';
import { rowFor } from './procedure.ts';
import { drawable } from './procedures.ts';

const people = Object.values(drawable).filter(({ id }) => id !== 'wages');

/** Words that are a critical breach whatever else the event carries and wherever the person stands; medical need comes before all. */
const critical = [
  { event: 'annex15.issued', key: 'names-trafficking', words: ['yes'], error: 'E-14' },
  { event: 'information.given', key: 'view', words: ['before-exploiter'], error: 'E-01' },
  {
    event: 'person.questioned',
    key: 'present',
    words: ['exploiter', 'exploiters-contact'],
    error: 'E-01',
    save: { key: 'kind', word: 'medical' },
  },
] as const;

describe.each(people.map((procedure) => [procedure.id, procedure] as const))('for %s', (_id, procedure) => {
  it.each(critical.map((each) => [each.event, each] as const))(
    'no lighter fault and no other rule hides what is critical in %s, in any stage',
    (_event, { event, key, words, error, ...rest }) => {
      const meant = happeningsOf(procedure.id).filter(
        (each) =>
          each.event === event &&
          words.some((word) => each.payload[key] === word) &&
          // Medical questions are free of it, unless they are about something else.
          !(
            'save' in rest &&
            each.payload[rest.save.key] === rest.save.word &&
            (each.payload.about ?? 'safety') === 'safety'
          ),
      );
      const cells = procedure.stages.flatMap(({ id }) => meant.map(({ payload }) => ({ id, payload })));
      const hidden = cells.filter(
        ({ id, payload }) => rowFor(procedure, id, event, payload)?.breach?.error !== error,
      );
      expect([hidden, meant.length > 0]).toEqual([[], true]);
    },
  );
});
