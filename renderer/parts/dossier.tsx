/** The dossier: documents, people with the signs linked to them, and the journal, in three tabs. */
import { type Key, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type JournalLine, JournalList, type SetAsideLines } from './journal-list.tsx';
import { type PaperSheet, PaperTable } from './paper-table.tsx';
import { type PersonFile, PeopleList } from './people-list.tsx';
import { useLatest } from './use-latest.ts';

export interface DossierProps {
  readonly sheets: readonly PaperSheet[];
  readonly openSheet: string | null;
  readonly onOpenSheet: (paper: string) => void;
  readonly people: readonly PersonFile[];
  readonly asks: readonly string[];
  /** Marks that stand now, in words, each with how often. */
  readonly marks: readonly { readonly text: string; readonly count: number }[];
  readonly journal: readonly JournalLine[];
  readonly setAside?: readonly SetAsideLines[];
  /** Stands over the journal. */
  readonly overJournal?: ReactNode;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
  readonly onMark: (paper: string, line: string) => void;
  readonly wide: boolean;
  readonly onWiden: (wide: boolean) => void;
  readonly locked: boolean;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
}

export function Dossier(props: DossierProps) {
  const { t } = useTranslation('room');
  const { sheets, people, asks, journal } = props;
  const sheet = sheets.find((each) => each.id === props.openSheet) ?? sheets[0];
  const box = useFromHead(`${props.tab}/${sheet?.id ?? ''}`);
  const markLine = useLatest((line: string) => sheet && props.onMark(sheet.id, line));
  return (
    <section className="dossier" ref={box} aria-labelledby="dossier-title">
      <h2 id="dossier-title" className="only-heard">
        {t('dossier.title')}
      </h2>
      <Tabs
        selectedKey={props.tab}
        onSelectionChange={(key: Key) => props.onTab(String(key))}
        className="tabs"
      >
        <div className="tab-row">
          <TabList aria-label={t('dossier.title')}>
            <Tab id="documents" className="tab">
              {t('dossier.documents')} <span className="figure">{sheets.length}</span>
            </Tab>
            <Tab id="people" className="tab">
              {t('dossier.people')} <span className="figure">{people.length}</span>
            </Tab>
            <Tab id="journal" className="tab">
              {t('dossier.journal')} <span className="figure">{journal.length}</span>
            </Tab>
          </TabList>
          <button
            type="button"
            className="button button-quiet button-small widen"
            aria-pressed={props.wide}
            onClick={() => props.onWiden(!props.wide)}
          >
            {t('dossier.widen')}
          </button>
        </div>
        <TabPanel id="documents" className="tab-panel">
          {sheets.length === 0 && <p className="soft">{t('dossier.none')}</p>}
          {sheets.length > 1 && (
            <nav className="sheet-list" aria-label={t('dossier.pick')}>
              {sheets.map((each) => (
                <button
                  key={each.id}
                  type="button"
                  className="sheet-tab"
                  aria-current={each.id === sheet?.id ? 'true' : undefined}
                  data-open-paper={each.id}
                  onClick={() => props.onOpenSheet(each.id)}
                >
                  {each.title}
                </button>
              ))}
            </nav>
          )}
          {sheet && <PaperTable sheet={sheet} locked={props.locked} onMark={markLine} />}
          {sheets.length > 0 && (
            <div className="mark-sum">
              {props.marks.length === 0 ? (
                <p>{t('dossier.noMarks')}</p>
              ) : (
                <ul className="mark-list" aria-label={t('dossier.marks')}>
                  {props.marks.map((mark) => (
                    <li key={mark.text} className="mark-chip">
                      {t('paper.count', mark)}
                    </li>
                  ))}
                </ul>
              )}
              <button
                type="button"
                className="button button-small"
                data-undo=""
                disabled={!props.canUndo}
                onClick={props.onUndo}
              >
                {t('paper.undo')}
              </button>
            </div>
          )}
        </TabPanel>
        <TabPanel id="people" className="tab-panel">
          <PeopleList people={people} asks={asks} />
        </TabPanel>
        <TabPanel id="journal" className="tab-panel">
          {props.overJournal}
          <JournalList lines={journal} setAside={props.setAside ?? []} />
        </TabPanel>
      </Tabs>
    </section>
  );
}

/** What is opened in the dossier begins at its head, wherever what lay there before was scrolled to. */
function useFromHead(shown: string): RefObject<HTMLElement | null> {
  const box = useRef<HTMLElement>(null);
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    if (box.current) box.current.scrollTop = 0;
  }, [shown]);
  return box;
}
