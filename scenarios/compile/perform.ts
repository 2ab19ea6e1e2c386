/** The driver: expands one decision into micro-events over a port, the same for live play, replay and proofs. */
import type { Decision } from '../case/decision.ts';
import { placeClasses } from '../case/condition.ts';
import { isBeltAct } from '../case/belt.ts';
import { indicators } from '../law/indicators.ts';
import { beltKey } from './compile-acts.ts';
import type { Act, CompiledCase, CompiledPhase, Emission } from './compiled-case.ts';
import type { Values } from './guard.ts';
import { eventNames } from './happenings.ts';
import { dayPassed } from './person-event.ts';
import type { Consequence, MicroEvent } from './player.ts';
import { type Port, standing } from './port.ts';
import { names } from './variable-table.ts';

/** What a decision stands for: an act to perform, time to pass, a mark or row to set; null when the case has no such thing. */
type Meaning =
  | { readonly kind: 'act'; readonly act: Act; readonly foreseen: boolean }
  | { readonly kind: 'wait'; readonly days: number }
  | { readonly kind: 'mark'; readonly event: string; readonly value: number };

const unforeseen = (days: number): Act => ({
  main: eventNames.unforeseen,
  moments: 1,
  days,
  before: [],
  after: [],
  answers: [],
});
const letGo: Act = { main: eventNames.moment, moments: 1, days: 0, before: [], after: [], answers: [] };

/** The value a mark is stored as: 0 none, 1 ask, else 2 + indicator * people + person. */
export const markValue = (
  compiled: CompiledCase,
  decision: Extract<Decision, { type: 'line.marked' }>,
): number | null => {
  const { reading } = decision;
  if (reading.as === 'ask') return 1;
  const indicator = (indicators as readonly string[]).indexOf(reading.indicator);
  const person = compiled.play.people.findIndex((each) => each.id === reading.person);
  return indicator < 0 || person < 0 ? null : 2 + indicator * compiled.play.people.length + person;
};

const meaningOf = (compiled: CompiledCase, port: Port, decision: Decision): Meaning | null => {
  const now = standing(compiled, port.values());
  if (now.ended) return null;
  switch (decision.type) {
    case 'choice.chosen': {
      const act = compiled.acts.get(`${decision.scene}/${decision.choice}`);
      return act && decision.scene === now.scene && port.can(act.main)
        ? { kind: 'act', act, foreseen: true }
        : null;
    }
    case 'act.performed': {
      if (!isBeltAct(decision.verb, decision.object)) return null;
      if (decision.person && !compiled.play.people.some((each) => each.id === decision.person && each.onBelt))
        return null;
      const found = (compiled.belt.get(beltKey(decision.verb, decision.object, decision.person)) ?? []).find(
        (act) => port.can(act.main),
      );
      // A day passes on the belt only where the story waits: nobody is kept on the telephone overnight.
      const dayCanPass = now.phase?.untilDay === null || now.waits;
      if (found) return { kind: 'act', act: dayCanPass ? found : { ...found, days: 0 }, foreseen: true };
      return port.can(eventNames.unforeseen)
        ? { kind: 'act', act: unforeseen(now.phase?.moments === null && now.waits ? 1 : 0), foreseen: false }
        : null;
    }
    case 'time.passed':
      return waitMeaning(now, decision.until);
    case 'line.marked':
    case 'line.cleared': {
      const ref = `${decision.paper}/${decision.line}`;
      const value = decision.type === 'line.cleared' ? 0 : markValue(compiled, decision);
      const event = eventNames.mark(ref);
      const present = (port.values()[compiled.index.get(names.mark(ref)) ?? -1] ?? 0) > 0;
      return value === null || !port.can(event) || (value === 0 && !present)
        ? null
        : { kind: 'mark', event, value };
    }
    case 'row.listed':
    case 'row.struck': {
      const event = (decision.type === 'row.listed' ? eventNames.row : eventNames.rowStruck)(decision.row);
      return port.can(event) ? { kind: 'mark', event, value: 1 } : null;
    }
  }
};

const waitMeaning = (now: ReturnType<typeof standing>, until: string): Meaning | null => {
  const { phase } = now;
  if (!phase) return null;
  if (until === 'moment')
    return phase.moments !== null && now.moments > 0 && now.scene !== phase.timeUp
      ? { kind: 'act', act: letGo, foreseen: true }
      : null;
  if (phase.untilDay === null || !now.waits || now.day >= phase.untilDay) return null;
  const left = phase.untilDay - now.day;
  if (until === 'tomorrow') return { kind: 'wait', days: 1 };
  return { kind: 'wait', days: until === 'next-week' ? Math.min(7, left) : left };
};

/** Whether the machine can take the decision now. */
export const canPerform = (compiled: CompiledCase, port: Port, decision: Decision): boolean =>
  meaningOf(compiled, port, decision) !== null;

interface Run {
  readonly compiled: CompiledCase;
  readonly port: Port;
  readonly events: MicroEvent[];
  readonly arrivals: string[];
  phaseEnded: string | null;
}

const send = (run: Run, event: string, carried?: number): void => {
  run.events.push({ name: event, day: standing(run.compiled, run.port.values()).day });
  run.port.send(event, carried);
};

const emit = (run: Run, emissions: readonly Emission[], seen: Values): void => {
  for (const emission of emissions) if (run.port.emits(emission, seen)) send(run, emission.event);
};

/** Lets one due arrival reach the seat; one with a scene is shown only where time can wait, never in the middle of an act. */
const deliverOne = (run: Run, midAct = false): boolean => {
  const arrival = run.port.nextArrival(midAct);
  if (!arrival) return false;
  const seen = run.port.values();
  send(run, arrival.event);
  emit(run, arrival.after, seen);
  run.arrivals.push(arrival.id);
  return true;
};

const timeIsUp = (now: ReturnType<typeof standing>): boolean => {
  const { phase } = now;
  if (!phase || now.scene === phase.timeUp) return false;
  return phase.moments !== null
    ? now.moments === 0
    : now.waits && phase.untilDay !== null && now.day >= phase.untilDay;
};

/** Lets everything fall that follows at once: arrivals due, then the end of the phase's time. */
const settle = (run: Run): void => {
  while (deliverOne(run));
  const now = standing(run.compiled, run.port.values());
  if (timeIsUp(now) && now.phase) {
    enterIfNew(run, now.phase, () => send(run, eventNames.timeUp(now.phase?.id ?? '')));
    while (deliverOne(run));
  }
};

const passDay = (run: Run, midAct: boolean): void => {
  emit(run, run.compiled.reckoning.day, run.port.values());
  send(run, dayPassed);
  while (deliverOne(run, midAct));
};

/** A phase has ended: what it left undone, as things stood before the act that left it, and the duties then due. */
const endPhase = (run: Run, ended: CompiledPhase, seen: Values, last: boolean): void => {
  run.phaseEnded = ended.id;
  emit(run, ended.omissions, seen);
  const { phase, end } = run.compiled.reckoning;
  emit(run, last ? end : phase, run.port.values());
};

/** Performs a move and, when it led into another phase, lets the days pass until that phase starts. */
const enterIfNew = (run: Run, before: CompiledPhase | null, move: () => void): void => {
  const seen = run.port.values();
  move();
  const { phase } = standing(run.compiled, run.port.values());
  if (before && phase?.id !== before.id) endPhase(run, before, seen, phase === null);
  if (!phase || phase.id === before?.id) return;
  while (standing(run.compiled, run.port.values()).day < phase.startsOnDay) passDay(run, true);
  send(run, eventNames.phase(phase.id));
};

/** An act takes its days, but never beyond the last day of a calendar phase. */
const daysLeftFor = (run: Run, days: number): number => {
  const { phase, day } = standing(run.compiled, run.port.values());
  return phase === null || phase.untilDay === null ? days : Math.max(0, Math.min(days, phase.untilDay - day));
};

const performAct = (run: Run, act: Act): void => {
  emit(run, act.before, run.port.values());
  const days = daysLeftFor(run, act.days);
  for (let day = 0; day < days; day += 1) passDay(run, true);
  const seen = run.port.values();
  const { phase } = standing(run.compiled, seen);
  enterIfNew(run, phase, () => {
    if (!run.port.can(act.main)) return;
    send(run, act.main);
    emit(run, act.after, seen);
  });
};

const performWait = (run: Run, days: number): void => {
  const silent = new Set(
    run.compiled.play.arrivals.filter((each) => !each.scene && !each.paper).map((each) => each.id),
  );
  for (let day = 0; day < days; day += 1) {
    passDay(run, false);
    if (run.arrivals.some((arrival) => !silent.has(arrival))) return;
  }
};

const freshRun = (compiled: CompiledCase, port: Port): Run => ({
  compiled,
  port,
  events: [],
  arrivals: [],
  phaseEnded: null,
});

/** The act itself, without what follows at once. A mark or row is the whole of it. */
const performMeaning = (run: Run, meaning: Meaning): void => {
  if (meaning.kind === 'mark') send(run, meaning.event, meaning.value);
  else if (meaning.kind === 'act') performAct(run, meaning.act);
  else performWait(run, meaning.days);
};

/**
 * Performs a decision: what falls at its start, its days, its main event, what it emits, and all that follows at once.
 * @throws when the machine cannot take it: ask `canPerform` first.
 */
export const perform = (compiled: CompiledCase, port: Port, decision: Decision): Consequence => {
  const meaning = meaningOf(compiled, port, decision);
  if (!meaning) throw new Error(`invariant: the machine takes ${JSON.stringify(decision)}`);
  const run = freshRun(compiled, port);
  performMeaning(run, meaning);
  if (meaning.kind !== 'mark') settle(run);
  const answers = meaning.kind === 'act' ? meaning.act.answers : [];
  const foreseen = meaning.kind !== 'act' || meaning.foreseen;
  return { answers, foreseen, arrivals: run.arrivals, phaseEnded: run.phaseEnded, events: run.events };
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
  emit(run, compiled.past, port.values());
  const { phase } = standing(compiled, port.values());
  if (phase) send(run, eventNames.phase(phase.id));
  while (deliverOne(run));
  return run.events;
};

/** The class of place a stored value stands for. */
export const placeOf = (value: number) => placeClasses[value] ?? 'with-exploiter';
