/** A peer: the same flat story as one XState machine, a state per scene, written the way its manual writes it. */
import { assign, createActor, createMachine } from 'xstate';
import { endSum, type Story, type StoryChoice, type Walk } from './plain-story.ts';

interface Counters {
  readonly score: number;
  readonly trust: number;
}

const clamp = (value: number, limit: number): number => Math.min(limit, Math.max(0, value));

const transition = ({ limits }: Story, { score: least, addScore, addTrust, to }: StoryChoice) => ({
  target: to ?? 'end',
  ...(least === undefined ? {} : { guard: ({ context }: { context: Counters }) => context.score >= least }),
  actions: assign(({ context }: { context: Counters }) => ({
    score: clamp(context.score + addScore, limits.score),
    trust: clamp(context.trust + addTrust, limits.trust),
  })),
});

/** The machine of a flat story; its events are the ids of choices. */
export const flatMachine = (story: Story) =>
  createMachine({
    types: {} as { context: Counters; events: { type: string } },
    context: { score: 0, trust: 0 },
    initial: story.start,
    states: {
      ...Object.fromEntries(
        Object.entries(story.scenes).map(([id, { choices }]) => [
          id,
          { on: Object.fromEntries(choices.map((choice) => [choice.id, transition(story, choice)])) },
        ]),
      ),
      end: { type: 'final' },
    },
  });

/** Walks every walk, one actor each, each decision kept in a log. @returns the checksum of `walkPlainly`. */
export const walkFlatMachine = (machine: ReturnType<typeof flatMachine>, walks: readonly Walk[]): number => {
  let sum = 0;
  for (const walk of walks) {
    const actor = createActor(machine).start();
    const log: { readonly seq: number; readonly decision: Walk[number]['decision'] }[] = [];
    for (const { choice, decision } of walk) {
      actor.send({ type: choice });
      log.push({ seq: log.length + 1, decision });
    }
    const { score, trust } = actor.getSnapshot().context;
    sum += endSum(score, trust) + log.length;
  }
  return sum;
};
