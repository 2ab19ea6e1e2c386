/** What was left undone is told from what was done. */
import { expect, it } from 'vitest';
import { eventNames } from '../compile/happenings.ts';
import { leftUndone, toldVerdict } from './left-undone.ts';

it.each([
  [eventNames.omission('control', 'door'), { kind: 'omission', phase: 'control' }],
  [eventNames.missed('inform-person', 'w1'), { kind: 'duty' }],
  [eventNames.choice('hall', 'together'), null],
  [eventNames.act('leaflet', 'given', 'w1'), null],
  [undefined, null],
] as const)('by %s it is %o', (by, undone) => {
  expect(leftUndone(by)).toEqual(undone);
});

it('is told as missed where the sheet says that an event went against it, and only then', () => {
  const by = eventNames.omission('control', 'door');
  expect(toldVerdict({ by, verdict: 'violated' })).toBe('missed');
  expect(toldVerdict({ by, verdict: 'met' })).toBe('met');
  expect(toldVerdict({ by: eventNames.choice('hall', 'together'), verdict: 'violated' })).toBe('violated');
});
