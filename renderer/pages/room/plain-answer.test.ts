/** Every act that is held back says why, in every language. */
import { expect, it } from 'vitest';
import { heldBack } from '../../../scenarios/case/belt.ts';
import de from '../../../locales/de/belt.json' with { type: 'json' };
import en from '../../../locales/en/belt.json' with { type: 'json' };
import fr from '../../../locales/fr/belt.json' with { type: 'json' };
import nl from '../../../locales/nl/belt.json' with { type: 'json' };

it.each(Object.entries({ en, nl, fr, de }))('in %s, and nothing says so of any other', (_language, words) => {
  const said = Object.entries(words.heldBack).flatMap(([verb, objects]) =>
    Object.keys(objects).map((object) => `${verb}.${object}`),
  );
  expect(said.sort()).toEqual(Object.keys(heldBack).sort());
});
