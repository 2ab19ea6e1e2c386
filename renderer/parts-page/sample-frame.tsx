/** Samples of what frames every page: bars, panels, notes, questions, lists. */
import { useAnnounce } from '../parts/announcer.tsx';
import { CaseBar } from '../parts/case-bar.tsx';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { ConfirmQuestion } from '../parts/confirm-question.tsx';
import { Disclosure } from '../parts/disclosure.tsx';
import { DisplayControls } from '../parts/display-controls.tsx';
import { FailureNote } from '../parts/failure-note.tsx';
import { HelpLines } from '../parts/help-lines.tsx';
import { Keys } from '../parts/keys.tsx';
import { LanguagePicker } from '../parts/language-picker.tsx';
import { LoadingNote } from '../parts/loading-note.tsx';
import { Finder, Picker } from '../parts/picker.tsx';
import { Prose } from '../parts/prose.tsx';
import { StepBar } from '../parts/step-bar.tsx';
import { Held, nothing, type Sample } from './sample.tsx';
import { words } from './sample-values.ts';

const items = ['Gerichtliche Anordnung', 'Aufenthaltsdokument', 'Telefon'].map((label) => ({
  id: label,
  label,
}));
const chooser = { label: 'Was', items, placeholder: 'Auswählen …', name: 'sample' };
const finder = { ...chooser, empty: 'Nichts gefunden', openLabel: 'Liste zeigen' };

function Announcing() {
  const announce = useAnnounce();
  return (
    <button type="button" className="button" onClick={() => announce(words('scene.ramp.said'))}>
      {words('scene.ramp.said')}
    </button>
  );
}

const bar = { title: words('case.title'), when: 'Di., 17. März 2026, Tag 12', mode: 'practice' } as const;

const dues = [
  '4. Mai 2026, Tag 41 von 45: Amar Ziani, Petko Dimitrow-Stojanow',
  '8. Mai 2026, Tag 37 von 45: Wiesława Brzęczyszczykiewicz',
  '11. Juni 2026, Tag 3 von 90: Nguyen Thi Hoai',
  '15. Juni 2026, Tag 0 von 90: Edison Paredes',
];

const steps = ['Ihre Handlungen', 'Dieselben Tage', 'Drei Karten'].map((label, at) => ({
  href: `#/step-${at}`,
  label,
  here: at === 1,
}));

export const frameSamples: readonly Sample[] = [
  { part: 'announcer', states: { says: () => <Announcing /> } },
  {
    part: 'case-bar',
    states: {
      moments: () => <BarSample moments={{ left: 5, of: 8 }} />,
      days: () => <BarSample moments={null} />,
      'last days': () => <BarSample moments={null} dues={dues} />,
    },
  },
  {
    part: 'confirm-dialog',
    states: {
      closed: () => (
        <ConfirmDialog
          open={words('scene.ramp.title')}
          title={words('case.question')}
          text={words('scene.ramp.told')}
          confirm={words('scene.ramp.title')}
          onConfirm={nothing}
        />
      ),
    },
  },
  {
    part: 'confirm-question',
    states: {
      shut: () => (
        <ConfirmQuestion
          isOpen={false}
          onOpenChange={nothing}
          title={words('case.question')}
          text={words('scene.ramp.told')}
          confirm={words('scene.ramp.title')}
          onConfirm={nothing}
        />
      ),
    },
  },
  {
    part: 'disclosure',
    states: {
      closed: () => <Disclosure label={words('scene.ramp.title')}>{words('scene.ramp.told')}</Disclosure>,
    },
  },
  {
    part: 'display-controls',
    states: {
      all: () => (
        <DisplayControls
          theme="light"
          textPercent={100}
          characterKeys
          onLanguage={nothing}
          onTheme={nothing}
          onTextPercent={nothing}
          onCharacterKeys={nothing}
          onShowKeys={nothing}
        />
      ),
    },
  },
  {
    part: 'failure-note',
    states: {
      plain: () => <FailureNote issues={[{ code: 'store.full', path: [], params: {} }]} />,
      'kept, with retry': () => (
        <FailureNote
          issues={[{ code: 'attempt.sequence.gap', path: [], params: {} }]}
          onRetry={nothing}
          onReload={nothing}
          kept
        />
      ),
    },
  },
  { part: 'help-lines', states: { all: () => <HelpLines /> } },
  { part: 'keys', states: { two: () => <Keys parts={['Umschalt', 'F8']} /> } },
  {
    part: 'language-picker',
    states: {
      chosen: () => (
        <Held start="de">
          {() => <LanguagePicker value="de" label={words('scene.ramp.title')} onChange={nothing} />}
        </Held>
      ),
    },
  },
  { part: 'loading-note', states: { loading: () => <LoadingNote /> } },
  {
    part: 'picker',
    states: {
      empty: () => <Picker {...chooser} value={null} onChange={nothing} />,
      chosen: () => (
        <Held<string | null> start="Telefon">
          {(value, set) => <Picker {...chooser} value={value} onChange={set} />}
        </Held>
      ),
      disabled: () => <Picker {...chooser} value={null} onChange={nothing} disabled />,
      finder: () => (
        <Held<string | null> start={null}>
          {(value, set) => <Finder {...finder} value={value} onChange={set} />}
        </Held>
      ),
      'finder, disabled': () => <Finder {...finder} value={null} onChange={nothing} disabled />,
    },
  },
  { part: 'prose', states: { paragraphs: () => <Prose text={words('scene.ramp.skip')} /> } },
  { part: 'step-bar', states: { second: () => <StepBar label={words('scene.ramp.title')} steps={steps} /> } },
];

interface BarSampleProps {
  readonly moments: { left: number; of: number } | null;
  readonly dues?: readonly string[];
}

function BarSample({ moments, dues: shown = [] }: BarSampleProps) {
  return (
    <Held start={false}>
      {(paused, setPaused) => (
        <CaseBar {...bar} dues={shown} moments={moments} paused={paused} onPause={setPaused}>
          <Disclosure label={words('scene.ramp.title')}>{words('scene.ramp.told')}</Disclosure>
        </CaseBar>
      )}
    </Held>
  );
}
