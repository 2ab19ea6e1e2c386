/** The machine of a procedure and the plain replay are one procedure: compared over random runs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { addDays, daysBetween, parseDate, type LocalDate } from '../core/local-date.ts';
import { happeningsOf } from './every-happening.fixture.ts';
import {
  dateOf,
  dayNumber,
  procedureConfig,
  procedureMachine,
  type BreachEmitted,
  type ProcedureEvent,
} from './machine.ts';
import { procedureState, type DatedEvent, type ProcedureState } from './procedure-state.ts';
import { rowFor, type Procedure } from './procedure.ts';
import { drawable, procedures } from './procedures.ts';
import { manyRuns } from './many-runs.fixture.ts';

const start = (() => {
  const parsed = parseDate('2026-01-28');
  if (!parsed.ok) throw new Error('fixture date');
  return parsed.value;
})();

/** Walks the machine through dated events to the end of `until`, and reads it the way the replay reports. */
const walk = (procedure: Procedure, events: readonly DatedEvent[], until: LocalDate): ProcedureState => {
  const actor = createActor(procedureMachine(procedure), { input: { startsOn: start } });
  const shown: BreachEmitted[] = [];
  const breaches: ProcedureState['breaches'][number][] = [];
  actor.on('breach.shown', (breach) => shown.push(breach));
  actor.start();
  let today = start;
  const passTo = (date: LocalDate) => {
    for (; daysBetween(today, date) > 0; today = addDays(today, 1)) actor.send({ type: 'day.passed' });
  };
  for (const { date, event, payload } of events) {
    passTo(date);
    const stage = String(actor.getSnapshot().value);
    actor.send({ type: event, payload } as ProcedureEvent);
    for (const { type: _type, ...breach } of shown.splice(0)) breaches.push({ ...breach, date, stage });
  }
  passTo(until);
  const { value, context } = actor.getSnapshot();
  const stage = procedure.stages.find((each) => each.id === value);
  return {
    stage: String(value),
    document: stage?.document ?? null,
    since: context.since ? dateOf(context.since) : null,
    due: context.due ? dateOf(context.due) : null,
    breaches,
  };
};

const anyStep = fc.record({
  wait: fc.oneof({ arbitrary: fc.integer({ min: 0, max: 6 }), weight: 6 }, fc.integer({ min: 40, max: 100 })),
  pick: fc.noBias(fc.nat()),
  moves: fc.oneof({ arbitrary: fc.constant(true), weight: 2 }, fc.constant(false)),
});
type Step = { readonly wait: number; readonly pick: number; readonly moves: boolean };

/** A shortest way to each stage that events alone lead to, an event a day, so that random runs begin everywhere. */
const ways = (procedure: Procedure): readonly (readonly DatedEvent[])[] => {
  const found = new Map<string, readonly DatedEvent[]>([[procedure.initial, []]]);
  for (const [stage, way] of found) {
    for (const { event, payload } of happeningsOf(procedure.id)) {
      const row = rowFor(procedure, stage, event, payload);
      const next = { date: addDays(start, way.length), event, payload };
      if (row?.to && !found.has(row.to)) found.set(row.to, [...way, next]);
    }
  }
  return [...found.values()];
};

/** Goes on from a way with drawn events: some that lead somewhere from where the procedure stands, some that need not. */
const goOn = (procedure: Procedure, way: readonly DatedEvent[], steps: readonly Step[]) => {
  const happenings = happeningsOf(procedure.id);
  const events = [...way];
  let date = events.at(-1)?.date ?? start;
  for (const { wait, pick, moves } of steps) {
    date = addDays(date, wait);
    const { stage } = procedureState(procedure, events, date);
    const leading = happenings.filter(({ event, payload }) => rowFor(procedure, stage, event, payload)?.to);
    const drawnFrom = moves && leading.length > 0 ? leading : happenings;
    const happening = drawnFrom[pick % drawnFrom.length];
    if (happening) events.push({ date, ...happening });
  }
  return events;
};

describe.each(Object.entries(drawable))('the machine of %s', (id, procedure) => {
  it('stands where plain replay stands, with the same dates and breaches, on any run', () => {
    const visited = new Set<string>();
    const all = ways(procedure);
    const anyWay = fc.constantFrom(...all);
    const agree = (events: readonly DatedEvent[], until: LocalDate) => {
      const state = procedureState(procedure, events, until);
      visited.add(state.stage);
      expect(walk(procedure, events, until)).toEqual(state);
    };
    for (const way of all) {
      const last = way.at(-1)?.date ?? start;
      agree(way, last);
      agree(way, addDays(last, 200));
    }
    fc.assert(
      fc.property(
        anyWay,
        fc.array(anyStep, { maxLength: 7 }),
        fc.integer({ min: 0, max: 50 }),
        (way, steps, rest) => {
          const events = goOn(procedure, way, steps);
          const until = addDays(events.at(-1)?.date ?? start, rest);
          agree(events, until);
        },
      ),
      { seed: 45, numRuns: manyRuns(id === 'adult' || id === 'minor' ? 120 : 80) },
    );
    expect([...visited].sort()).toEqual(procedure.stages.map((stage) => stage.id).sort());
  });

  it('is plain JSON', () => {
    const config = procedureConfig(procedure);
    expect(JSON.parse(JSON.stringify(config))).toStrictEqual(config);
  });

  it('stays within the subset of XState that both players share', () => {
    const text = JSON.stringify(procedureConfig(procedure));
    expect(
      /"(always|after|invoke|onDone|history|type":"(and|or|not|stateIn|xstate\.[a-z]+))"/.exec(text),
    ).toBeNull();
  });

  it('acts only by the names of the closed registry', () => {
    const actions = Object.values(procedureConfig(procedure).states)
      .flatMap(({ on }) => Object.values(on).flat())
      .flatMap((each) => each.actions.map(({ type }) => type));
    const registry = ['passDay', 'stampSince', 'startTerm', 'renewTerm', 'clearTerm', 'showBreach'];
    expect(actions.filter((type) => !registry.includes(type))).toEqual([]);
  });

  it('tells for each stage what is held, who decides and on which facts it rests', () => {
    const { states } = procedureConfig(procedure);
    for (const { id, code, document, decider, facts } of procedure.stages)
      expect(states[id]?.meta).toEqual({ code, document, decider, facts });
  });

  it('has one state a stage, each with an answer to every event', () => {
    const { states } = procedureConfig(procedure);
    expect(Object.keys(states)).toEqual(procedure.stages.map((stage) => stage.id));
    const expected = [
      ...new Set([...happeningsOf(procedure.id).map(({ event }) => event), 'day.passed']),
    ].sort();
    for (const state of Object.values(states)) expect(Object.keys(state.on).sort()).toEqual(expected);
  });
});

it('never ends a stage in which no term runs, though the stage can end', () => {
  const stages = procedures.none.stages.flatMap((stage) => [stage, { ...stage, id: 'over' }]);
  const procedure: Procedure = { ...procedures.none, stages, expiries: [{ stage: 'none', to: 'over' }] };
  const until = addDays(start, 400);
  expect(walk(procedure, [], until)).toEqual(procedureState(procedure, [], until));
  expect(walk(procedure, [], until).stage).toBe('none');
});

it('counts days from 1970-01-01', () => {
  expect([dayNumber('2026-03-24' as LocalDate), dateOf(20536)]).toEqual([20536, '2026-03-24']);
});
