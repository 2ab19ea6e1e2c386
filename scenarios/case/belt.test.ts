/** What is held back is part of the belt. */
import { expect, it } from 'vitest';
import { heldBack, isBeltAct, isHeldBack } from './belt.ts';

it.each(heldBack)('holds %s', (act) => {
  const [verb = '', object = ''] = act.split('.');
  expect([isBeltAct(verb, object), isHeldBack(verb, object)]).toEqual([true, true]);
});

it('holds back nothing that harms nobody', () => {
  expect(isHeldBack('call', 'fire-service')).toBe(false);
});
