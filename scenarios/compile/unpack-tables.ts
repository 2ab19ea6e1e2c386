/** The tables of a packed case read back: each thing is made when it is first asked for, and only once. */
import type { Change } from './change.ts';
import type { Act, Emission, Showing, Transition } from './compiled-case.ts';
import type { Guard } from './guard.ts';
import {
  nothing,
  type PackedAct,
  packedChangeTypes,
  packedGuardTypes,
  type PackedCase,
  type Ref,
  transitionWidth,
} from './packed-case.ts';

/** Things by their place. */
export interface Tables {
  readonly textAt: (at: Ref) => string;
  readonly guardAt: (at: Ref) => Guard;
  readonly changesAt: (at: Ref) => readonly Change[];
  readonly transitionAt: (at: Ref) => Transition;
  readonly emissionsAt: (refs: readonly Ref[]) => readonly Emission[];
  readonly actAt: (at: Ref) => Act;
}

/** Of every act that is opened here and emits nothing: most do not. */
const noEmissions: readonly Emission[] = [];

/** Makes a thing from its row when it is first asked for. */
const madeOnce = <Row, Thing>(rows: readonly Row[], make: (row: Row) => Thing) => {
  const things: (Thing | undefined)[] = [];
  return (at: Ref): Thing => {
    const known = things[at];
    if (known !== undefined) return known;
    const thing = make(rows[at] as Row);
    things[at] = thing;
    return thing;
  };
};

const readGuard = (row: readonly number[], guardAt: (at: Ref) => Guard): Guard => {
  const [code = nothing, one = 0, two = 0] = row;
  const type = packedGuardTypes[code];
  switch (type) {
    case 'all':
    case 'any':
    case 'none':
      return { type, params: { of: row.slice(1).map(guardAt) } };
    case 'is':
    case 'atLeast':
    case 'atMost':
      return { type, params: { variable: one, value: two } };
    case 'oneOf':
      return { type, params: { variable: one, values: row.slice(2) } };
    case 'countAtLeast':
    case 'countAtMost':
      return { type, params: { variables: row.slice(3), value: one, count: two } };
    case 'pastDue':
      return { type, params: { variable: one, day: two } };
    default:
      throw new Error(`invariant: ${code} is a type of guard`);
  }
};

/** How many numbers of an act come before its lists. */
const actHead = 5;

type Ends = PackedCase['termEnds'];

const readBareChange = (
  [code = nothing, , variable = 0, one = 0, two = 0, three = 0]: readonly number[],
  ends: Ends,
): Change => {
  const type = packedChangeTypes[code];
  switch (type) {
    case 'set':
      return { type, params: { variable, value: one } };
    case 'add':
      return { type, params: { variable, by: one, max: two } };
    case 'take':
      return { type, params: { variable } };
    case 'stampDay':
      return { type, params: { variable, day: one, plus: two } };
    case 'stampTermEnd':
      return { type, params: { variable, base: one, stored: two === 1, ends: ends[three] ?? [] } };
    default:
      throw new Error(`invariant: ${code} is a type of change`);
  }
};

/** The tables of a packed case. A transition whose showing is not known shows nothing. */
export const readTables = (packed: PackedCase, showings: readonly Showing[]): Tables => {
  const { events, texts, termEnds, transitions } = packed;
  const textAt = (at: Ref): string => (events[at] ?? texts[at - events.length]) as string;
  const guardAt = madeOnce(packed.guards, (row): Guard => readGuard(row, guardAt));
  const changeAt = madeOnce(packed.changes, (row): Change => {
    const [, when = nothing] = row;
    const bare = readBareChange(row, termEnds);
    return when === nothing ? bare : { ...bare, when: guardAt(when) };
  });
  const changesAt = madeOnce(packed.lists, (row) => row.map(changeAt));
  const emissionAt = madeOnce(
    packed.emissions,
    ([event, when]): Emission =>
      when === nothing ? { event: textAt(event) } : { event: textAt(event), when: guardAt(when) },
  );
  const emissionsAt = (refs: readonly Ref[]): readonly Emission[] =>
    refs.length === 0 ? noEmissions : refs.map(emissionAt);
  const actAt = madeOnce(packed.acts, (row: PackedAct): Act => {
    const [main = nothing, moments = 0, days = 0, before = 0, after = 0] = row;
    const lists = row.slice(actHead);
    return {
      main: textAt(main),
      moments,
      days,
      before: emissionsAt(lists.slice(0, before)),
      after: emissionsAt(lists.slice(before, before + after)),
      answers: lists.slice(before + after).map(textAt),
    };
  });
  const readTransition = (at: Ref): Transition => {
    const first = at * transitionWidth;
    const number = (field: number): number => transitions[first + field] ?? nothing;
    const [from, guard, target] = [number(1), number(2), number(3)];
    const shows = showings[number(5)];
    return {
      event: textAt(number(0)),
      ...(from === nothing ? {} : { from }),
      ...(guard === nothing ? {} : { guard: guardAt(guard) }),
      ...(target === nothing ? {} : { target }),
      changes: changesAt(number(4)),
      ...(shows ? { shows } : {}),
    };
  };
  const known: (Transition | undefined)[] = [];
  const transitionAt = (at: Ref): Transition => {
    const transition = known[at] ?? readTransition(at);
    known[at] = transition;
    return transition;
  };
  return { textAt, guardAt, changesAt, transitionAt, emissionsAt, actAt };
};
