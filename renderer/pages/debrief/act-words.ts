/** Acts and lines of papers in words, whichever run took them. */
import type { TFunction } from 'i18next';
import type { Decision, MarkReading } from '../../../scenarios/case/decision.ts';
import type { LocalDate } from '../../../scenarios/core/local-date.ts';
import type { Words } from '../../i18n/case-words.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { FactView } from '../../parts/fact-note.tsx';
import { journalText, markWords } from '../room/journal-words.ts';
import { sheetOf } from '../room/sheets.ts';
import type { DebriefFile } from './open-debrief.ts';

/** What every text of the debrief is made with. */
export interface Using {
  readonly file: DebriefFile;
  readonly words: Words;
  readonly t: TFunction<'debrief'>;
  readonly room: TFunction<'room'>;
  readonly belt: TFunction<'belt'>;
  readonly law: (key: string) => string;
  readonly formats: Formats;
  readonly fact: (id: string | undefined) => FactView | null;
}

export interface ActWords {
  readonly actText: (decision: Decision) => string;
  /** A line of a paper, whether or not this run was shown it. */
  readonly lineText: (paper: string, line: string) => string;
  /** An act; a mark with its line. */
  readonly stepText: (decision: Decision) => string;
}

export function actWords({ file: { run }, words, room, belt, law, formats }: Using): ActWords {
  const read = (reading: MarkReading) => markWords(reading, { words, room, law });
  const startsOn = run.play.header.startsOn as LocalDate;
  const actText = (decision: Decision) => journalText(decision, { words, room, belt, law });
  const lineText = (paper: string, line: string) => {
    const found = run.play.papers.find((each) => each.id === paper);
    const sheet = found && sheetOf(found, {}, { words, formats, startsOn, markWords: read });
    return room('people.from', {
      paper: words(`paper.${paper}.title`),
      line: sheet?.lines.find((each) => each.id === line)?.spoken ?? line,
    });
  };
  const stepText = (decision: Decision): string =>
    decision.type === 'line.marked'
      ? `${lineText(decision.paper, decision.line)}: ${read(decision.reading)}`
      : actText(decision);
  return { actText, lineText, stepText };
}
