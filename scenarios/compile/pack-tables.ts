/** The tables of a packed case while it is packed: each thing goes in once and is known by its place from then on. */
import type { Change } from './change.ts';
import type { Act, Emission, Showing } from './compiled-case.ts';
import type { Guard } from './guard.ts';
import {
  nothing,
  type PackedAct,
  packedChangeTypes,
  packedGuardTypes,
  type PackedCase,
  type Ref,
} from './packed-case.ts';

type Tables = Pick<PackedCase, 'texts' | 'guards' | 'changes' | 'termEnds' | 'lists' | 'emissions' | 'acts'>;

/** Puts things into tables and answers with their place. */
export interface Packer {
  text(text: string): Ref;
  guard(guard: Guard | undefined): Ref;
  changes(changes: readonly Change[]): Ref;
  showing(showing: Showing | undefined): Ref;
  emissions(emissions: readonly Emission[]): Ref[];
  act(act: Act): Ref;
  readonly tables: Tables;
  readonly showings: readonly Showing[];
}

/** A table in which each row stands once. */
const createTable = <Row>() => {
  const rows: Row[] = [];
  const places = new Map<string, Ref>();
  const put = (row: Row): Ref => {
    const key = JSON.stringify(row);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, rows.length);
    return rows.push(row) - 1;
  };
  return { rows, put };
};

const guardRow = ({ type, params }: Guard, inner: (guard: Guard) => Ref): readonly number[] => {
  const code = packedGuardTypes.indexOf(type);
  if ('of' in params) return [code, ...params.of.map(inner)];
  if ('count' in params) return [code, params.value, params.count, ...params.variables];
  if ('values' in params) return [code, params.variable, ...params.values];
  return [code, params.variable, 'day' in params ? params.day : params.value];
};

const changeRow = (
  change: Change,
  when: Ref,
  endsOf: (ends: readonly number[]) => Ref,
): readonly number[] => {
  const head = [packedChangeTypes.indexOf(change.type), when, change.params.variable];
  switch (change.type) {
    case 'set':
      return [...head, change.params.value];
    case 'add':
      return [...head, change.params.by, change.params.max];
    case 'take':
      return head;
    case 'stampDay':
      return [...head, change.params.day, change.params.plus];
    case 'stampTermEnd': {
      const { base, stored, ends } = change.params;
      return [...head, base, stored ? 1 : 0, endsOf(ends)];
    }
  }
};

/** Empty tables. `events`: texts that are known already, and come first. */
export const createPacker = (events: readonly string[]): Packer => {
  const known = new Map(events.map((event, at) => [event, at]));
  const texts = createTable<string>();
  const guards = createTable<readonly number[]>();
  const changes = createTable<readonly number[]>();
  const termEnds = createTable<readonly number[]>();
  const lists = createTable<readonly Ref[]>();
  const showings = createTable<Showing>();
  const emissions = createTable<readonly [Ref, Ref]>();
  const acts = createTable<PackedAct>();
  const text = (each: string): Ref => known.get(each) ?? events.length + texts.put(each);
  const guard = (each: Guard | undefined): Ref => (each ? guards.put(guardRow(each, guard)) : nothing);
  const change = (each: Change): Ref => changes.put(changeRow(each, guard(each.when), termEnds.put));
  const emit = (each: readonly Emission[]): Ref[] =>
    each.map(({ event, when }) => emissions.put([text(event), guard(when)]));
  return {
    text,
    guard,
    changes: (each) => lists.put(each.map(change)),
    showing: (each) => (each ? showings.put(each) : nothing),
    emissions: emit,
    act: ({ main, moments, days, before, after, answers }) => {
      const head = [text(main), moments, days, before.length, after.length];
      return acts.put([...head, ...emit(before), ...emit(after), ...answers.map(text)]);
    },
    tables: {
      texts: texts.rows,
      guards: guards.rows,
      changes: changes.rows,
      termEnds: termEnds.rows,
      lists: lists.rows,
      emissions: emissions.rows,
      acts: acts.rows,
    },
    showings: showings.rows,
  };
};
