/** Samples of the case room. */
import { ChoiceList } from '../parts/choice-list.tsx';
import { ClockPanel } from '../parts/clock-panel.tsx';
import { Dossier } from '../parts/dossier.tsx';
import { DutyBelt } from '../parts/duty-belt.tsx';
import { EndPanel } from '../parts/end-panel.tsx';
import { JournalList } from '../parts/journal-list.tsx';
import { KnowledgePanel } from '../parts/knowledge-panel.tsx';
import { MarkDialog } from '../parts/mark-dialog.tsx';
import { OffersPanel } from '../parts/offers-panel.tsx';
import { OutcomeNote } from '../parts/outcome-note.tsx';
import { PaperTable } from '../parts/paper-table.tsx';
import { PeopleList, type PersonFile } from '../parts/people-list.tsx';
import { PlanSheet } from '../parts/plan-sheet.tsx';
import { RewindDialog } from '../parts/rewind-dialog.tsx';
import { SceneView } from '../parts/scene-view.tsx';
import { VerdictPanel } from '../parts/verdict-panel.tsx';
import { WaitList } from '../parts/wait-list.tsx';
import { Held, nothing, Opened, type Sample } from './sample.tsx';
import { picture, sheet, words } from './sample-values.ts';

const people: readonly PersonFile[] = [
  {
    id: 'p1',
    name: 'Amar',
    role: 'Lagerarbeiter',
    signs: [
      { ref: 'roster/l2', indicator: 'Überlange Arbeitszeiten', paper: 'Dienstplan', line: '10/03/26' },
    ],
  },
  { id: 'p2', name: 'Petko', role: 'Fahrer', signs: [] },
];
const asks = ['Dienstplan: 11/03/26, Petko, 9'];
const journal = [
  { seq: 1, day: 0, text: words('choice.ramp.wait'), followed: [words('scene.ramp.said')] },
  { seq: 2, day: 1, text: words('paper.roster.title') },
];
const clock = [
  {
    id: 'p1',
    name: 'Amar',
    place: 'apart',
    stage: 'Bedenkzeit',
    document: 'Anlage 15',
    term: { day: 12, days: 45, due: '8. Mai 2026' },
    owner: 'Ausländeramt',
    duties: [{ duty: 'Dokument beim Ausländeramt beantragen', owner: 'Anerkanntes Zentrum' }],
    picture: '#/handbook/procedure/adult?stage=reflection',
  },
  {
    id: 'p2',
    name: 'Petko',
    place: 'with-exploiter',
    stage: 'Noch kein Verfahren',
    document: null,
    term: null,
    owner: null,
    duties: [],
    picture: '#/handbook/procedure',
  },
] as const;
const offers = [
  { id: 'leaflet', name: 'Amar', text: 'Faltblatt in seiner Sprache', done: true },
  { id: 'card', name: 'Petko', text: 'Karte des Zentrums', done: false },
];
const choices = [
  { id: 'wait', enabled: true, moments: 1, days: 0, check: null },
  { id: 'promise', enabled: true, moments: 0, days: 0, check: 'reference-magistrate' },
];
const elements = [
  { id: 'told', kind: 'narrative', speaker: null, paper: null },
  { id: 'said', kind: 'speech', speaker: 'p1', paper: null },
  { id: 'seen', kind: 'observation', speaker: null, paper: null },
  { id: 'found', kind: 'paper', speaker: null, paper: 'roster' },
] as const;
const verdicts = (['met', 'missed', 'violated'] as const).map((verdict) => ({
  id: verdict,
  title: words('choice.ramp.wait'),
  why: words('scene.ramp.seen'),
  verdict,
}));
const belt = {
  verbs: [
    {
      id: 'call',
      label: 'Anrufen',
      person: 'optional' as const,
      objects: [{ id: 'centre', label: 'Anerkanntes Zentrum' }],
    },
  ],
  people: [{ id: 'p1', label: 'Amar' }],
};

const planRows = [
  { id: 'cars', label: 'Mannschaftstransportwagen mit Beleuchtungsanhänger', enabled: true },
  { id: 'tea', label: 'Eine Thermosflasche Tee', enabled: true },
];
const planThat = (listed: number, atMost: number) => (
  <PlanSheet
    groups={[{ id: 'things', label: 'Sachen', items: planRows.slice(listed) }]}
    rows={planRows.slice(0, listed)}
    atMost={atMost}
    onList={nothing}
    onStrike={nothing}
    onUndo={listed > 0 ? nothing : null}
  />
);

const sceneThat = (skipped: boolean) => (
  <Held start={skipped}>
    {(short, setShort) => (
      <SceneView
        scene="ramp"
        place="hall"
        picture={picture}
        elements={elements}
        words={words}
        skipped={short}
        onSkip={setShort}
        onOpenPaper={nothing}
        heading={null}
      />
    )}
  </Held>
);

const dossierWith = (tab: string, sheets: readonly (typeof sheet)[], locked = false) => (
  <Held start={tab}>
    {(open, setOpen) => (
      <Dossier
        sheets={sheets}
        openSheet={null}
        onOpenSheet={nothing}
        people={people}
        asks={asks}
        marks={sheets.length > 0 ? [{ text: 'Überlange Arbeitszeiten: Amar', count: 2 }] : []}
        journal={journal}
        tab={open}
        onTab={setOpen}
        onMark={nothing}
        wide={false}
        onWiden={nothing}
        locked={locked}
        canUndo={!locked}
        onUndo={nothing}
      />
    )}
  </Held>
);

const markDialog = (reading: { as: 'ask' } | null) => (
  <Opened>
    {(close) => (
      <MarkDialog
        line={sheet.lines[0]?.spoken ?? null}
        reading={reading}
        indicators={[{ id: 'I9', label: 'Überlange Arbeitszeiten' }]}
        people={belt.people}
        onMark={close}
        onClear={close}
        onClose={close}
      />
    )}
  </Opened>
);

const rewindDialog = (left: number, phases: readonly string[]) => (
  <Opened>
    {(close) => (
      <RewindDialog
        open
        phases={phases.map((label) => ({ id: label, label }))}
        left={left}
        of={3}
        length={{ least: 3, most: 400 }}
        fits={(line) => line.length > 2}
        onRewind={async () => {
          close();
          return [];
        }}
        onClose={close}
      />
    )}
  </Opened>
);

const verdict = {
  phase: 'Die Kontrolle',
  acts: ['Anrufen: Arbeitsauditor', words('choice.ramp.wait')],
  next: 'Der Abend',
  heading: null,
  onGoOn: nothing,
};

export const roomSamples: readonly Sample[] = [
  {
    part: 'choice-list',
    states: {
      two: () => <ChoiceList scene="ramp" choices={choices} words={words} onChoose={nothing} />,
      'too late': () => (
        <ChoiceList
          scene="ramp"
          choices={choices.map((each) => ({ ...each, enabled: false }))}
          words={words}
          onChoose={nothing}
        />
      ),
      none: () => <ChoiceList scene="ramp" choices={[]} words={words} onChoose={nothing} />,
    },
  },
  { part: 'clock-panel', states: { two: () => <ClockPanel rows={clock} /> } },
  { part: 'offers-panel', states: { two: () => <OffersPanel rows={offers} /> } },
  {
    part: 'knowledge-panel',
    states: {
      two: () => (
        <KnowledgePanel
          parties={[
            { id: 'branch', label: 'Filiale' },
            { id: 'client', label: 'Kunde' },
          ]}
          items={[{ id: 'report', label: 'Eine interne Meldung liegt vor', knownTo: ['branch'] }]}
        />
      ),
    },
  },
  {
    part: 'dossier',
    states: {
      documents: () => dossierWith('documents', [sheet, { ...sheet, id: 'second', kind: 'form' }]),
      people: () => dossierWith('people', [sheet]),
      journal: () => dossierWith('journal', [sheet]),
      empty: () => dossierWith('documents', []),
      locked: () => dossierWith('documents', [sheet], true),
    },
  },
  {
    part: 'duty-belt',
    states: {
      moments: () => <DutyBelt {...belt} turn={1} timed spent={false} canDo={() => true} onDo={nothing} />,
      days: () => (
        <DutyBelt {...belt} turn={1} timed={false} spent={false} canDo={() => false} onDo={nothing} />
      ),
      spent: () => <DutyBelt {...belt} turn={1} timed spent canDo={() => false} onDo={nothing} />,
    },
  },
  {
    part: 'end-panel',
    states: {
      open: () => <EndPanel heading={null} closing={false} onClose={nothing} />,
      closing: () => <EndPanel heading={null} closing onClose={nothing} />,
      'way back': () => <EndPanel heading={null} closing={false} onClose={nothing} onRewind={nothing} />,
    },
  },
  {
    part: 'journal-list',
    states: {
      none: () => <JournalList lines={[]} />,
      two: () => <JournalList lines={journal} />,
      'set aside': () => <JournalList lines={[]} setAside={[{ phase: 'Die Kontrolle', lines: journal }]} />,
    },
  },
  {
    part: 'mark-dialog',
    states: { 'no mark': () => markDialog(null), marked: () => markDialog({ as: 'ask' }) },
  },
  {
    part: 'outcome-note',
    states: {
      answer: () => <OutcomeNote answers={[words('scene.ramp.told')]} arrivals={[]} />,
      'with arrivals': () => (
        <OutcomeNote
          answers={[words('scene.ramp.told')]}
          arrivals={[words('scene.ramp.said'), words('scene.ramp.seen')]}
        />
      ),
    },
  },
  {
    part: 'paper-table',
    states: Object.fromEntries(
      ['pay-book', 'form', 'letter', 'identity-card'].map((kind) => [
        kind,
        () => <PaperTable sheet={{ ...sheet, kind }} locked={false} onMark={nothing} />,
      ]),
    ),
  },
  { part: 'people-list', states: { two: () => <PeopleList people={people} asks={asks} /> } },
  {
    part: 'plan-sheet',
    states: { empty: () => planThat(0, 2), some: () => planThat(1, 2), full: () => planThat(2, 2) },
  },
  {
    part: 'rewind-dialog',
    states: {
      two: () => rewindDialog(2, ['Die Planung', 'Die Kontrolle']),
      limit: () => rewindDialog(0, ['Die Planung']),
      'nothing decided': () => rewindDialog(3, []),
    },
  },
  { part: 'scene-view', states: { whole: () => sceneThat(false), skipped: () => sceneThat(true) } },
  {
    part: 'verdict-panel',
    states: {
      three: () => <VerdictPanel {...verdict} lines={verdicts} />,
      'way back': () => <VerdictPanel {...verdict} lines={verdicts} onRewind={nothing} />,
      nothing: () => <VerdictPanel {...verdict} lines={[]} />,
    },
  },
  {
    part: 'wait-list',
    states: {
      moment: () => <WaitList waits={['moment']} onWait={nothing} />,
      days: () => <WaitList waits={['tomorrow', 'next-week', 'next-due']} onWait={nothing} />,
    },
  },
];
