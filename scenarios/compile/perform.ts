/** The driver: expands one decision into micro-events over a port, the same for live play, replay and proofs. */
import type { Decision } from '../case/decision.ts';
import { placeClasses } from '../case/condition.ts';
import type { Act, CompiledCase, CompiledPhase, Emission } from './compiled-case.ts';
import type { Values } from './guard.ts';
import { eventNames } from './happenings.ts';
import { type Meaning, meaningOf } from './meaning.ts';
import { dayPassed } from './person-event.ts';
import type { Consequence, MicroEvent } from './player.ts';
import type { Port } from './port.ts';
import { type Place, type Signposts, signpostsOf } from './signposts.ts';

export { type Meaning, markValue, meaningOf } from './meaning.ts';

/** Whether the machine can take the decision now. */
export const canPerform = (compiled: CompiledCase, port: Port, decision: Decision): boolean =>
  meaningOf(compiled, port, decision) !== null;

interface Run {
  readonly compiled: CompiledCase;
  readonly signposts: Signposts;
  readonly port: Port;
  readonly events: MicroEvent[];
  readonly arrivals: string[];
  phaseEnded: string | null;
}

const placeNow = ({ signposts, port }: Run): Place => signposts.placeOf(port.values());
const dayNow = ({ signposts, port }: Run): number => port.values()[signposts.day] ?? 0;

const send = (run: Run, event: string, carried?: number): void => {
  run.events.push({ name: event, day: dayNow(run) });
  run.port.send(event, carried);
};

/** What emissions will be judged by: what is seen now, or the verdict itself where the port knows it already. */
interface Sight {
  readonly seen: Values;
  readonly due: readonly Emission[] | null;
}

const sightOf = ({ port }: Run, emissions: readonly Emission[]): Sight | null =>
  emissions.length === 0 ? null : { seen: port.values(), due: port.due?.(emissions) ?? null };

/** Sends the emissions that take place by what was seen of them before; null: none were looked at. */
const emit = (run: Run, emissions: readonly Emission[], sight: Sight | null): void => {
  if (sight === null) return;
  const { due, seen } = sight;
  if (due) for (const emission of due) send(run, emission.event);
  else for (const emission of emissions) if (run.port.emits(emission, seen)) send(run, emission.event);
};

const emitNow = (run: Run, emissions: readonly Emission[]): void =>
  emit(run, emissions, sightOf(run, emissions));

/** Lets one due arrival reach the seat; one with a scene is shown only where time can wait, never in the middle of an act. */
const deliverOne = (run: Run, midAct = false): boolean => {
  const arrival = run.port.nextArrival(midAct);
  if (!arrival) return false;
  const sight = sightOf(run, arrival.after);
  send(run, arrival.event);
  emit(run, arrival.after, sight);
  run.arrivals.push(arrival.id);
  return true;
};

const timeIsUp = ({ signposts, port }: Run, { phase, scene, waits }: Place): boolean => {
  if (!phase || scene === phase.timeUp) return false;
  const values = port.values();
  return phase.moments !== null
    ? values[signposts.moments] === 0
    : waits && phase.untilDay !== null && (values[signposts.day] ?? 0) >= phase.untilDay;
};

/** Lets everything fall that follows at once: arrivals due, then the end of the phase's time. */
const settle = (run: Run): void => {
  while (deliverOne(run));
  const now = placeNow(run);
  if (now.phase && timeIsUp(run, now)) {
    const event = eventNames.timeUp(now.phase.id);
    enterIfNew(run, now.phase, event, () => send(run, event));
    while (deliverOne(run));
  }
};

const passDay = (run: Run, midAct: boolean): void => {
  emitNow(run, run.compiled.reckoning.day);
  send(run, dayPassed);
  while (deliverOne(run, midAct));
};

/** A phase has ended: what it left undone, as things stood before the act that left it, and the duties then due. */
const endPhase = (run: Run, ended: CompiledPhase, sight: Sight | null, last: boolean): void => {
  run.phaseEnded = ended.id;
  emit(run, ended.omissions, sight);
  const { phase, end } = run.compiled.reckoning;
  emitNow(run, last ? end : phase);
};

/** Performs a move and, when it led into another phase, lets the days pass until that phase starts. */
const enterIfNew = (run: Run, before: CompiledPhase | null, event: string, move: () => void): void => {
  const omissions = before?.omissions ?? [];
  const mayEnd = omissions.length > 0 && before !== null && run.signposts.leadsOut(event, before);
  const sight = mayEnd ? sightOf(run, omissions) : null;
  move();
  const { phase } = placeNow(run);
  if (phase === before) return;
  if (before) endPhase(run, before, sight, phase === null);
  if (!phase) return;
  while (dayNow(run) < phase.startsOnDay) passDay(run, true);
  send(run, eventNames.phase(phase.id));
};

/** An act takes its days, but never beyond the last day of a calendar phase. */
const daysLeftFor = (run: Run, days: number): number => {
  const { phase } = placeNow(run);
  if (days === 0 || phase === null || phase.untilDay === null) return days;
  return Math.max(0, Math.min(days, phase.untilDay - dayNow(run)));
};

/** @returns whether it was carried out: the days it took may have changed what it stands on. */
const performAct = (run: Run, act: Act): boolean => {
  emitNow(run, act.before);
  const days = daysLeftFor(run, act.days);
  for (let day = 0; day < days; day += 1) passDay(run, true);
  const isAsBefore = days === 0 && act.before.length === 0;
  if (!isAsBefore && !run.port.can(act.main)) {
    send(run, eventNames.cameToNothing);
    return false;
  }
  const sight = sightOf(run, act.after);
  enterIfNew(run, placeNow(run).phase, act.main, () => {
    send(run, act.main);
    emit(run, act.after, sight);
  });
  return true;
};

const performWait = (run: Run, days: number): void => {
  const { silent } = run.signposts;
  for (let day = 0; day < days; day += 1) {
    passDay(run, false);
    if (run.arrivals.some((arrival) => !silent.has(arrival))) return;
  }
};

const freshRun = (compiled: CompiledCase, port: Port): Run => ({
  compiled,
  signposts: signpostsOf(compiled),
  port,
  events: [],
  arrivals: [],
  phaseEnded: null,
});

/** The act itself, without what follows at once. A mark or row is the whole of it. @returns whether it was carried out. */
const performMeaning = (run: Run, meaning: Meaning): boolean => {
  if (meaning.kind === 'act') return performAct(run, meaning.act);
  if (meaning.kind === 'mark') send(run, meaning.event, meaning.value);
  else performWait(run, meaning.days);
  return true;
};

const noAnswers: readonly string[] = [];

/** Carries out what a decision means, asked of this very port with nothing sent since. */
export const carryOut = (compiled: CompiledCase, port: Port, meaning: Meaning): Consequence => {
  const run = freshRun(compiled, port);
  const isCarriedOut = performMeaning(run, meaning);
  if (meaning.kind !== 'mark') settle(run);
  // What came to nothing is answered as what nobody foresaw.
  const answers = meaning.kind === 'act' && isCarriedOut ? meaning.act.answers : noAnswers;
  const foreseen = meaning.kind !== 'act' || (meaning.foreseen && isCarriedOut);
  return { answers, foreseen, arrivals: run.arrivals, phaseEnded: run.phaseEnded, events: run.events };
};

/**
 * Performs a decision: what falls at its start, its days, its main event, what it emits, and all that follows at once.
 * @throws when the machine cannot take it: ask `canPerform` first.
 */
export const perform = (compiled: CompiledCase, port: Port, decision: Decision): Consequence => {
  const meaning = meaningOf(compiled, port, decision);
  if (!meaning) throw new Error(`invariant: the machine takes ${JSON.stringify(decision)}`);
  return carryOut(compiled, port, meaning);
};

/** The first half of `perform`, for proofs that share the second. @returns false when the machine cannot take the decision. */
export const performUnsettled = (compiled: CompiledCase, port: Port, decision: Decision): boolean => {
  const meaning = meaningOf(compiled, port, decision);
  if (!meaning) return false;
  performMeaning(freshRun(compiled, port), meaning);
  return true;
};

/** The second half of `perform`: arrivals due, then the end of the phase's time. */
export const performSettling = (compiled: CompiledCase, port: Port): void => {
  settle(freshRun(compiled, port));
};

/** Sends the canonical past of the seat and the start of its first phase, before the first decision. */
export const performPast = (compiled: CompiledCase, port: Port): readonly MicroEvent[] => {
  const run = freshRun(compiled, port);
  emitNow(run, compiled.past);
  const { phase } = placeNow(run);
  if (phase) send(run, eventNames.phase(phase.id));
  while (deliverOne(run));
  return run.events;
};

/** The class of place a stored value stands for. */
export const placeOf = (value: number) => placeClasses[value] ?? 'with-exploiter';
