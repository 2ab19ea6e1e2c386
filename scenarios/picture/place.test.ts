/** Pictures within a width: as ample as it allows, never with smaller letters, and with every word inside its box. */
import { expect, it } from 'vitest';
import { letterSizes } from './diagram.ts';
import { type EdgeToPlace, type NodeToPlace, placeDiagram, placeWithin } from './place.ts';
import { widthOf } from './wrap.ts';

const name = 'Vom Vormundschaftsdienst noch nicht geprüft';
const nodes = ['start', 'one', 'two', 'three', 'four', 'five'].map(
  (id): NodeToPlace => ({ id, kind: 'step', marked: false, blocks: [{ text: name, tone: 'name' }] }),
);
const edges = nodes.slice(1).map(
  ({ id }): EdgeToPlace => ({
    from: 'start',
    to: id,
    isMain: id === 'one',
    blocks: [
      { text: 'Identifizierung beginnt', tone: 'event' },
      { text: 'Dienst entscheidet: unbegleitet', tone: 'event' },
    ],
  }),
);
const ample = placeDiagram(nodes, edges);

it('is as ample as ever where there is room', () => {
  expect(placeWithin(ample.width, nodes, edges)).toEqual(ample);
});

it('keeps within a width that is a little less', () => {
  const { width } = placeWithin(ample.width - 1, nodes, edges);
  expect(width).toBeLessThan(ample.width);
});

it('is as close as it may be, and wider than asked, where nothing fits', () => {
  const closest = placeWithin(1, nodes, edges);
  expect(placeWithin(closest.width, nodes, edges).width).toBe(closest.width);
  expect(closest.nodes.map(({ id }) => id)).toEqual(nodes.map(({ id }) => id));
});

it.each([['ample', ample] as const, ['close', placeWithin(1, nodes, edges)] as const])(
  'keeps every word inside its box, in letters that are never under 11 pixels: %s',
  (_how, picture) => {
    for (const { width, height, y, lines } of picture.nodes)
      for (const { text, tone, y: base } of lines) {
        expect(widthOf(text, letterSizes[tone])).toBeLessThanOrEqual(width);
        expect(Math.abs(base - y)).toBeLessThan(height / 2);
      }
    expect(Math.min(...Object.values(letterSizes))).toBeGreaterThanOrEqual(11);
  },
);

it('sets several events of one arrow apart', () => {
  const [label] = ample.edges.map((edge) => edge.label);
  const steps = (label?.lines ?? []).map(({ y }, at, all) => y - (all[at - 1]?.y ?? y)).slice(1);
  expect(new Set(steps.map((step) => Math.round(step))).size).toBe(2);
});
