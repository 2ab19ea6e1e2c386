/** Counts of one stage, read from the reports of Vitest and Playwright, and their sum. */

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skipped[];
}

export interface Skipped {
  readonly title: string;
  readonly reason: string;
}

/** The last line of `npm test`. */
export function summaryOf(tallies: readonly Tally[]): string {
  const sum = (count: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + count(tally), 0);
  return `${sum((tally) => tally.passed)} passed, ${sum((tally) => tally.failed)} failed, ${sum((tally) => tally.skipped.length)} skipped`;
}

interface VitestReport {
  readonly success: boolean;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly meta?: { readonly note?: string };
    }[];
  }[];
}

/** Vitest's JSON report. A file that could not run counts as one failure. */
export function tallyVitest(report: VitestReport): Tally {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = tests.filter((test) => test.status === 'failed').length + broken.length;
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed');
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    // An error outside every test fails the run without failing a test.
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: skipped.map((test) => ({
      title: test.fullName,
      reason: test.meta?.note ?? `marked ${test.status} in its file`,
    })),
  };
}

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly status: string;
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly unknown[];
}

/** Playwright's JSON report. An error outside every test (a spec that does not load) counts as one failure; a test that
 *  passed on its second try (CI only) counts as passed, and the list reporter prints it as flaky with its first error. */
export function tallyPlaywright(report: PlaywrightReport): Tally {
  const tests = report.suites.flatMap(testsOf);
  const skipped = tests.filter((test) => test.status === 'skipped');
  return {
    passed: tests.filter((test) => test.status === 'expected' || test.status === 'flaky').length,
    failed: tests.filter((test) => test.status === 'unexpected').length + report.errors.length,
    skipped: skipped.map(({ title, annotations }) => ({
      title,
      reason:
        annotations.find((note) => note.type === 'skip' || note.type === 'fixme')?.description ??
        'no reason given',
    })),
  };
}

type PlaywrightTest = NonNullable<PlaywrightSuite['specs']>[number]['tests'][number] & {
  readonly title: string;
};

function testsOf(suite: PlaywrightSuite): PlaywrightTest[] {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({ ...test, title: `[${test.projectName}] ${suite.title} ${spec.title}` })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(testsOf)];
}
