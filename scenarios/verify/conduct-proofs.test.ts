/** Conduct is proved to be declared only where it is a breach: on a small case, and against the law room's own replay of every run. */
import { describe, expect, it } from 'vitest';
import { replay } from '../attempt/replay.ts';
import type { Decision } from '../case/decision.ts';
import { type ValidCase, parseCase } from '../case/parse-case.ts';
import type { CaseDocument } from '../case/schema.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import type { MicroEvent } from '../compile/player.ts';
import { addDays } from '../core/local-date.ts';
import { conductBreach } from '../law/conduct-breach.ts';
import { type DatedEvent, procedureState } from '../law/procedure-state.ts';
import { procedures } from '../law/procedures.ts';
import { conductMisplaced, type StagedConduct, stagedCase, stagedConduct } from './conduct-proofs.ts';
import { seededBelow } from './corpus.ts';
import { explore, runTo } from './explore.ts';
import type { Claim } from './finding.ts';
import { modelDocument, modelRuns, modelSeat, parsed } from './model-case.fixture.ts';
import type { Explored } from './oracle.fixture.ts';
import { pressingDocument } from './pressing-case.fixture.ts';
import { randomCase } from './random-case.fixture.ts';
import { openSlices, proveNever } from './slice.ts';
import { verifyCase } from './verify-case.ts';

const conductClaims = (document: CaseDocument): readonly Claim[] =>
  [...verifyCase(parsed(document), { seat: modelSeat, variant: 'a', runs: modelRuns, randomRuns: 0 })].filter(
    ({ proof, what }) => proof === 'PROOF-9' && what.startsWith('conduct'),
  );

const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });

describe('pressure in a case', () => {
  it('after the statement is found, with the stage and the shortest run', () => {
    const [claim, ...others] = conductClaims(pressingDocument());
    expect(others).toEqual([]);
    expect([claim?.holds, claim?.what]).toEqual([
      false,
      'conduct pressure of w1 is declared in provisional-pending, where it is no breach',
    ]);
    expect(claim?.run).toEqual([
      choose('yard', 'ask-here'),
      choose('van', 'keep-phone'),
      expect.objectContaining({ type: 'time.passed' }),
      choose('call', 'let-speak'),
      choose('desk', 'press'),
    ]);
  });

  it('is as it should be where the choice stands open before the statement only', () => {
    const claims = conductClaims(pressingDocument({ person: 'w1', stage: ['referred'] }));
    expect(claims.map(({ holds, what }) => [holds, what])).toEqual([
      [true, 'conduct pressure of w1 is declared only where it is a breach'],
    ]);
  });

  it('is not asked about where the case declares none, or none that turns on the stage', () => {
    expect(conductClaims(modelDocument())).toEqual([]);
  });

  it('is not asked about of somebody who has no stage in which it is no breach', () => {
    const document = pressingDocument();
    for (const person of document.people)
      if (person.id === 'w1') Object.assign(person, { procedure: 'belgian', status: 'belgian' });
    const compiled = compileCase(toPlayCase(document as unknown as ValidCase), modelSeat, 'a');
    expect(stagedConduct(compiled)).toEqual([]);
  });
});

describe('pressure that is easily overlooked', () => {
  const pressure = { person: 'w1', conduct: 'pressure' } as const;
  const before = { person: 'w1', stage: ['referred'] };
  const told = (change: (document: CaseDocument) => void) => {
    const document = pressingDocument(before);
    change(document);
    return conductClaims(document).map(({ holds, run }) => [holds, run?.at(-1) ?? null]);
  };
  const speaking = (document: CaseDocument) =>
    document.scenes.flatMap(({ choices }) => choices).find(({ id }) => id === 'let-speak')?.effects ?? [];

  it('is found where one choice makes the statement and presses after it, and not where it presses before', () => {
    expect(told((document) => speaking(document).push(pressure))).toEqual([
      [false, choose('call', 'let-speak')],
    ]);
    expect(told((document) => speaking(document).unshift(pressure))).toEqual([[true, null]]);
  });

  it('is found where an arrival brings it days after the statement', () => {
    const arrive = (document: CaseDocument): void => {
      const from = { person: 'w1', event: 'statement.made' };
      document.arrivals.push({ id: 'urged', from, after: { days: 1 }, effects: [pressure] });
    };
    expect(told(arrive)).toEqual([[false, expect.objectContaining({ type: 'time.passed' })]]);
  });

  it('is found where only an act on the belt presses, whoever it is aimed at', () => {
    const press = (document: CaseDocument): void => {
      const effects = [{ person: '@person', conduct: 'help-conditional' as const }];
      const outcomes = [{ id: 'pressed', effects }];
      const ask = { verb: 'ask', object: 'full-statement', persons: ['w1'], phases: ['after'] } as const;
      document.belt.push({ id: 'urge', ...ask, persons: ['w1'], phases: ['after'], outcomes });
    };
    expect(told(press)).toEqual([
      [true, null],
      [false, expect.objectContaining({ type: 'act.performed', person: 'w1' })],
    ]);
  });
});

it('a staged case is played exactly as the case is', () => {
  const compiled = compileCase(toPlayCase(parsed(pressingDocument())), modelSeat, 'a');
  const staged = stagedCase(compiled, stagedConduct(compiled));
  for (const run of modelRuns) {
    const [one, other] = [compiled, staged].map((each) => {
      const played = replay(each, run);
      if (!played.ok) throw new Error('the run is refused');
      return [played.value.values(), played.value.view()];
    });
    expect(other).toEqual(one);
  }
});

const mostStates = 200;

/** A small case put together at random, in which choices, acts and arrivals press people at any time. */
const pressingCase = (seed: number): Explored | null => {
  const document = randomCase(seed);
  if (!document) return null;
  const below = seededBelow(seed + 29);
  const changed = structuredClone(document) as CaseDocument;
  const people = changed.people.filter(({ procedure }) => procedure !== 'none');
  const effects = [
    ...changed.scenes.flatMap(({ choices }) => choices.map((each) => each.effects)),
    ...changed.belt.flatMap(({ outcomes }) => outcomes.map((each) => each.effects)),
    ...changed.arrivals.map((each) => each.effects),
  ];
  // With a centre from the start: from there a statement leads on to where pressing is no breach.
  const referred = { event: 'victim.referred', with: { to: 'recognised-centre' } };
  for (const { past } of changed.seats) past.push(...people.map(({ id }) => ({ person: id, ...referred })));
  const happens = [
    { conduct: 'pressure' },
    { conduct: 'help-conditional' },
    { event: 'statement.made', with: { initiative: 'own' } },
  ] as const;
  for (const each of effects) {
    const person = people[below(people.length)]?.id;
    const happening = happens[below(2 * happens.length)];
    if (person && happening) each.splice(below(each.length + 1), 0, { person, ...happening });
  }
  const found = parseCase(changed);
  if (!found.ok) return null;
  const compiled = compileCase(toPlayCase(found.value), modelSeat, 'a');
  const exploration = explore(compiled, mostStates);
  return exploration.complete ? { document: found.value, compiled, exploration } : null;
};

/** The events of a run as a course of the law room about one person, up to each place where the conduct is declared. */
const misplacedIn = (
  { compiled }: Explored,
  { person, kind, event }: StagedConduct,
  events: readonly MicroEvent[],
): boolean => {
  const named = compiled.play.people.find(({ id }) => id === person)?.procedure ?? 'none';
  const course: DatedEvent[] = [];
  for (const { name, day } of events) {
    const date = addDays(compiled.startsOn, day);
    if (name === event) {
      const { stage } = procedureState(procedures[named], course, date);
      if (!conductBreach(procedures[named], stage, kind)) return true;
    }
    if (!name.startsWith(`${person}:`)) continue;
    const [plain = ''] = name.slice(person.length + 1).split('~');
    const [, happened = '', , words = ''] = /^([^{]*)(\{(.*)\})?$/.exec(plain) ?? [];
    const payload = Object.fromEntries(words.split(',').flatMap((each) => (each ? [each.split('=')] : [])));
    course.push({ date, event: happened, payload });
  }
  return false;
};

/** Decisions of the shortest run that declares it where it is no breach, by every decision in every state; null: none does. */
const leastByLaw = (found: Explored, conduct: StagedConduct): number | null => {
  const { compiled, exploration } = found;
  if (misplacedIn(found, conduct, exploration.past)) return 0;
  for (const [at, { steps }] of exploration.nodes.entries()) {
    const telling = steps.filter(({ events }) => events.some(({ name }) => name === conduct.event));
    if (telling.length === 0) continue;
    const before = runTo(exploration, at);
    const played = replay(compiled, before);
    if (!played.ok) throw new Error('a node cannot be come to');
    const past = [
      ...played.value.past(),
      ...played.value.journal().flatMap(({ consequence }) => consequence.events),
    ];
    if (telling.some(({ events }) => misplacedIn(found, conduct, [...past, ...events])))
      return before.length + 1;
  }
  return null;
};

const cases = Array.from({ length: 110 }, (_each, seed) => seed).flatMap((seed) => {
  const found = pressingCase(seed);
  return found && stagedConduct(found.compiled).length > 0 ? [[seed, found] as const] : [];
});

describe('on cases put together at random', () => {
  const told = cases.flatMap(([, found]) =>
    stagedConduct(found.compiled).map((conduct) => leastByLaw(found, conduct)),
  );

  it('of which some declare it where it is no breach, and some do not', () => {
    expect(told).toContain(null);
    expect(told.filter((each) => each !== null).length).toBeGreaterThan(2);
  });

  it.each(cases)(
    'the proof says what the replay of the law says, by the shortest run: %s',
    (_seed, found) => {
      const conducts = stagedConduct(found.compiled);
      const slices = openSlices(stagedCase(found.compiled, conducts));
      const said = conducts.map((conduct) => {
        const outcome = proveNever(slices, conductMisplaced(slices.compiled, conduct), {
          states: 30_000,
          refinements: 40,
          steps: 500_000,
        });
        return outcome.proved === null ? 'open' : outcome.proved ? null : outcome.run.length;
      });
      expect(said).toEqual(conducts.map((conduct) => leastByLaw(found, conduct)));
    },
  );
});
