/** What a case must have on some clean run: found without a walk that shows it, and told as failing only where there is none. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../case/decision.ts';
import type { CaseDocument } from '../case/schema.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { brokenCases } from './broken-cases.fixture.ts';
import { buildCorpus, subjectOf } from './corpus.ts';
import { settled } from './finding.ts';
import { modelDocument, modelRuns, modelSeat, parsed } from './model-case.fixture.ts';
import { proveRubric } from './rubric-proofs.ts';
import { openSlices } from './slice.ts';
import { usualBounds } from './verify-case.ts';

const existing = /two clean runs differ|clean without|is shown$|can arise$/u;

/** What is said of what must be on some run, with these runs to begin with and no other. */
const said = (
  document: CaseDocument,
  runs: readonly (readonly Decision[])[] = [],
  bounds: Parameters<typeof proveRubric>[0]['bounds'] = usualBounds,
) => {
  const valid = parsed(document);
  const compiled = compileCase(toPlayCase(valid), modelSeat, 'a');
  const subject = subjectOf(valid, compiled);
  const corpus = buildCorpus(subject, runs, 0);
  const claims = proveRubric({ subject, slices: openSlices(compiled), bounds, corpus, texts: undefined });
  return [...settled(claims)].filter(({ what }) => existing.test(what));
};
const holdsOf = (document: CaseDocument, named: string) =>
  said(document).find(({ what }) => what.includes(named))?.holds;

const sceneOf = (document: CaseDocument, id: string) => {
  const found = document.scenes.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('a case without a walk', () => {
  it('is found to have what the model case has', () => {
    const claims = said(modelDocument());
    expect(claims.map(({ proof }) => proof)).toEqual(
      expect.arrayContaining(['PROOF-5', 'PROOF-8', 'PROOF-13']),
    );
    expect(claims.filter(({ holds }) => holds !== true)).toEqual([]);
  });

  it('is found to have a second clean run beside the only one that is known', () => {
    for (const run of modelRuns)
      expect(said(modelDocument(), [run]).filter(({ holds }) => holds !== true)).toEqual([]);
  });

  it('is found to have clean runs where the ways of the walks are closed', () => {
    const document = modelDocument();
    sceneOf(document, 'call').choices = sceneOf(document, 'call').choices.map((each) => ({
      ...each,
      when: { day: { atMost: 5 } },
    }));
    document.arrivals = document.arrivals.map((each) =>
      each.id === 'call'
        ? { ...each, when: { any: [{ fact: 'spoke', is: 1 }, { day: { atLeast: 6 } }] } }
        : each,
    );
    expect(holdsOf(document, 'two clean runs differ')).toBe(true);
    expect(holdsOf(document, 'clean without')).toBe(true);
  });

  it('is found to show an error that no step declares, and only a missed duty shows', () => {
    const document = modelDocument();
    for (const { choices } of document.scenes)
      for (const { wrong } of choices) if (wrong?.errors.includes('E-18')) wrong.errors = ['E-16'];
    expect(JSON.stringify(document.scenes)).not.toContain('E-18');
    expect(holdsOf(document, 'error E-18')).toBe(true);
  });

  it('fails to show an error that no run shows', () => {
    const taught = brokenCases.find(({ fails }) => fails.length === 1 && fails[0] === 'PROOF-8');
    if (!taught) throw new Error('a case of which PROOF-8 alone finds the fault');
    const claims = said(taught.document()).filter(({ proof }) => proof === 'PROOF-8');
    expect(claims.filter(({ holds }) => holds !== true).map(({ holds }) => holds)).toEqual([false]);
  });

  it('fails where it is proved that there is none', () => {
    const speaking = brokenCases.find(({ fails }) => fails.length === 1 && fails[0] === 'PROOF-13');
    if (!speaking) throw new Error('a case of which PROOF-13 alone finds the fault');
    expect(holdsOf(speaking.document(), 'clean without')).toBe(false);
  });

  it('fails to have a second story where every clean run takes the same choices', () => {
    const document = modelDocument();
    const [some] = document.criteria;
    if (!some) throw new Error('the model case has criteria');
    const asks = {
      all: [
        { did: { choice: 'yard/wait' } },
        { did: { choice: 'van/write-up' } },
        { did: { choice: 'desk/close-file' } },
        { before: [{ choice: 'call/leave-quiet' }, { choice: 'desk/close-file' }] },
      ],
    } satisfies (typeof some)['asks'];
    document.criteria.push({ ...some, id: 'one-way', severity: 'minor', asks });
    expect(holdsOf(document, 'two clean runs differ')).toBe(false);
    expect(holdsOf(document, 'clean without')).toBe(true);
  });

  it('is not decided where the search comes to its bounds', () => {
    const claims = said(modelDocument(), [], { states: 3, refinements: 1, steps: 3 });
    expect(claims.filter(({ holds }) => holds === false)).toEqual([]);
    const open = new Set(claims.filter(({ holds }) => holds === null).map(({ proof }) => proof));
    expect([...open].sort()).toEqual(['PROOF-13', 'PROOF-5', 'PROOF-7', 'PROOF-8']);
  });
});
