import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../core/local-date.ts';
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

describe('the law room and an independent reader of the sources', () => {
  it('have sixty vignettes between them, half of them about minors', () => {
    const ofMinors = vignettes.filter((each) => each.procedure === 'minor').length;
    expect([vignettes.length, ofMinors]).toEqual([60, 30]);
  });

  it.each(vignettes.map((each) => [each.id, each.story, each] as const))(
    'agree on %s: %s',
    (_id, _story, vignette) => {
      const { because: _because, ...expected } = vignette.expects;
      expect(vignette.events.flatMap((each) => payloadFaults(each.event, each.with))).toEqual([]);
      expect(foundIn(vignette)).toMatchObject(expected);
    },
  );
});
