import { describe, expect, it } from 'vitest';
import { replay } from '../attempt/replay.ts';
import { parseCase } from '../case/parse-case.ts';
import type { CaseDocument } from '../case/schema.ts';
import { smallDocument } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { rubricOf } from '../score/score-attempt.ts';
import { explore } from './explore.ts';
import type { ProofFinding } from './finding.ts';
import { proveEnd, proveReach, proveWayOn } from './reach-proofs.ts';
import { proveCleanRuns, proveOpen, proveTaught } from './rubric-proofs.ts';

/** The small case after a change, with all its runs. */
const proved = (change: (document: CaseDocument) => void = () => undefined) => {
  const source = smallDocument();
  change(source);
  const parsed = parseCase(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const compiled = compileCase(toPlayCase(parsed.value), 'police-officer', 'a');
  return { document: parsed.value, compiled, exploration: explore(compiled, 100_000) };
};
const whole = proved();
const whats = (findings: readonly ProofFinding[]) => findings.map((each) => `${each.proof} ${each.what}`);
const scene = (document: CaseDocument, id: string) => {
  const found = document.scenes.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('exploration', () => {
  it('is complete on the small case, and every run it gives can be replayed', () => {
    expect(whole.exploration.complete).toBe(true);
    const ended = whole.exploration.nodes.findIndex((node) => node.ended);
    expect(ended).toBeGreaterThan(0);
  });

  it('says so when it gave up', () => {
    expect(explore(whole.compiled, 50).complete).toBe(false);
  });
});

describe('the proofs of reach', () => {
  it('find nothing in the small case', () => {
    expect([
      ...proveReach(whole.compiled, whole.exploration),
      ...proveEnd(whole.exploration),
      ...proveWayOn(whole.compiled, whole.exploration),
    ]).toEqual([]);
  });

  it('name a choice whose condition can never hold', () => {
    const { compiled, exploration } = proved((document) => {
      const choice = scene(document, 'yard').choices[0];
      if (choice) choice.when = { fact: 'asked', is: 3 };
      document.belt = document.belt.filter((act) => act.id !== 'centre');
      document.arrivals = document.arrivals.filter((each) => each.id !== 'annex15');
    });
    expect(whats(proveReach(compiled, exploration))).toContain('PROOF-1 choice yard/talk-aside');
  });

  it('give the shortest run into a scene that leads nowhere', () => {
    const { compiled, exploration } = proved((document) => {
      scene(document, 'drive-off').choices = [];
    });
    const [stuck] = proveWayOn(compiled, exploration);
    expect(stuck).toMatchObject({ proof: 'PROOF-3', what: 'scene drive-off' });
    const again = replay(compiled, stuck?.run ?? []);
    expect(again.ok && again.value.view().scene).toBe('drive-off');
    expect(whats(proveEnd(exploration))).toHaveLength(1);
  });
});

describe('the proofs of the rubric', () => {
  const criteria = rubricOf(whole.document, 'police-officer', 'a');

  it('find each criterion of the small case open both ways', () => {
    expect(criteria.flatMap((criterion) => whats(proveOpen(whole, criterion)))).toEqual([]);
  });

  it('name a criterion that nothing can miss', () => {
    const [criterion] = criteria;
    if (!criterion) throw new Error('the fixture has one');
    const never = { ...criterion, asks: { never: { act: 'leaflet', person: 'boss' } } };
    expect(whats(proveOpen(whole, never))).toEqual(['PROOF-4 criterion separate is never missed']);
  });

  it('give a clean run that misses a criterion nothing else enforces', () => {
    const found = proveCleanRuns(whole).find((each) => each.what === 'criterion inform-first');
    const again = replay(whole.compiled, found?.run ?? []);
    expect(again.ok && again.value.view().ended).toBe(true);
    expect(again.ok && again.value.showings()).toEqual([]);
  });

  it('name an error the case claims to teach and cannot show', () => {
    const claimed = proved((document) => {
      document.header.teaches.push('E-25');
    });
    expect(whats(proveTaught(whole))).toEqual([]);
    expect(whats(proveTaught(claimed))).toEqual(['PROOF-8 error E-25']);
  });
});
