import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../core/local-date.ts';
import { duties } from './duties.ts';
import { evaluateDuties, type CourseEvent } from './evaluate-duties.ts';
import { payloadFaults } from './events.ts';
import { procedureState } from './procedure-state.ts';
import { procedures } from './procedures.ts';
import file from './vignettes.json' with { type: 'json' };

/** What an independent reader expects, from domain.md alone and without the code; a key left out is open there. */
interface Expected {
  readonly stage?: string;
  readonly document?: string;
  readonly since?: string | null;
  readonly due?: string | null;
  readonly errors?: readonly string[];
  /** Duties that anybody missed by the end of the telling, sorted. */
  readonly missed: readonly string[];
  readonly because: string;
}
interface Vignette {
  readonly id: string;
  readonly procedure: 'adult' | 'minor';
  readonly story: string;
  readonly events: readonly { on: string; event: string; with: Record<string, string> }[];
  readonly until: string;
  readonly expects: Expected;
}

const vignettes = file.vignettes as unknown as readonly Vignette[];

/** Where the law room stands at the end of a vignette, in the words of the reader. */
const foundIn = ({ procedure: name, events, until }: Vignette) => {
  const procedure = procedures[name];
  const dated = events.map((each) => ({ date: each.on as LocalDate, event: each.event, payload: each.with }));
  const state = procedureState(procedure, dated, until as LocalDate);
  return {
    stage: procedure.stages.find((stage) => stage.id === state.stage)?.code,
    document: state.document ?? 'none',
    since: state.since,
    due: state.due,
    errors: state.breaches.map((breach) => breach.error),
  };
};

/** What is told, with what domain.md lets a reader add. A child met stands in M0, "alone or with unverified adult", and what is
 *  owed for them is owed "now" and "the same day" (5.3 M0, M1): the phase is the first day. For an adult no day is named, and
 *  the telling is one phase. Whatever is not told by its end was not done. */
const courseOf = ({ procedure, events: told, until }: Vignette): readonly CourseEvent[] => {
  const first = (told[0]?.on ?? until) as LocalDate;
  const events = told.map((each) => ({ date: each.on as LocalDate, event: each.event, payload: each.with }));
  const end = { date: until as LocalDate, event: 'case.ended', payload: {} };
  if (procedure === 'adult') return [...events, end];
  return [
    { date: first, event: 'minor.met', payload: { seems: 'unaccompanied' } },
    ...events.filter(({ date }) => date === first),
    { date: first, event: 'phase.ended', payload: {} },
    ...events.filter(({ date }) => date !== first),
    end,
  ];
};

/** Every duty that some owner missed, whoever it is. */
const missedIn = (vignette: Vignette): readonly string[] => {
  const course = {
    people: { person: vignette.procedure === 'adult' ? 'third-country' : 'minor' },
    events: courseOf(vignette),
    until: vignette.until as LocalDate,
  };
  const owners = [...new Set(duties.flatMap((duty) => duty.owners))];
  const outcomes = owners.flatMap((owner) => evaluateDuties(duties, owner, course));
  return [
    ...new Set(outcomes.filter(({ status }) => status === 'missed').map(({ duty }) => duty)),
  ].toSorted();
};

describe('the law room and an independent reader of the sources', () => {
  it('have sixty vignettes between them, half of them about minors', () => {
    const ofMinors = vignettes.filter((each) => each.procedure === 'minor').length;
    expect([vignettes.length, ofMinors]).toEqual([60, 30]);
  });

  it.each(vignettes.map((each) => [each.id, each.story, each] as const))(
    'agree on %s: %s',
    (_id, _story, vignette) => {
      const { because: _because, missed: _missed, ...expected } = vignette.expects;
      expect(vignette.events.flatMap((each) => payloadFaults(each.event, each.with))).toEqual([]);
      expect(foundIn(vignette)).toMatchObject(expected);
    },
  );

  it.each(vignettes.map((each) => [each.id, each] as const))(
    'agree on the duties missed in %s',
    (_id, vignette) => {
      expect(missedIn(vignette)).toEqual(vignette.expects.missed.toSorted());
    },
  );
});
