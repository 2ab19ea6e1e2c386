/** A document of a stage is in somebody's hands, or only on its way. */
import { expect, it } from 'vitest';
import { isHeld } from './procedure.ts';
import { drawable } from './procedures.ts';

const documents = new Set(
  Object.values(drawable).flatMap(({ stages }) => stages.flatMap((stage) => stage.document ?? [])),
);

it('is held where a stage names it, but for the card a person waits for', () => {
  expect([...documents].filter((document) => !isHeld(document))).toEqual(['certificate-awaited']);
  expect(isHeld('annex15')).toBe(true);
  expect(isHeld(null)).toBe(false);
});
