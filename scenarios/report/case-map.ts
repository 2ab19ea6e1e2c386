/** The map of a case for one seat: scenes by phase and endings, what leads from one to another, and which runs went there. Pure. */
import * as z from 'zod';
import type { PlayCase } from '../case/play-case.ts';
import type { JournalEntry } from '../compile/player.ts';
import { id } from '../core/id.ts';

/** Whose way goes through: the run that counts, the nearest better one, one that a rewind set aside. */
export const ways = ['own', 'better', 'abandoned'] as const;
export type Way = (typeof ways)[number];

const taken = z.array(z.enum(ways));

/** Nodes are `scene/<id>` and `ending/<id>`; an ending belongs to no phase. `phases`: those the seat can come to, in order. */
export const caseMap = z.strictObject({
  phases: z.array(id),
  nodes: z.array(z.strictObject({ id: z.string(), of: id, phase: id.nullable(), ways: taken })),
  edges: z.array(z.strictObject({ from: z.string(), to: z.string(), ways: taken })),
});
export type CaseMap = z.infer<typeof caseMap>;

/** A run as the map needs it. `ending` is null where it has none yet. */
export interface RunOnMap {
  readonly way: Way;
  readonly journal: readonly Pick<JournalEntry, 'scene'>[];
  readonly ending: string | null;
}

const sceneNode = (scene: string): string => `scene/${scene}`;
const endingNode = (ending: string): string => `ending/${ending}`;

/** The nodes a run goes through, in order; a scene that is left and entered again stands there again. */
export const wayOf = ({ journal, ending }: RunOnMap): readonly string[] => {
  const scenes = journal.filter((each, at) => journal[at - 1]?.scene !== each.scene);
  return [...scenes.map((each) => sceneNode(each.scene)), ...(ending === null ? [] : [endingNode(ending)])];
};

type Link = readonly [from: string, to: string];

/** What a choice can lead to. */
const choiceLinks = (play: PlayCase, ends: readonly string[]): readonly Link[] =>
  play.scenes.flatMap((scene) =>
    scene.choices.flatMap((choice) =>
      choice.to.flatMap((target): Link[] => {
        if (target.scene === scene.id) return [];
        if (target.scene !== undefined) return [[sceneNode(scene.id), sceneNode(target.scene)]];
        return ends.map((ending): Link => [sceneNode(scene.id), ending]);
      }),
    ),
  );

/** What reaches the seat while it waits. */
const arrivalLinks = ({ arrivals, scenes }: PlayCase): readonly Link[] =>
  arrivals.flatMap((arrival) => {
    const brought = scenes.find((each) => each.id === arrival.scene);
    return scenes
      .filter((each) => brought && each.waits && each.phase === brought.phase && each !== brought)
      .map((each): Link => [sceneNode(each.id), sceneNode(brought?.id ?? '')]);
  });

/** What an act of the belt, or the end of the time, can lead to from anywhere in a phase: drawn from its first scene. */
const phaseLinks = (play: PlayCase): readonly Link[] =>
  play.phases.flatMap((phase) => {
    const acts = play.belt.filter((each) => each.phases.includes(phase.id));
    const led = acts.flatMap((each) => each.outcomes.flatMap(({ to }) => (to === undefined ? [] : [to])));
    return [...led, phase.timeUp]
      .filter((scene) => scene !== phase.start)
      .map((scene): Link => [sceneNode(phase.start), sceneNode(scene)]);
  });

const unique = (links: readonly Link[]): readonly Link[] => [
  ...new Map(links.map((link) => [link.join(' '), link])).values(),
];

const reachable = (start: string, links: readonly Link[]): ReadonlySet<string> => {
  const found = new Set([start]);
  for (const node of found) for (const [from, to] of links) if (from === node) found.add(to);
  return found;
};

/** Links of a phase as a whole stand only where nothing else leads to their scene: they say where it belongs, not how it is reached. */
const staticLinks = (play: PlayCase): readonly Link[] => {
  const told = [
    ...choiceLinks(
      play,
      play.endings.map((each) => endingNode(each.id)),
    ),
    ...arrivalLinks(play),
  ];
  const reached = new Set(told.map(([, to]) => to));
  return unique([...told, ...phaseLinks(play).filter(([, to]) => !reached.has(to))]);
};

/**
 * The map for a seat with the ways of these runs. Every node and step of every run is on it; what no run met is there too, for the
 * screen to leave unnamed.
 */
export const buildCaseMap = (play: PlayCase, seat: string, runs: readonly RunOnMap[]): CaseMap => {
  const walked = runs.map((run) => ({ way: run.way, nodes: wayOf(run) }));
  const steps = walked.map(({ way, nodes }) => ({
    way,
    links: nodes.slice(1).map((node, at): Link => [nodes[at] ?? '', node]),
  }));
  const links = unique([...staticLinks(play), ...steps.flatMap((each) => each.links)]);
  const first = play.seats.find((each) => each.id === seat)?.start;
  const start = play.phases.find((each) => each.id === first)?.start ?? '';
  const shown = reachable(sceneNode(start), links);
  const waysThrough = (node: string) =>
    ways.filter((way) => walked.some((each) => each.way === way && each.nodes.includes(node)));
  const waysAlong = (link: Link) =>
    ways.filter((way) =>
      steps.some(
        (each) => each.way === way && each.links.some(([from, to]) => from === link[0] && to === link[1]),
      ),
    );
  const nodes = [
    ...play.scenes.map((each) => ({ id: sceneNode(each.id), of: each.id, phase: each.phase })),
    ...play.endings.map((each) => ({ id: endingNode(each.id), of: each.id, phase: null })),
  ].filter((node) => shown.has(node.id));
  return {
    phases: play.phases.map((each) => each.id).filter((phase) => nodes.some((node) => node.phase === phase)),
    nodes: nodes.map((node) => ({ ...node, ways: waysThrough(node.id) })),
    edges: links
      .filter(([from]) => shown.has(from))
      .map((link) => ({ from: link[0], to: link[1], ways: waysAlong(link) })),
  };
};
