/** Samples of the record: attempts, progress, certificate, and the question before everything is erased. */
import type { Progress, RecordEntry } from '../../scenarios/report/record.ts';
import { CertificateSheet } from '../parts/certificate-sheet.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { ProgressChart } from '../parts/progress-chart.tsx';
import { ProgressTable } from '../parts/progress-table.tsx';
import { RecordTable } from '../parts/record-table.tsx';
import { TypedConfirm } from '../parts/typed-confirm.tsx';
import { nothing, type Sample } from './sample.tsx';
import { attemptThat, words } from './sample-values.ts';

const drawn = [
  { id: 'first', kind: 'practice' },
  { id: 'second', kind: 'replay' },
] as const;

const safety = { competence: 'safety', points: 18, maxPoints: 20, observations: 9 } as const;

/** An attempt that ended so, in the first or the second week. */
const entryThat = (state: RecordEntry['state'], percent: number | null, attemptId: string): RecordEntry => ({
  attemptId,
  header: { ...attemptThat(state, percent).header, mode: attemptId === 'second' ? 'assessment' : 'practice' },
  openedAt: '2026-11-15T09:00:00Z',
  lastAt: '2026-11-22T10:00:00Z',
  state,
  day: 45,
  decisions: 61,
  minutes: attemptId === 'second' ? null : 52,
  head: '0'.repeat(64),
  intact: state !== 'left',
  comparable: true,
  played: { version: '1.0.0', lawAsOf: '2026-11-22', reviewState: 'open' },
  result:
    percent === null
      ? null
      : { percent, firstPercent: percent - 9, passPercent: 70, competences: [{ ...safety, percent }] },
});

const first = entryThat('failed', 64, 'first');
const second = entryThat('passed', 91, 'second');
const left = entryThat('left', null, 'left');
const entries = [second, first, left];

const points = [first, second].map(({ attemptId, header, result }) => ({
  attemptId,
  mode: header.mode,
  observations: 9,
  percent: result?.percent ?? null,
}));
const progress: Progress = {
  attempts: [first, second],
  lines: [{ competence: 'safety', points }],
  leftOut: [],
};

const titleOf = () => words('case.title');
const dayOf = (stamp: string) => stamp.slice(0, 10);

const certified = {
  attemptId: 'second',
  number: 'D45-2F6A-91C0',
  caseId: 'sample',
  seat: 'police-officer',
  variant: 'a',
  turn: 2,
  closedAt: '2026-11-22T10:00:00Z',
  firstPercent: 82,
  percent: 91,
  minutes: 52,
  version: '1.0.0',
  lawAsOf: '2026-11-22',
  reviewState: 'open',
} as const;

export const recordSamples: readonly Sample[] = [
  {
    part: 'certificate-sheet',
    states: {
      'one case': () => (
        <CertificateSheet
          certificate={{
            programme: 'police',
            number: certified.number,
            closedAt: certified.closedAt,
            cases: [certified],
          }}
          pseudonym="Wiesenpieper"
          programme={words('case.question')}
          titleOf={titleOf}
          seatOf={(seat) => seat}
          dayOf={dayOf}
          heading={{ current: null }}
        />
      ),
    },
  },
  {
    part: 'print-button',
    states: { one: () => <PrintButton label={words('scene.ramp.title')} unfold=".none" /> },
  },
  {
    part: 'progress-chart',
    states: {
      two: () => <ProgressChart name={words('scene.ramp.title')} points={points} attempts={drawn} />,
      'not enough seen': () => (
        <ProgressChart
          name={words('scene.ramp.title')}
          points={points.map((each) => ({ ...each, observations: 2, percent: null }))}
          attempts={drawn}
        />
      ),
    },
  },
  {
    part: 'progress-table',
    states: {
      one: () => <ProgressTable progress={progress} kinds={drawn} titleOf={titleOf} dayOf={dayOf} />,
    },
  },
  {
    part: 'record-table',
    states: {
      three: () => (
        <RecordTable
          entries={entries}
          titleOf={titleOf}
          numberOf={(entry) => entries.length - entries.indexOf(entry)}
          originOf={(entry) => (entry === first ? words('scene.ramp.title') : null)}
          dayOf={dayOf}
          onExport={nothing}
        />
      ),
    },
  },
  {
    part: 'typed-confirm',
    states: {
      closed: () => (
        <TypedConfirm
          open={words('scene.ramp.title')}
          title={words('case.question')}
          text={words('scene.ramp.told')}
          word="ERASE"
          label={words('scene.ramp.said')}
          wrong={words('scene.ramp.seen')}
          confirm={words('scene.ramp.title')}
          onConfirm={nothing}
        />
      ),
    },
  },
];
