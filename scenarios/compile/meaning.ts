/** Meaning: what a decision stands for where a run stands now, if the machine can take it. */
import type { Decision } from '../case/decision.ts';
import type { Act, CompiledCase } from './compiled-case.ts';
import { eventNames } from './happenings.ts';
import type { Port } from './port.ts';
import { type Place, type Signposts, signpostsOf } from './signposts.ts';

/** What a decision stands for: an act to perform, time to pass, a mark or row to set; null when the case has no such thing. */
export type Meaning =
  | { readonly kind: 'act'; readonly act: Act; readonly foreseen: boolean }
  | { readonly kind: 'wait'; readonly days: number }
  | { readonly kind: 'mark'; readonly event: string; readonly value: number };

const bareAct = (main: string, days: number): Act => ({
  main,
  moments: 1,
  days,
  before: [],
  after: [],
  answers: [],
});
const unforeseen = { kind: 'act', act: bareAct(eventNames.unforeseen, 0), foreseen: false } as const;
const unforeseenDay = { kind: 'act', act: bareAct(eventNames.unforeseen, 1), foreseen: false } as const;
const letGo = { kind: 'act', act: bareAct(eventNames.moment, 0), foreseen: true } as const;

/** The value a mark is stored as: 0 none, 1 ask, else 2 + indicator * people + person. */
export const markValue = (
  compiled: CompiledCase,
  { reading }: Extract<Decision, { type: 'line.marked' }>,
): number | null =>
  reading.as === 'ask' ? 1 : signpostsOf(compiled).sign(reading.indicator, reading.person);

const beltMeaning = (
  { canAim, belt }: Signposts,
  port: Port,
  place: Place,
  { verb, object, person }: Extract<Decision, { type: 'act.performed' }>,
): Meaning | null => {
  if (!canAim(place, person)) return null;
  const acts = belt(verb, object, person);
  if (!acts) return null;
  const { phase, waits } = place;
  // A day passes on the belt only where the story waits: nobody is kept on the telephone overnight.
  const dayCanPass = phase?.untilDay === null || waits;
  for (const act of acts)
    if (port.can(act.main))
      return { kind: 'act', act: dayCanPass || act.days === 0 ? act : { ...act, days: 0 }, foreseen: true };
  if (!port.can(eventNames.unforeseen)) return null;
  return phase?.moments === null && waits ? unforeseenDay : unforeseen;
};

const waitMeaning = (
  { day, moments }: Signposts,
  port: Port,
  { phase, scene, waits }: Place,
  until: string,
): Meaning | null => {
  if (!phase) return null;
  const values = port.values();
  if (until === 'moment')
    return phase.moments !== null && (values[moments] ?? 0) > 0 && scene !== phase.timeUp ? letGo : null;
  const left = phase.untilDay === null ? 0 : phase.untilDay - (values[day] ?? 0);
  if (!waits || left <= 0) return null;
  if (until === 'tomorrow') return { kind: 'wait', days: 1 };
  return { kind: 'wait', days: until === 'next-week' ? Math.min(7, left) : left };
};

const markMeaning = (
  compiled: CompiledCase,
  port: Port,
  decision: Extract<Decision, { type: 'line.marked' | 'line.cleared' }>,
): Meaning | null => {
  const line = signpostsOf(compiled).line(decision.paper, decision.line);
  if (!line) return null;
  const value = decision.type === 'line.cleared' ? 0 : markValue(compiled, decision);
  const present = (port.values()[line.variable] ?? 0) > 0;
  return value === null || !port.can(line.event) || (value === 0 && !present)
    ? null
    : { kind: 'mark', event: line.event, value };
};

/** What a decision stands for now; null when the machine cannot take it. */
export const meaningOf = (compiled: CompiledCase, port: Port, decision: Decision): Meaning | null => {
  const signposts = signpostsOf(compiled);
  const place = signposts.placeOf(port.values());
  if (place.ended) return null;
  switch (decision.type) {
    case 'choice.chosen': {
      if (decision.scene !== place.scene) return null;
      const act = signposts.choice(place, decision.choice);
      return act && port.can(act.main) ? { kind: 'act', act, foreseen: true } : null;
    }
    case 'act.performed':
      return beltMeaning(signposts, port, place, decision);
    case 'time.passed':
      return waitMeaning(signposts, port, place, decision.until);
    case 'line.marked':
    case 'line.cleared':
      return markMeaning(compiled, port, decision);
    case 'row.listed':
    case 'row.struck': {
      const event = (decision.type === 'row.listed' ? eventNames.row : eventNames.rowStruck)(decision.row);
      return port.can(event) ? { kind: 'mark', event, value: 1 } : null;
    }
  }
};
