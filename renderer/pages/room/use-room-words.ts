/** Everything the case room shows, in the words of the language on screen. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { verbIds, verbs } from '../../../scenarios/case/belt.ts';
import type { MarkReading } from '../../../scenarios/case/decision.ts';
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
import { consequenceWords } from './consequence-words.ts';
import { type JournalWords, journalText, markWords } from './journal-words.ts';
import type { Run } from './open-run.ts';
import { type PanelInWords, panelInWords } from './panel-words.ts';
import { sheetOf } from './sheets.ts';
import { useSame } from './use-same.ts';

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
  const met = useSame(view.people.filter((person) => person.met).map(({ id }) => id));
  const papers = useSame(view.papers);
  const marks = useSame(view.marks);
  // Apart from the rest: papers are long, and most acts leave them as they are.
  const onPaper = useMemo(() => {
    const reading = (mark: MarkReading) => markWords(mark, { words, room, law });
    const startsOn = play.header.startsOn as LocalDate;
    const sheets = play.papers
      .filter((paper) => papers.includes(paper.id))
      .map((paper) => sheetOf(paper, marks, { words, formats, startsOn, markWords: reading }));
    const marked = markedLines(sheets, marks);
    const people = fixed.filePeople.map(({ id, label }) => ({
      id,
      name: label,
      role: words(`person.${id}.role`),
      signs: marked.flatMap(({ ref, reading: as, paper, line }) =>
        as.as === 'sign' && as.person === id
          ? [{ ref, indicator: law(`indicator.${as.indicator}`), paper, line }]
          : [],
      ),
    }));
    return {
      sheets,
      // A document can name somebody before they are met; what the learner linked to them stays in sight.
      people: people.filter(({ id, signs }) => met.includes(id) || signs.length > 0),
      marks: countOf(marked.map((each) => reading(each.reading))),
      asks: marked.filter((each) => each.reading.as === 'ask').map((each) => room('people.from', each)),
    };
  }, [fixed, met, play, papers, marks, words, room, law, formats]);
  return useMemo(() => {
    const using = { words, room, belt, law };
    return {
      ...fixed,
      ...onPaper,
      beltPeople: fixed.beltPeople.filter(({ id }) => met.includes(id)),
      panel: panelInWords({
        play,
        seat: summary.header.seat,
        view,
        people: fixed.filePeople.filter(({ id }) => met.includes(id)),
        words,
        law,
        date: formats.date,
      }),
      journal: player.journal().map((entry) => journalLine(entry, onPaper.sheets, using)),
      setAside: setAside.map(({ toPhase, entries }) => ({
        phase: words(`phase.${toPhase}.title`),
        lines: entries.map((entry) => journalLine(entry, onPaper.sheets, using)),
      })),
    };
  }, [fixed, met, onPaper, play, player, setAside, summary, view, words, room, belt, law, formats]);
}

/** Under an act what it led to, under a mark the line it was set on. */
const journalLine = (
  entry: JournalEntry,
  sheets: readonly PaperSheet[],
  using: JournalWords,
): JournalLine => {
  const { answers, arrivals } = consequenceWords(entry, using);
  const { decision } = entry;
  const marked =
    decision.type === 'line.marked' || decision.type === 'line.cleared'
      ? sheets.find(({ id }) => id === decision.paper)?.lines.find(({ id }) => id === decision.line)?.spoken
      : undefined;
  return {
    seq: entry.seq,
    day: entry.day,
    text: journalText(entry.decision, using),
    followed: [...(marked === undefined ? [] : [marked]), ...answers, ...arrivals],
  };
};

const countOf = (texts: readonly string[]) =>
  [...new Set(texts)].map((text) => ({ text, count: texts.filter((each) => each === text).length }));

function markedLines(sheets: readonly PaperSheet[], marks: PlayerView['marks']) {
  return sheets.flatMap((sheet) =>
    sheet.lines.flatMap((line) => {
      const ref = `${sheet.id}/${line.id}`;
      const reading = marks[ref];
      return reading ? [{ ref, reading, paper: sheet.title, line: line.spoken }] : [];
    }),
  );
}
