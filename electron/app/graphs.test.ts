/** Graphs: what can be drawn, and what the story of a case looks like. */
import { expect, it } from 'vitest';
import { smallDocument } from '../../scenarios/case/small-case.fixture.ts';
import { id as idShape } from '../../scenarios/core/id.ts';
import { libraryOf } from './desk.fixture.ts';
import { askGraph, lawGraphNames } from './graphs.ts';

const document = smallDocument();
const library = libraryOf({ 'small-case': document, broken: { ...document, startPapers: ['nowhere'] } });
const graph = (name: string) => {
  const found = askGraph(library, name);
  if (!found.ok) throw new Error(JSON.stringify(found.issues));
  return found.value;
};

it('draws every procedure and the wages track', () => {
  expect(lawGraphNames).toEqual([
    'law:adult',
    'law:minor',
    'law:belgian',
    'law:eu',
    'law:special-card',
    'law:smuggled',
    'law:wages',
  ]);
  expect(lawGraphNames.map((name) => `law:${graph(name).title}`)).toEqual(lawGraphNames);
});

it('draws each scene of a case, with its phase, and one end with all endings', () => {
  const { nodes } = graph('small-case');
  const scenes = nodes.filter(({ id }) => document.scenes.some((scene) => scene.id === id));
  expect(scenes.map(({ lines }) => lines)).toEqual(document.scenes.map(({ id, phase }) => [id, phase]));
  expect(nodes.filter(({ kind }) => kind === 'end').map(({ lines }) => lines)).toEqual([
    document.endings.map(({ id }) => id),
  ]);
  expect(nodes.filter(({ kind }) => kind === 'start').length).toBeGreaterThan(0);
  // Else a scene of that id would be the end.
  const ends = nodes.filter(({ kind }) => kind === 'end').map(({ id }) => idShape.safeParse(id).success);
  expect(ends).toEqual([false]);
});

it('draws an edge for each choice, and leads to nodes that are there', () => {
  const { nodes, edges } = graph('small-case');
  const ids = nodes.map(({ id }) => id);
  expect(edges.filter(({ from, to }) => !ids.includes(from) || !ids.includes(to))).toEqual([]);
  const drawn = edges.flatMap(({ from, labels }) => labels.map((label) => `${from}/${label}`));
  const choices = document.scenes.flatMap((scene) => scene.choices.map(({ id }) => `${scene.id}/${id}`));
  expect(choices.filter((choice) => !drawn.includes(choice))).toEqual([]);
});

it('draws at the side what leads to a scene from elsewhere', () => {
  const { nodes, edges } = graph('small-case');
  const sides = nodes.filter(({ kind }) => kind === 'side').map(({ id }) => id);
  expect(sides).toEqual(expect.arrayContaining(document.phases.map(({ id }) => `time over: ${id}`)));
  expect(edges.filter(({ to }) => sides.includes(to))).toEqual([]);
});

it('refuses what does not exist, and a case that is wrong', () => {
  const codes = ['law:none', 'law:martian', 'no-case', 'broken'].map((name) => {
    const found = askGraph(library, name);
    return found.ok ? [] : found.issues.map(({ code }) => code);
  });
  expect(codes).toEqual([['case.unknown'], ['case.unknown'], ['case.unknown'], ['case.reference.unknown']]);
});
