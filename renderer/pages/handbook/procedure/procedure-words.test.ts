/** Everything a picture and its tables show has words: what happens, stages, breaches. */
import { describe, expect, it } from 'vitest';
import words from '../../../../locales/en/handbook.json';
import law from '../../../../locales/en/law.json';
import { drawable } from '../../../../scenarios/law/procedures.ts';
import { breachesOf, movesOf } from '../../../../scenarios/picture/tables.ts';

const missing = (ids: Iterable<string>, has: object) =>
  [...new Set(ids)].filter((id) => !Object.hasOwn(has, id));

describe('the words of the procedures', () => {
  it.each(Object.entries(drawable))(
    'name what happens, the stages and the breaches of %s',
    (name, procedure) => {
      expect(missing([name], words.procedure.name)).toEqual([]);
      expect(
        missing(
          movesOf(procedure).map(({ label }) => label.slug),
          words.event,
        ),
      ).toEqual([]);
      expect(
        missing(
          procedure.stages.map(({ id }) => id),
          law.stage,
        ),
      ).toEqual([]);
      expect(
        missing(
          breachesOf(procedure).map(({ breach }) => breach.id),
          law.breach,
        ),
      ).toEqual([]);
    },
  );
});
