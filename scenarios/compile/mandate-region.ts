/** The mandate region: what the seat comes to owe each person by the law room, what was missed, and what a phase left undone. */
import type { PlayCase } from '../case/play-case.ts';
import { seatIds } from '../case/programmes.ts';
import { type Duty, duties, isOwed } from '../law/duties.ts';
import type { Change } from './change.ts';
import { type ConditionScope, compileCondition } from './compile-condition.ts';
import type { CompiledCase, Emission, Region, Showing, Transition } from './compiled-case.ts';
import { barredIn, canArise, type Heard, hearing } from './duty-heard.ts';
import { allOf, type Guard } from './guard.ts';
import { eventNames } from './happenings.ts';
import { type PersonEvent, personEventName } from './person-event.ts';
import { names } from './variable-table.ts';

/**
 * Values of a duty's variable: it runs from the moment the owner knew. `lapsed`: something kept the owner from it. `half`: it
 * waits for the duty that has to be known as well. `again`: done, or lapsed, and what is known next counts anew.
 */
export const dutyStates = {
  unknown: 0,
  early: 1,
  pending: 2,
  lapsed: 3,
  done: 4,
  missed: 5,
  half: 6,
  again: 7,
} as const;

/** One duty towards one person. `ofSeat`: owed by the seat that is played; else by a professional no learner plays. */
export interface OwedDuty {
  readonly duty: Duty;
  readonly person: string;
  readonly ofSeat: boolean;
  /** Moments of the duty, by place, that can come to say nothing in this case. */
  readonly barred: readonly number[];
}

/**
 * Every duty that can arise in the case: of the seat played, and of professionals, for the panel. In the order of duties, then
 * people. `happenings`: events about each person that the case can emit.
 */
export const owedDuties = (
  play: PlayCase,
  seat: string,
  happenings: ReadonlyMap<string, readonly PersonEvent[]>,
): readonly OwedDuty[] =>
  duties.flatMap((duty) =>
    play.people
      .filter((person) => person.procedure !== 'none' && canArise(duty, happenings.get(person.id) ?? []))
      .flatMap((person) => {
        const ofSeat = isOwed(duty, seat, person.status);
        const professional = duty.owners.find((owner) => !seatIds.includes(owner));
        const shown = professional !== undefined && isOwed(duty, professional, person.status);
        const barred = barredIn(duty, happenings.get(person.id) ?? []);
        return ofSeat || shown ? [{ duty, person: person.id, ofSeat, barred }] : [];
      }),
  );

const from = (variable: number, values: readonly number[]): Guard => ({
  type: 'oneOf',
  params: { variable, values },
});
const become = (variable: number, values: readonly number[], value: number): Change => ({
  type: 'set',
  params: { variable, value },
  when: from(variable, values),
});

/** A later day has come than the one on which the duty became known. */
const laterDayOf = (table: ConditionScope['table'], duty: string, person: string): Guard => ({
  type: 'pastDue',
  params: { variable: table.at(names.dutyFrom(duty, person)), day: table.at(names.day) },
});

const hasLaterDeed = (duty: Duty): boolean => duty.doneBy.some(({ laterDay }) => laterDay);

/** The event does the duty: at once, or only from the day after the one on which it became known. */
const doing = ({ table }: ConditionScope, { duty, person }: OwedDuty, { later, closes }: Heard): Change => {
  const { pending, lapsed, done, again } = dutyStates;
  const variable = table.at(names.duty(duty.id, person));
  const change = closes
    ? become(variable, [pending, lapsed], again)
    : become(variable, [pending, lapsed, again], done);
  if (!later) return change;
  const reached = laterDayOf(table, duty.id, person);
  return { ...change, when: change.when ? allOf(change.when, reached) : reached };
};

/** The duty becomes known: what it becomes, and the days it counts from. */
const becomingKnown = (
  { table }: ConditionScope,
  { duty, person }: OwedDuty,
  known: (values: readonly number[]) => Guard,
): readonly Change[] => {
  const { unknown, early, pending, done, half, again } = dutyStates;
  const variable = table.at(names.duty(duty.id, person));
  const open = [unknown, half, again];
  const set = (values: readonly number[], value: number): Change => ({
    type: 'set',
    params: { variable, value },
    when: known(values),
  });
  const stamp = (name: string, plus: number): Change => ({
    type: 'stampDay',
    params: { variable: table.at(name), day: table.at(names.day), plus },
    when: known(open),
  });
  return [
    set(open, pending),
    set([early], done),
    ...('days' in duty.due ? [stamp(names.dutyDay(duty.id, person), duty.due.days)] : []),
    ...(hasLaterDeed(duty) ? [stamp(names.dutyFrom(duty.id, person), 1)] : []),
  ];
};

/** What an event that lets the owner know does, where another duty has to be known as well. */
const knowing = (scope: ConditionScope, owed: OwedDuty, heard: Heard): readonly Change[] => {
  const { duty, person } = owed;
  const { unknown, pending, lapsed, done, missed, half } = dutyStates;
  const state = scope.table.at(names.duty(duty.id, person));
  const bar = scope.table.index.get(names.dutyBarred(duty.id, person, heard.moment));
  const own = (values: readonly number[]) =>
    bar === undefined ? from(state, values) : allOf(from(state, values), from(bar, [0]));
  if (duty.knownWith === undefined) return heard.known ? becomingKnown(scope, owed, own) : [];
  if (heard.known && heard.also) return becomingKnown(scope, owed, own);
  if (heard.also) return becomingKnown(scope, owed, (values) => own(values.filter((each) => each === half)));
  if (!heard.known) return [];
  const other = scope.table.index.get(names.duty(duty.knownWith, person));
  // A duty that cannot arise in this case is never known.
  if (other === undefined) return [];
  const isKnown = from(other, [pending, lapsed, done, missed]);
  return [
    ...becomingKnown(scope, owed, (values) => allOf(own(values), isKnown)),
    {
      ...become(state, [unknown], half),
      when: allOf(own([unknown]), { type: 'none', params: { of: [isKnown] } }),
    },
  ];
};

/** What an event does to a duty, for each state the duty may be in. Written so that it says the same as `evaluateDuties`. */
const dutyChanges = (scope: ConditionScope, owed: OwedDuty, heard: Heard): readonly Change[] => {
  const { duty, person } = owed;
  const { unknown, early, pending, lapsed, done, half, again } = dutyStates;
  const state = scope.table.at(names.duty(duty.id, person));
  const counts = heard.done && duty.anew !== true;
  const changes: Change[] = heard.bars.flatMap((moment): Change[] => {
    const variable = scope.table.index.get(names.dutyBarred(duty.id, person, moment));
    return variable === undefined ? [] : [{ type: 'set', params: { variable, value: 1 } }];
  });
  if (!counts) changes.push(...knowing(scope, owed, heard));
  // Done before or as it becomes known: whatever is known later, nothing is left to do.
  if (heard.known && counts) changes.push(become(state, [unknown, early, half], done));
  if (!heard.known && counts && !heard.closes) changes.push(become(state, [unknown], early));
  if (heard.closes) changes.push(become(state, [early], unknown), become(state, [done], again));
  if (heard.done) changes.push(doing(scope, owed, heard));
  else if (heard.lapses) changes.push(become(state, [pending], heard.closes ? again : lapsed));
  return changes;
};

const showingOf = ({ duty, person }: OwedDuty): Showing => ({
  through: 'duty',
  source: duty.id,
  error: duty.error,
  fact: duty.fact,
  person,
});

const missedTransition = (scope: ConditionScope, owed: OwedDuty): Transition => ({
  event: eventNames.missed(owed.duty.id, owed.person),
  changes: [
    {
      type: 'set',
      params: { variable: scope.table.at(names.duty(owed.duty.id, owed.person)), value: dutyStates.missed },
    },
  ],
  shows: showingOf(owed),
});

const omissionTransitions = ({ play }: ConditionScope): readonly Transition[] =>
  play.phases.flatMap((phase) =>
    (phase.omissions ?? []).map(
      (each): Transition => ({ event: eventNames.omission(phase.id, each.id), changes: [] }),
    ),
  );

/** Builds the region: one transition per event about a person, one per duty that can be missed, one per omission. */
export const mandateRegion = (
  scope: ConditionScope,
  owed: readonly OwedDuty[],
  happenings: ReadonlyMap<string, readonly PersonEvent[]>,
): Region => {
  const heard = [...happenings].flatMap(([person, events]) =>
    events.flatMap((happened): Transition[] => {
      if (!('event' in happened)) return [];
      const changes = owed
        .filter((each) => each.person === person)
        .flatMap((each) => dutyChanges(scope, each, hearing(each.duty, happened)));
      return changes.length > 0 ? [{ event: personEventName(person, happened), changes }] : [];
    }),
  );
  return {
    id: 'mandate',
    leaf: scope.table.at(names.leaf('mandate')),
    leaves: ['open'],
    transitions: [
      ...heard,
      ...owed.filter((each) => each.ofSeat).map((each) => missedTransition(scope, each)),
      ...omissionTransitions(scope),
    ],
  };
};

/** The duties of the seat that can be missed, by the moment at which they are. */
export const reckoningOf = (scope: ConditionScope, owed: readonly OwedDuty[]): CompiledCase['reckoning'] => {
  const emission = ({ duty, person }: OwedDuty): Emission => {
    const open = from(scope.table.at(names.duty(duty.id, person)), [dutyStates.pending]);
    // What counts on a later day only is missed on a later day only.
    const could = hasLaterDeed(duty) ? allOf(open, laterDayOf(scope.table, duty.id, person)) : open;
    if (!('days' in duty.due)) return { event: eventNames.missed(duty.id, person), when: could };
    const variable = scope.table.at(names.dutyDay(duty.id, person));
    const due: Guard = { type: 'pastDue', params: { variable, day: scope.table.at(names.day) } };
    return { event: eventNames.missed(duty.id, person), when: allOf(open, due) };
  };
  const own = owed.filter((each) => each.ofSeat);
  const due = (fits: (duty: Duty) => boolean) => own.filter(({ duty }) => fits(duty)).map(emission);
  return {
    day: due((duty) => 'days' in duty.due),
    phase: due((duty) => 'end' in duty.due && duty.due.end === 'phase'),
    end: due(() => true),
  };
};

/** Omissions of a phase for a seat, judged on the values before the act that leaves it. */
export const omissionsOf = (
  scope: ConditionScope,
  seat: string,
  phase: PlayCase['phases'][number],
): readonly Emission[] =>
  (phase.omissions ?? [])
    .filter((each) => each.seats?.includes(seat) ?? true)
    .map((each) => ({
      event: eventNames.omission(phase.id, each.id),
      when: compileCondition(scope, each.when),
    }));

/** Duties of the seat that are followed in a compiled case, by duty and person. */
export const owedOf = (
  compiled: CompiledCase,
): readonly { readonly duty: string; readonly person: string }[] =>
  duties
    .filter((duty) => duty.owners.includes(compiled.seat))
    .flatMap((duty) =>
      compiled.play.people
        .filter((person) => compiled.index.has(names.duty(duty.id, person.id)))
        .map((person) => ({ duty: duty.id, person: person.id })),
    );
