/** PROOF-11: nothing a seat can show is left out in silence, alone or with another. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../case/decision.ts';
import { parseCase } from '../case/parse-case.ts';
import type { CaseDocument } from '../case/schema.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import carwashDocument from '../library/carwash-raid/case.json' with { type: 'json' };
import carwashWalks from '../library/carwash-raid/walks.json' with { type: 'json' };
import { buildCorpus, playDecisions, subjectOf } from './corpus.ts';
import { proveDiagnosis } from './diagnosis.ts';
import { type Claim, settled } from './finding.ts';
import { errorsOf } from './misconceptions.ts';
import { modelDocument, modelRuns, modelSeat, parsed } from './model-case.fixture.ts';
import { openSlices } from './slice.ts';
import { usualBounds, type Verifying } from './verify-case.ts';

type Runs = readonly (readonly Decision[])[];

const verifyingOf = (document: CaseDocument, runs: Runs, seat = modelSeat, random = 24): Verifying => {
  const valid = parsed(document);
  const compiled = compileCase(toPlayCase(valid), seat, 'a');
  const subject = subjectOf(valid, compiled);
  return {
    subject,
    slices: openSlices(compiled),
    bounds: usualBounds,
    corpus: buildCorpus(subject, runs, random),
    texts: undefined,
  };
};
const claimsOf = (verifying: Verifying): readonly Claim[] => [...settled(proveDiagnosis(verifying))];
const told = (claims: readonly Claim[]) => claims.map(({ what, holds }) => `${what}: ${holds}`);
const changed = (change: (document: CaseDocument) => void): CaseDocument => {
  const document = modelDocument();
  change(document);
  return document;
};
const choiceOf = (document: Pick<CaseDocument, 'scenes'>, id: string) => {
  const choice = document.scenes.flatMap(({ choices }) => choices).find((each) => each.id === id);
  if (!choice) throw new Error('the model case has changed');
  return choice;
};

/** The model case in which the only choice that shows E-13 shows E-18 as well. */
const twoAtOnce = (): CaseDocument =>
  changed((document) => {
    const promise = choiceOf(document, 'promise');
    promise.effects.push({ person: 'w1', conduct: 'lifeline-taken' });
    promise.wrong?.errors.push('E-18');
  });
const ofFirst = (claims: readonly Claim[]) =>
  claims.filter(({ what }) => what.startsWith('E-13') && !what.startsWith('E-13 and '));

describe('an error that no run shows alone', () => {
  it('fails with a run that shows the least beside it', () => {
    const verifying = verifyingOf(twoAtOnce(), modelRuns);
    const [claim, ...more] = ofFirst(claimsOf(verifying));
    expect([claim?.what, claim?.holds, more]).toEqual([
      'E-13 is never shown alone, here with E-18',
      false,
      [],
    ]);
    const run = playDecisions(verifying.subject, claim?.run ?? []);
    expect(run && [...errorsOf(run)].sort()).toEqual(['E-13', 'E-18']);
  });

  it('is not decided where the bounds are reached, and a walk is asked for', () => {
    const verifying = verifyingOf(twoAtOnce(), modelRuns);
    const small = { ...verifying, bounds: { ...usualBounds, states: 1 } };
    expect(told(ofFirst(claimsOf(small)))).toEqual([
      'E-13 alone: give a walk that shows it and nothing else: null',
    ]);
  });

  it('holds where the case says that the one brings the other', () => {
    const document = twoAtOnce();
    document.implies = [{ error: 'E-13', also: ['E-18'] }];
    const verifying = verifyingOf(document, modelRuns);
    expect(told(ofFirst(claimsOf(verifying)))).toEqual(['E-13 alone: true']);
  });
});

describe('an error', () => {
  it('that only another clean run leads to is asked along that one', () => {
    // The promise can be made at the call alone, for which the first clean run does not wait.
    const document = changed(({ scenes, arrivals }) => {
      const promise = choiceOf({ scenes }, 'promise');
      for (const scene of scenes) scene.choices = scene.choices.filter((each) => each !== promise);
      scenes.find(({ id }) => id === 'call')?.choices.push({ ...promise, to: [{ scene: 'desk' }] });
      for (const arrival of arrivals) if (arrival.id === 'letter') arrival.from = { choice: 'call/promise' };
    });
    const [spoken = [], silent = []] = modelRuns;
    const early = silent.filter((each) => !('scene' in each && each.scene === 'call'));
    const first = early.filter(({ type }) => type !== 'time.passed');
    const claims = claimsOf(verifyingOf(document, [first, spoken], modelSeat, 0));
    expect(told(ofFirst(claims))).toContain('E-13 alone: true');
  });

  it('of which no run is known is found by the search', () => {
    const verifying = verifyingOf(modelDocument(), modelRuns, modelSeat, 0);
    const claims = told(claimsOf(verifying));
    for (const error of modelDocument().header.teaches) expect(claims).toContain(`${error} alone: true`);
  });

  it('that takes a detour no learner and no known run makes is found alone by the search', () => {
    const document = changed(({ facts, belt }) => {
      facts.push({ id: 'rung', max: 1 });
      belt.push({
        id: 'rung',
        verb: 'call',
        object: 'recognised-centre',
        phases: ['visit'],
        outcomes: [{ id: 'done', effects: [{ set: 'rung', to: 1 }] }],
      });
    });
    choiceOf(document, 'promise').when = { fact: 'rung', is: 1 };
    const verifying = verifyingOf(document, modelRuns, modelSeat, 0);
    const [claim] = ofFirst(claimsOf(verifying));
    expect([claim?.what, claim?.holds]).toEqual(['E-13 alone', true]);
    const run = playDecisions(verifying.subject, claim?.run ?? []);
    expect(run && [...errorsOf(run)]).toEqual(['E-13']);
  });

  it('of which nothing says whether the seat can show it is not decided', () => {
    const verifying = verifyingOf(modelDocument(), modelRuns, modelSeat, 0);
    const claims = told(claimsOf({ ...verifying, bounds: { ...usualBounds, states: 1 } }));
    expect(claims).toContain('E-13: give a walk of this seat that shows it: null');
  });

  it('that no run of this seat shows is said to be for another seat', () => {
    const document = changed(({ seats }) => {
      const [seat] = seats;
      if (seat) seats.push({ ...seat, id: 'labour-inspector', past: [], owes: [] });
    });
    document.header.teaches.push('E-25');
    expect(told(claimsOf(verifyingOf(document, modelRuns)))).toContain(
      "E-25 is shown by no run of this seat: another seat's to learn: true",
    );
  });
});

it('a case without a clean run among those known is not decided', () => {
  expect(told(claimsOf(verifyingOf(modelDocument(), [], modelSeat, 0)))).toEqual([
    'a clean run to go along with: give a walk that is clean: null',
  ]);
});

describe('a row of the plan sheet', () => {
  const list = (row: string): Decision => ({ type: 'row.listed', row });
  /** A sheet with room for one row, of which one is wrong. */
  const planned = (): CaseDocument =>
    changed((document) => {
      document.plan = {
        scenes: ['yard'],
        atMost: 1,
        rows: ['radio', 'press'].map((id) => ({ id, group: 'all' })),
      };
      document.header.teaches.push('E-14');
      document.phases[0]?.omissions?.push({
        id: 'told',
        when: { planned: 'press' },
        errors: ['E-14'],
        warning: 'yard/look',
        scene: 'close',
        fact: 'fact.practice.observed-facts',
      });
    });
  const runs = modelRuns.map((run) => [list('radio'), ...run]);

  it('is listed by a learner in the stead of one that nothing asks for, and of two errors each is shown', () => {
    const verifying = verifyingOf(planned(), runs, modelSeat, 0);
    const claims = claimsOf(verifying);
    expect(told(claims)).toContain('E-14 alone: true');
    const both = claims.find(({ what }) => what === 'E-13 and E-14');
    expect(both?.holds).toBe(true);
    expect(both?.run).toEqual(expect.arrayContaining([list('press')]));
    expect(both?.run).not.toContainEqual(list('radio'));
  });
});

describe('two errors', () => {
  it('that come together only with a third fail with the run that shows the least beside them', () => {
    const document = changed(({ facts, phases, scenes }) => {
      facts.push({ id: 'here', max: 1 });
      phases[0]?.carries.push('here');
      choiceOf({ scenes }, 'ask-here').effects.push({ set: 'here', to: 1 });
      const accuse = choiceOf({ scenes }, 'accuse');
      scenes
        .find(({ id }) => id === 'desk')
        ?.choices.push({
          ...accuse,
          id: 'assure',
          when: { fact: 'here', is: 1 },
          effects: [...accuse.effects, { person: 'w1', conduct: 'promise' }],
          ...(accuse.wrong ? { wrong: { ...accuse.wrong, errors: ['E-13', 'E-16'] } } : {}),
        });
    });
    const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });
    const [clean = []] = modelRuns;
    const three = [
      ...clean.slice(0, 3),
      choose('yard', 'ask-here'),
      choose('van', 'write-up'),
      choose('desk', 'assure'),
      choose('close', 'done'),
    ];
    const both = (runs: Runs) =>
      claimsOf(verifyingOf(document, runs, modelSeat, 0)).filter(({ what }) =>
        what.startsWith('E-01 and E-13'),
      );
    const [claim] = both([...modelRuns, three]);
    expect([claim?.what, claim?.holds, claim?.run]).toEqual([
      'E-01 and E-13 are never shown without a third, here with E-16',
      false,
      three,
    ]);
    // Where nobody knows of such a run it is searched for.
    expect(told(both(modelRuns))).toEqual([
      expect.stringMatching(/^E-01 and E-13 are never shown without a third, here with .*E-16: false$/),
    ]);
  });

  it('of which each stands in the way of the other come together on no run', () => {
    const claims = told(claimsOf(verifyingOf(modelDocument(), modelRuns, modelSeat, 0)));
    expect(claims).toContain('E-01 and E-13 come together on no run: true');
  });

  const chief = 'chief-inspector';
  const walks = carwashWalks.walks.filter(({ seat }) => seat === chief);
  const document = parseCase(carwashDocument);
  if (!document.ok) throw new Error('the shipped case does not parse');
  const claims = claimsOf(
    verifyingOf(
      document.value,
      walks.map((walk) => walk.decisions as Decision[]),
      chief,
    ),
  );

  it('that a seat of the shipped case can show are all asked of, alone and in pairs', () => {
    const isAlone = ({ what }: Claim): boolean => what.endsWith(' alone');
    const alone = claims.filter(isAlone).map(({ what }) => what.slice(0, 4));
    expect(alone).toEqual(expect.arrayContaining(['E-02', 'E-06', 'E-08', 'E-15', 'E-18', 'E-19', 'E-35']));
    const pairs = claims.filter(({ what }) => what.includes(' and '));
    expect(pairs).toHaveLength((alone.length * (alone.length - 1)) / 2);
    expect(claims.filter(({ holds }) => holds !== true)).toEqual([]);
  });

  it('that no run is known to show together are named', () => {
    const open = claims.filter(({ what }) => what.includes('not asked')).map(({ what }) => what.slice(0, 13));
    expect(open).toEqual(['E-05 and E-24']);
  });
});
