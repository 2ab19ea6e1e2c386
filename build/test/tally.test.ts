/** What the reports of Vitest and Playwright are counted as. */
import { describe, expect, it } from 'vitest';
import { summaryOf, tallyPlaywright, tallyVitest } from './tally.ts';

const vitestFile = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((each) => ({ fullName: `test ${each}`, status: each })),
});

describe('the report of Vitest', () => {
  it('gives passed, failed and skipped', () => {
    const report = {
      success: false,
      testResults: [vitestFile('failed', 'passed', 'failed', 'skipped', 'todo')],
    };
    expect(tallyVitest(report)).toEqual({
      passed: 1,
      failed: 1,
      skipped: [
        { title: 'test skipped', reason: 'marked skipped in its file' },
        { title: 'test todo', reason: 'marked todo in its file' },
      ],
    });
  });

  it('counts a file that does not load as a failure', () => {
    const report = { success: false, testResults: [vitestFile('failed'), vitestFile('passed', 'passed')] };
    expect(tallyVitest(report)).toEqual({ passed: 1, failed: 1, skipped: [] });
  });

  it('counts an error outside every test as a failure', () => {
    expect(tallyVitest({ success: false, testResults: [vitestFile('passed', 'passed')] }).failed).toBe(1);
  });
});

describe('the report of Playwright', () => {
  const test = (status: string, description?: string) => ({
    projectName: 'loopback',
    status,
    annotations: description ? [{ type: 'skip', description }] : [],
  });

  it('counts the tests of nested suites and names why one was skipped', () => {
    const inner = {
      title: 'resume',
      specs: [{ title: 'stands where it stood', tests: [test('expected'), test('skipped', 'no strace')] }],
    };
    const outer = {
      title: 'a.spec.ts',
      suites: [inner],
      specs: [{ title: 'runs', tests: [test('unexpected'), test('flaky')] }],
    };
    expect(tallyPlaywright({ suites: [outer], errors: [] })).toEqual({
      passed: 2,
      failed: 1,
      skipped: [{ title: '[loopback] resume stands where it stood', reason: 'no strace' }],
    });
  });

  it('counts a spec that does not load as a failure', () => {
    expect(tallyPlaywright({ suites: [], errors: [{}] }).failed).toBe(1);
  });
});

describe('the last line', () => {
  it('sums all stages', () => {
    const skipped = [{ title: 'electron', reason: 'no runtime' }];
    expect(
      summaryOf([
        { passed: 1, failed: 0, skipped: [] },
        { passed: 40, failed: 2, skipped },
      ]),
    ).toBe('41 passed, 2 failed, 1 skipped');
  });
});
