/** Papers as the table part shows them: cells formatted in the language, marks in words. */
import type { PlayCase } from '../../../scenarios/case/play-case.ts';
import type { PlayerView } from '../../../scenarios/compile/player.ts';
import { addDays, type LocalDate } from '../../../scenarios/core/local-date.ts';
import type { MarkReading } from '../../../scenarios/case/decision.ts';
import type { Words } from '../../i18n/case-words.ts';
import type { Formats } from '../../i18n/formats.ts';
import type { PaperCell, PaperSheet } from '../../parts/paper-table.tsx';

type Paper = PlayCase['papers'][number];
type Column = Paper['columns'][number];
type Cell = Paper['lines'][number]['cells'][string];

export interface SheetWords {
  readonly words: Words;
  readonly formats: Formats;
  readonly startsOn: LocalDate;
  readonly markWords: (reading: MarkReading) => string;
}

const isNumeric = (column: Column) => column.kind === 'money' || column.kind === 'count';

/** A cell in words; in a table the unit of money stands in the column head, elsewhere beside the number. */
function cellText(
  column: Column,
  cell: Cell | undefined,
  textId: string,
  using: SheetWords,
  inTable: boolean,
): string {
  const { words, formats, startsOn } = using;
  if (cell === null || cell === undefined) return '';
  if (cell === true) return words(textId);
  if (typeof cell === 'string') return formats.shortDate(cell);
  if (column.kind === 'money') return inTable ? formats.amount(cell) : formats.money(cell);
  if (column.kind === 'day') return formats.shortDate(addDays(startsOn, cell));
  return formats.number(cell);
}

const textIdOf = (paper: Paper, line: string, column: Column) => `paper.${paper.id}.${line}.${column.id}`;

const cellOf = (
  paper: Paper,
  line: string,
  column: Column,
  cell: Cell | undefined,
  using: SheetWords,
): PaperCell => ({
  column: column.id,
  text: cellText(column, cell, textIdOf(paper, line, column), using, true),
  numeric: isNumeric(column),
});

/** The line in one phrase: its cells that hold something, in order; from the first number on, each with its column named, for a bare number tells nobody what it counts. */
function spokenOf(paper: Paper, line: Paper['lines'][number], using: SheetWords): string {
  const firstNumber = paper.columns.findIndex(isNumeric);
  return paper.columns
    .flatMap((column, at) => {
      const textId = textIdOf(paper, line.id, column);
      const text = cellText(column, line.cells[column.id], textId, using, false);
      if (text === '') return [];
      const isNamed = firstNumber >= 0 && at >= firstNumber;
      return isNamed ? `${using.words(columnIdOf(paper, column))} ${text}` : text;
    })
    .join(', ')
    .replaceAll(softHyphen, '');
}

/** Where a long word may break in a narrow column; in a sentence, and in the ear, it is nothing. */
const softHyphen = '\u00ad';

const columnIdOf = (paper: Paper, column: Column) => `paper.${paper.id}.column.${column.id}`;

const headOf = (paper: Paper, column: Column, { words }: SheetWords) => {
  const label = words(columnIdOf(paper, column));
  return column.kind === 'money' ? `${label} (€)` : label;
};

export function sheetOf(paper: Paper, marks: PlayerView['marks'], using: SheetWords): PaperSheet {
  return {
    id: paper.id,
    kind: paper.kind,
    title: using.words(`paper.${paper.id}.title`),
    columns: paper.columns.map((column) => ({
      id: column.id,
      label: headOf(paper, column, using),
      numeric: isNumeric(column),
    })),
    lines: paper.lines.map((line) => {
      const cells = paper.columns.map((column) =>
        cellOf(paper, line.id, column, line.cells[column.id], using),
      );
      const reading = marks[`${paper.id}/${line.id}`];
      return {
        id: line.id,
        cells,
        spoken: spokenOf(paper, line, using),
        mark: reading ? { as: reading.as, text: using.markWords(reading) } : null,
      };
    }),
    total: paper.total
      ? paper.columns.map((column) => cellOf(paper, 'total', column, paper.total?.[column.id], using))
      : null,
  };
}
