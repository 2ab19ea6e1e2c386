/** An act on the machine of a slice while it is performed: where it stands, what it did, and what the tape answered on the way. */
import type { Guard } from '../compile/guard.ts';
import type { State } from '../compile/step.ts';
import type { Courses } from './courses.ts';
import { decided, type SliceEdge, type SliceEvent, startsHere, type Token } from './slice-events.ts';
import type { Asking, Question } from './slice-machine-question.ts';
import { createTape, type Tape } from './tape.ts';
import { isDropped, variablesOf } from './three-valued.ts';

/** One per machine, begun anew with every act: its fields change while the act is performed. */
export interface SliceAct {
  readonly courses: Courses;
  values: State;
  /** What has happened since the act began. */
  course: number;
  /** Takes every token, if they are wanted. */
  told: Token[] | null;
  tape: Tape<Question>;
  /** What the tape said of guards, in the state that stands now. */
  answers: Map<Guard, boolean> | null;
  /** Arrivals that have come in this act. */
  arrived: string[];
}

export const createAct = (courses: Courses): SliceAct => ({
  courses,
  values: [],
  course: 0,
  told: null,
  tape: createTape<Question>(),
  answers: null,
  arrived: [],
});

/** Begins the next act: from these values, with the tape that answers its questions. */
export const beginAct = (
  act: SliceAct,
  values: State,
  tape: Tape<Question>,
  told: Token[] | null = null,
): void => {
  act.values = values;
  act.tape = tape;
  act.course = 0;
  act.told = told;
  act.answers = null;
  act.arrived = [];
};

/** Notes on the course that one thing more has happened. */
export const lengthen = (act: SliceAct, symbol: number): void => {
  act.course = act.courses.longer(act.course, symbol);
};

/** Whether the slice does not know what stands there. */
export const isLost = ({ values }: SliceAct, slot: number): boolean => isDropped(values, slot);

export const holds = ({ values, tape }: SliceAct, { judge, question }: Asking): boolean =>
  judge(values) ?? tape.ask(question, 2) === 1;

/** One guard object stands in several regions: within one state it is asked once. */
const holdsNow = (act: SliceAct, { judge, question }: Asking, guard: Guard): boolean => {
  const judged = judge(act.values);
  if (judged !== null) return judged;
  act.answers ??= new Map();
  const known = act.answers.get(guard);
  if (known !== undefined) return known;
  const answer = act.tape.ask(question, 2) === 1;
  act.answers.set(guard, answer);
  return answer;
};

/** Whether an edge is taken; what the slice does not know of it is asked. */
export const fits = (act: SliceAct, edge: SliceEdge): boolean => {
  const judged = decided(edge, act.values);
  if (judged !== null) return judged;
  if (startsHere(edge, act.values) === null && act.tape.ask({ kind: 'leaf', variable: edge.leaf }, 2) === 0)
    return false;
  const { guard } = edge.transition;
  return !guard || !edge.guard || holdsNow(act, edge.guard, guard);
};

/** Whether some region takes the event now. */
export const canTake = (act: SliceAct, { all }: SliceEvent): boolean => {
  let open = false;
  for (const edge of all) {
    const judged = decided(edge, act.values);
    if (judged === true) return true;
    open ||= judged === null;
  }
  return open && all.some((edge) => fits(act, edge));
};

/** Something comes: what it takes for granted is answered by that. */
export const grant = (act: SliceAct, edges: readonly SliceEdge[]): void => {
  for (const { transition, guard } of edges)
    if (transition.guard && guard?.judge(act.values) === null) {
      act.answers ??= new Map();
      act.answers.set(transition.guard, true);
    }
};

/** What was answered of values that the event may change may be otherwise now, also where the slice has dropped them. */
export const forget = ({ answers }: SliceAct, { written }: SliceEvent): void => {
  for (const guard of answers?.keys() ?? [])
    if (variablesOf(guard).some((variable) => written.has(variable))) answers?.delete(guard);
};
