/** Papers in the reading copy of a case: a table of their lines, with what each line tells. */
import type { CaseDocument } from '../case/schema.ts';
import type { Pen } from './reading-copy.ts';

type Paper = CaseDocument['papers'][number];
type Cell = Paper['lines'][number]['cells'][string];

const cellOf = (pen: Pen, id: string, kind: string, cell: Cell | undefined): string => {
  if (cell === true) return pen.word(id);
  if (typeof cell === 'number' && kind === 'money') return (cell / 100).toFixed(2);
  return cell === undefined || cell === null ? '' : String(cell);
};

const row = (cells: readonly string[]): string =>
  `| ${cells.map((each) => each.replaceAll('|', '/')).join(' | ')} |`;

/** One paper as Markdown lines. */
export const paperLines = (pen: Pen, paper: Paper): readonly string[] => {
  const base = `paper.${paper.id}`;
  const explained = pen.told('tells');
  return [
    '',
    `## ${pen.word(`${base}.title`)} (\`${paper.id}\`, ${paper.kind})`,
    '',
    row(['line', ...paper.columns.map(({ id }) => pen.word(`${base}.column.${id}`)), ...explained]),
    row(Array.from({ length: paper.columns.length + 1 + explained.length }, () => '---')),
    ...paper.lines.map(({ id, cells, truth }) =>
      row([
        `\`${id}\``,
        ...paper.columns.map((column) =>
          cellOf(pen, `${base}.${id}.${column.id}`, column.kind, cells[column.id]),
        ),
        ...pen.told(
          truth.kind === 'telling' ? `${truth.person}: ${truth.indicators.join(', ')}` : truth.kind,
        ),
      ]),
    ),
    ...paper.lines
      .filter(({ truth }) => truth.kind !== 'ordinary')
      .flatMap(({ id }) => pen.told(`- ${pen.say(`${base}.${id}.why`)}`)),
  ];
};
