/** The report of a run: it fits its schema, counts decisions as the log does, and says when nothing was better. */
import { describe, expect, it } from 'vitest';
import { buildRunReport, runReport } from './run-report.ts';
import { choose, cleanRun, play, runOf } from './small-runs.fixture.ts';

const known = [{ decisions: cleanRun }];
const report = (decisions: typeof cleanRun) =>
  buildRunReport({ run: runOf(decisions), abandoned: [runOf(cleanRun.slice(0, 2))], known, play });

describe('the report of a run', () => {
  it('of a run with an error names the nearest better run and the turn by sequence number', () => {
    const found = report([choose('yard', 'talk-before-boss'), ...cleanRun.toSpliced(4, 1)]);
    expect(runReport.parse(found)).toEqual(found);
    expect(found.better).toMatchObject({ percent: 100, ending: 'resting' });
    expect(found.better?.steps.map((each) => each.decision)).toEqual(cleanRun);
    expect(found.turn).toEqual({ own: 1, better: null, criteria: ['separate'], ending: null });
  });

  it('of a clean run has neither, and shows abandoned ways beside its own', () => {
    const found = report(cleanRun);
    expect([found.better, found.turn]).toEqual([null, null]);
    expect(found.map.nodes[0]?.ways).toEqual(['own', 'abandoned']);
  });

  it('names what whoever does nothing meets too, and no act of a run', () => {
    const { idle } = report(cleanRun);
    expect(idle).toContain('no-promise');
    expect(idle).not.toContain('refer');
    expect(idle).not.toContain('inform-first');
  });
});
