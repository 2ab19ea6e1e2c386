/** The machine of a slice: the compiled case over some of its variables. What the others would decide may go either way. */
import type { CompiledCase } from '../compile/compiled-case.ts';
import type { Port } from '../compile/port.ts';
import { signpostsOf } from '../compile/signposts.ts';
import type { State } from '../compile/step.ts';
import type { Courses } from './courses.ts';
import { changing, followedArrivals } from './slice-arrivals.ts';
import { conditionals } from './slice-emissions.ts';
import { type SliceEvent, sliceEvent, type Token } from './slice-events.ts';
import type { Layout } from './slice-layout.ts';
import { beginAct, canTake, createAct } from './slice-machine-act.ts';
import { nextArrival, type Post } from './slice-machine-arrivals.ts';
import type { Question } from './slice-machine-question.ts';
import { emits, send } from './slice-machine-send.ts';
import type { Tape } from './tape.ts';

export interface SliceMachine {
  readonly port: Port;
  /** Whether an event can change the slice in more than the moments left. */
  matters(event: string): boolean;
  /** Sets the values for the next act and the tape that answers its questions. `told`: takes every token, if they are wanted. */
  begin(values: State, tape: Tape<Question>, told?: Token[]): void;
  values(): State;
  /** What has happened since the act began, as a course. */
  course(): number;
}

/** Events over the variables kept, each made when it is first asked for. */
const eventsOf = (compiled: CompiledCase, layout: Layout, courses: Courses): Post['eventOf'] => {
  const events = new Map<string, SliceEvent>();
  return (name) => {
    const known = events.get(name);
    if (known) return known;
    const made = sliceEvent(compiled, name, layout, courses);
    events.set(name, made);
    return made;
  };
};

/**
 * Builds the machine of a slice. Every real run is a run of it (an over-approximation): a guard on a dropped variable is
 * asked of the tape, and so is which arrival comes when it is not known what is on its way. `heard`: arrivals that are
 * followed although they change nothing in the slice, because somebody watches what they bring.
 */
export const sliceMachine = (
  compiled: CompiledCase,
  layout: Layout,
  courses: Courses,
  heard: ReadonlySet<string>,
): SliceMachine => {
  const { day } = signpostsOf(compiled);
  const { changes, matters } = changing(compiled, layout);
  const eventOf = eventsOf(compiled, layout, courses);
  const followed = followedArrivals(compiled, layout, heard, { changes, eventOf });
  const conditionalOf = conditionals(layout, courses, eventOf, changes);
  const post: Post = { followed, day, eventOf };
  const act = createAct(courses);
  return {
    port: {
      values: () => act.values,
      can: (name) => canTake(act, eventOf(name)),
      send: (name) => send(act, eventOf(name)),
      emits: (emission, seen) => !emission.when || emits(act, conditionalOf(emission, emission.when), seen),
      nextArrival: (midAct) => nextArrival(act, post, midAct),
    },
    matters,
    begin: (values, tape, told) => beginAct(act, values, tape, told),
    values: () => act.values,
    course: () => act.course,
  };
};
