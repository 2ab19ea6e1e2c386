/** What is held back is part of the belt. */
import { expect, it } from 'vitest';
import { factById } from '../law/fact.ts';
import { heldBack, isBeltAct, isHeldBack } from './belt.ts';

it.each(Object.entries(heldBack))('holds %s, and its answer rests on %s', (act, fact) => {
  const [verb = '', object = ''] = act.split('.');
  expect([isBeltAct(verb, object), isHeldBack(verb, object)]).toEqual([true, true]);
  // Worded as settled: what is not confirmed cannot carry it.
  expect(['LAW', 'PRACTICE']).toContain(factById(fact)?.class);
});

it('holds back nothing that harms nobody', () => {
  expect(isHeldBack('call', 'fire-service')).toBe(false);
});
