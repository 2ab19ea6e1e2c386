/** Everything the case room shows, in the words of the language on screen. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { verbIds, verbs } from '../../../scenarios/case/belt.ts';
import type { JournalEntry, PlayerView } from '../../../scenarios/compile/player.ts';
import type { LocalDate } from '../../../scenarios/core/local-date.ts';
import { indicatorsOf } from '../../../scenarios/law/indicators.ts';
import type { Words } from '../../i18n/case-words.ts';
import { useFormats, useLawWords } from '../../i18n/use-language.ts';
import type { BeltVerb } from '../../parts/duty-belt.tsx';
import type { JournalLine, SetAsideLines } from '../../parts/journal-list.tsx';
import type { PaperSheet } from '../../parts/paper-table.tsx';
import type { PersonFile } from '../../parts/people-list.tsx';
import type { Item } from '../../parts/picker.tsx';
import { type JournalWords, journalText, markWords } from './journal-words.ts';
import type { Run } from './open-run.ts';
import { type PanelInWords, panelInWords } from './panel-words.ts';
import { sheetOf } from './sheets.ts';

export interface RoomWords {
  readonly verbs: readonly BeltVerb[];
  readonly beltPeople: readonly Item[];
  readonly filePeople: readonly Item[];
  readonly indicators: readonly Item[];
  readonly sheets: readonly PaperSheet[];
  readonly people: readonly PersonFile[];
  readonly asks: readonly string[];
  readonly marks: readonly { readonly text: string; readonly count: number }[];
  readonly panel: PanelInWords;
  readonly journal: readonly JournalLine[];
  readonly setAside: readonly SetAsideLines[];
}

export function useRoomWords(
  { play, player, setAside, summary }: Run,
  view: PlayerView,
  words: Words,
): RoomWords {
  const { t: room } = useTranslation('room');
  const { t: belt } = useTranslation('belt');
  const law = useLawWords();
  const formats = useFormats();
  const fixed = useMemo(() => {
    const name = (id: string): Item => ({ id, label: words(`person.${id}.name`) });
    const sorted = (items: readonly Item[]) =>
      items.toSorted((one, other) => formats.compare(one.label, other.label));
    return {
      verbs: verbIds.map((verb) => ({
        id: verb,
        label: belt(`verb.${verb}`),
        person: verbs[verb].person,
        objects: sorted(
          verbs[verb].objects.map((object) => ({
            id: object,
            label: belt(`object.${verb}.${object}` as 'object.call.press'),
          })),
        ),
      })),
      beltPeople: sorted(play.people.filter((person) => person.onBelt).map((person) => name(person.id))),
      filePeople: play.people
        .filter((person) => person.procedure !== 'none')
        .map((person) => name(person.id)),
      indicators: indicatorsOf(play.programme).map((id) => ({ id, label: law(`indicator.${id}`) })),
    };
  }, [play, words, belt, law, formats]);
  return useMemo(() => {
    const using = { words, room, belt, law };
    const startsOn = play.header.startsOn as LocalDate;
    const sheetWords = {
      words,
      formats,
      startsOn,
      markWords: (reading: Parameters<typeof markWords>[0]) => markWords(reading, using),
    };
    const sheets = play.papers
      .filter((paper) => view.papers.includes(paper.id))
      .map((paper) => sheetOf(paper, view.marks, sheetWords));
    const marked = markedLines(sheets, view, (paper, line) => room('people.from', { paper, line }));
    return {
      ...fixed,
      sheets,
      people: fixed.filePeople.map(({ id, label }) => ({
        id,
        name: label,
        role: words(`person.${id}.role`),
        signs: marked.flatMap(({ ref, reading, from }) =>
          reading.as === 'sign' && reading.person === id
            ? [{ ref, indicator: law(`indicator.${reading.indicator}`), from }]
            : [],
        ),
      })),
      marks: countOf(marked.map(({ reading }) => markWords(reading, using))),
      asks: marked.filter(({ reading }) => reading.as === 'ask').map(({ from }) => from),
      panel: panelInWords({
        play,
        seat: summary.header.seat,
        view,
        people: fixed.filePeople,
        words,
        law,
        date: formats.date,
      }),
      journal: player.journal().map((entry) => journalLine(entry, using)),
      setAside: setAside.map(({ toPhase, entries }) => ({
        phase: words(`phase.${toPhase}.title`),
        lines: entries.map((entry) => journalLine(entry, using)),
      })),
    };
  }, [fixed, play, player, setAside, summary, view, words, room, belt, law, formats]);
}

const journalLine = ({ seq, day, decision }: JournalEntry, using: JournalWords): JournalLine => ({
  seq,
  day,
  text: journalText(decision, using),
});

const countOf = (texts: readonly string[]) =>
  [...new Set(texts)].map((text) => ({ text, count: texts.filter((each) => each === text).length }));

function markedLines(
  sheets: readonly PaperSheet[],
  view: PlayerView,
  from: (paper: string, line: string) => string,
) {
  return sheets.flatMap((sheet) =>
    sheet.lines.flatMap((line) => {
      const ref = `${sheet.id}/${line.id}`;
      const reading = view.marks[ref];
      return reading ? [{ ref, reading, from: from(sheet.title, line.spoken) }] : [];
    }),
  );
}
