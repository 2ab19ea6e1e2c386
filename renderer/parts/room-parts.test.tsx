/** Parts of the case room: what they show and what they report. */
import { fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { wordsOf } from '../i18n/case-words.ts';
import { englishWords } from '../i18n/words.fixture.tsx';
import { axeFindings } from './axe.fixture.ts';
import { CaseBar } from './case-bar.tsx';
import { ChoiceList } from './choice-list.tsx';
import { ClockPanel, type ClockRow } from './clock-panel.tsx';
import { KnowledgePanel } from './knowledge-panel.tsx';
import { OffersPanel } from './offers-panel.tsx';
import { PaperTable, type PaperSheet } from './paper-table.tsx';
import { VerdictPanel } from './verdict-panel.tsx';
import { WaitList } from './wait-list.tsx';

const wrapper = await englishWords();
const words = wordsOf({
  'choice.yard.talk': 'Walk him to the far bay.',
  'choice.yard.promise': 'Tell him he can stay.',
});

describe('the bar over the room', () => {
  const show = (dues: readonly string[]) =>
    render(
      <CaseBar
        title="Night shift"
        when="Tue 17 March 2026, day 1"
        moments={{ left: 2, of: 8 }}
        dues={dues}
        mode="practice"
        paused={false}
        onPause={() => {}}
      >
        {null}
      </CaseBar>,
      { wrapper },
    );
  const four = ['4 May: Ana', '8 May: Bo', '11 May: Cleo', '2 June: Dov'];

  it('is accessible', async () => {
    show(four);
    expect(await axeFindings()).toEqual([]);
  });

  it('names the three nearest last days and says how many more there are', () => {
    show(four);
    expect(screen.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
      '4 May: Ana',
      '8 May: Bo',
      '11 May: Cleo',
      'and 1 more under “Clock”',
    ]);
  });

  it('says nothing of last days while none runs', () => {
    show([]);
    expect(screen.queryByText('Next to run out:')).toBeNull();
  });
});

describe('the choices', () => {
  const choices = [
    { id: 'talk', enabled: true, moments: 2, days: 0, check: null },
    { id: 'promise', enabled: false, moments: 0, days: 0, check: 'reference-magistrate' },
  ];

  it('are accessible', async () => {
    render(<ChoiceList scene="yard" choices={choices} words={words} onChoose={() => {}} />, { wrapper });
    expect(await axeFindings()).toEqual([]);
  });

  it('report the choice that was made, with its cost on it', () => {
    const onChoose = vi.fn();
    render(<ChoiceList scene="yard" choices={choices} words={words} onChoose={onChoose} />, { wrapper });
    fireEvent.click(screen.getByRole('button', { name: /Walk him to the far bay.*takes 2 moments/ }));
    expect(onChoose.mock.calls).toEqual([['talk']]);
  });

  it('say whom to check with before the choice is taken, and refuse one there is no time for', () => {
    render(<ChoiceList scene="yard" choices={choices} words={words} onChoose={() => {}} />, { wrapper });
    const button = screen.getByRole('button', { name: /Tell him he can stay/ });
    expect(button.textContent).toContain('check with the reference magistrate');
    expect(button).toHaveProperty('disabled', true);
  });
});

describe('a document', () => {
  const sheet: PaperSheet = {
    id: 'pay-book',
    kind: 'pay-book',
    title: 'Pay book',
    columns: [
      { id: 'day', label: 'Day', numeric: false },
      { id: 'paid', label: 'Paid (€)', numeric: true },
    ],
    lines: [
      {
        id: 'day1',
        cells: [
          { column: 'day', text: '02/03/26', numeric: false },
          { column: 'paid', text: '20.00', numeric: true },
        ],
        spoken: '02/03/26, €20.00',
        mark: null,
      },
      {
        id: 'day2',
        cells: [
          { column: 'day', text: '03/03/26', numeric: false },
          { column: 'paid', text: '20.00', numeric: true },
        ],
        spoken: '03/03/26, €20.00',
        mark: { as: 'sign', text: 'No pay or almost none: Adil' },
      },
    ],
    total: [
      { column: 'day', text: '', numeric: false },
      { column: 'paid', text: '40.00', numeric: true },
    ],
  };

  it('is accessible', async () => {
    render(<PaperTable sheet={sheet} locked={false} onMark={() => {}} />, { wrapper });
    expect(await axeFindings()).toEqual([]);
  });

  it('is a table with a caption, column heads, row heads and a total', () => {
    render(<PaperTable sheet={sheet} locked={false} onMark={() => {}} />, { wrapper });
    const table = screen.getByRole('table', { name: 'Pay book' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((each) => each.textContent),
    ).toEqual(['Day', 'Paid (€)', 'Mark']);
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map((each) => each.textContent),
    ).toEqual(['02/03/26', '03/03/26', 'Total']);
  });

  it('gives every line a button that names the line and says its mark', () => {
    const onMark = vi.fn();
    render(<PaperTable sheet={sheet} locked={false} onMark={onMark} />, { wrapper });
    fireEvent.click(screen.getByRole('button', { name: 'Mark this line: 02/03/26, €20.00' }));
    fireEvent.click(
      screen.getByRole('button', { name: 'No pay or almost none: Adil, on this line: 03/03/26, €20.00' }),
    );
    expect(onMark.mock.calls).toEqual([['day1'], ['day2']]);
  });

  it('cannot be marked when the case is over', () => {
    render(<PaperTable sheet={sheet} locked onMark={() => {}} />, { wrapper });
    expect(screen.getAllByRole('button').every((each) => (each as HTMLButtonElement).disabled)).toBe(true);
  });
});

describe('the clock', () => {
  const rows: readonly ClockRow[] = [
    {
      id: 'w1',
      name: 'Adil',
      stage: 'No procedure yet',
      place: 'with-exploiter',
      document: null,
      term: null,
      owner: null,
      duties: [],
      picture: '#/handbook/procedure',
    },
    {
      id: 'w2',
      name: 'Minh',
      stage: 'Reflection period',
      place: 'apart',
      document: 'Annex 15',
      term: { day: 12, days: 45, due: '8 May 2026' },
      owner: 'The person',
      duties: [{ duty: 'Request the document', owner: 'Recognised centre' }],
      picture: '#/handbook/procedure/adult?stage=reflection',
    },
  ];

  it('is accessible', async () => {
    render(<ClockPanel rows={rows} />, { wrapper });
    expect(await axeFindings()).toEqual([]);
  });

  it('shows per person the stage, the document, the day of the term, its last day, and whose step and duty it is', () => {
    render(<ClockPanel rows={rows} />, { wrapper });
    expect(screen.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
      'Adilwith the othersNo procedure yet',
      'Minhapart from the othersReflection periodAnnex 15day 12 of 45, last day 8 May 2026 · decides on the document: The personRequest the document. Whose duty: Recognised centre',
    ]);
  });

  it('leads from the stage to its place in the picture of the procedure', () => {
    render(<ClockPanel rows={rows} />, { wrapper });
    const link = screen.getByRole('link', { name: 'Reflection period: see it in the handbook' });
    expect(link.getAttribute('href')).toBe('#/handbook/procedure/adult?stage=reflection');
  });
});

describe('the panel of a case without a residence step', () => {
  const rows = [
    { id: 'leaflet', name: 'Adil', text: 'Leaflet in his language', done: true },
    { id: 'card', name: 'Minh', text: 'Card of the centre', done: false },
  ];

  it('is accessible, and says of each offer whether it was made', async () => {
    render(<OffersPanel rows={rows} />, { wrapper });
    expect(await axeFindings()).toEqual([]);
    expect(screen.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
      'AdilLeaflet in his languagedone',
      'MinhCard of the centrenot yet',
    ]);
  });
});

describe('the panel of a bank', () => {
  it('is accessible, and says of each thing who knows it', async () => {
    const parties = [
      { id: 'branch', label: 'Branch' },
      { id: 'client', label: 'Client' },
    ];
    const items = [{ id: 'report', label: 'A report was made', knownTo: ['branch'] }];
    render(<KnowledgePanel parties={parties} items={items} />, { wrapper });
    expect(await axeFindings()).toEqual([]);
    const cells = within(screen.getByRole('row', { name: /A report was made/ })).getAllByRole('cell');
    expect(cells.map((each) => each.textContent)).toEqual(['knows', 'does not know']);
  });
});

describe('letting time pass', () => {
  it('shows the cost of each way before it is done', () => {
    const onWait = vi.fn();
    render(<WaitList waits={['tomorrow', 'next-due']} onWait={onWait} />, { wrapper });
    fireEvent.click(screen.getByRole('button', { name: /Until tomorrow.*costs 1 day/ }));
    expect(onWait.mock.calls).toEqual([['tomorrow']]);
  });
});

describe('the verdict of a phase', () => {
  const verdict = {
    phase: 'The control',
    acts: ['Call: labour auditor', 'Walk him to the far bay.'],
    next: 'The evening',
    heading: null,
    onGoOn: () => {},
  };

  it('is accessible and lists each criterion with its verdict and why it matters', async () => {
    const lines = [
      { id: 'apart', title: 'Spoken to apart', why: 'Nobody speaks before the boss.', verdict: 'missed' },
    ] as const;
    render(<VerdictPanel {...verdict} lines={lines} />, { wrapper });
    expect(await axeFindings()).toEqual([]);
    expect(screen.getByRole('listitem').textContent).toBe(
      'MissedSpoken to apartNobody speaks before the boss.',
    );
  });

  it('tells what was done, in order, where nothing is judged yet, and what comes', async () => {
    render(<VerdictPanel {...verdict} lines={[]} />, { wrapper });
    expect(await axeFindings()).toEqual([]);
    const done = within(screen.getByRole('region', { name: 'Done in this phase' }));
    expect(done.getAllByRole('listitem').map((each) => each.textContent)).toEqual(verdict.acts);
    expect(screen.getByText('What comes: The evening')).toBeTruthy();
  });

  it('folds what was met as a whole where it is much', () => {
    const lines = Array.from({ length: 14 }, (_, at) => ({
      id: `line-${at}`,
      title: `Line ${at}`,
      why: 'Why it matters.',
      verdict: at === 7 ? ('missed' as const) : ('met' as const),
    }));
    render(<VerdictPanel {...verdict} lines={lines} />, { wrapper });
    const fold = screen.getByText('Met: 13').closest('details');
    expect(fold?.open).toBe(false);
    expect(fold?.querySelectorAll('[data-verdict=met]')).toHaveLength(13);
    expect(fold?.contains(screen.getByText('Line 7'))).toBe(false);
  });

  it('tells first what went wrong, and folds the reason of what was met', () => {
    const lines = (['met', 'missed', 'violated'] as const).map((verdict) => ({
      id: verdict,
      title: `It was ${verdict}`,
      why: `Why ${verdict} matters.`,
      verdict,
    }));
    render(<VerdictPanel {...verdict} lines={lines} />, { wrapper });
    const items = screen.getAllByRole('listitem');
    expect(items.map((each) => each.dataset.verdict)).toEqual(['violated', 'missed', 'met']);
    expect(items.map((each) => each.querySelector('details')?.open)).toEqual([undefined, undefined, false]);
  });
});
