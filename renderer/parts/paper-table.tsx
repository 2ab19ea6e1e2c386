/** A document as a real table. Every line can be marked by a button of its own; the row follows the mouse to it. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

export interface PaperCell {
  readonly column: string;
  readonly text: string;
  readonly numeric: boolean;
}

export interface PaperLine {
  readonly id: string;
  readonly cells: readonly PaperCell[];
  /** The line in one phrase, for the name of its button. */
  readonly spoken: string;
  readonly mark: { readonly as: 'sign' | 'ask'; readonly text: string } | null;
}

export interface PaperSheet {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly columns: readonly { readonly id: string; readonly label: string; readonly numeric: boolean }[];
  readonly lines: readonly PaperLine[];
  /** Printed totals by column, formatted; null when the paper has none. */
  readonly total: readonly PaperCell[] | null;
}

export interface PaperTableProps {
  readonly sheet: PaperSheet;
  /** At the end of the case papers can be read and no longer marked. */
  readonly locked: boolean;
  readonly onMark: (line: string) => void;
}

/** Drawn anew only when the paper or its marks change. */
export const PaperTable = memo(function PaperTable({ sheet, locked, onMark }: PaperTableProps) {
  const { t } = useTranslation('room');
  return (
    <div className="paper" data-kind={sheet.kind} data-paper={sheet.id} data-wide={sheet.columns.length > 6}>
      <table>
        <caption>{sheet.title}</caption>
        <thead>
          <tr>
            {sheet.columns.map((column) => (
              <th key={column.id} scope="col" className={column.numeric ? 'is-number' : undefined}>
                {column.label}
              </th>
            ))}
            <th scope="col" className="mark-head">
              <span className="mark-word">{t('paper.mark')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sheet.lines.map((line) => (
            <PaperRow key={line.id} line={line} locked={locked} onMark={onMark} />
          ))}
        </tbody>
        {sheet.total && (
          <tfoot>
            <tr>
              {sheet.total.map((cell, at) =>
                at === 0 ? (
                  <th key={cell.column} scope="row">
                    {cell.text || t('paper.total')}
                  </th>
                ) : (
                  <td key={cell.column} className={cell.numeric ? 'is-number' : undefined}>
                    {cell.text}
                  </td>
                ),
              )}
              <td />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
});

interface PaperRowProps {
  readonly line: PaperLine;
  readonly locked: boolean;
  readonly onMark: (line: string) => void;
}

function PaperRow({ line, locked, onMark }: PaperRowProps) {
  const { t } = useTranslation('room');
  const { mark } = line;
  const name = mark
    ? t('paper.changeMark', { mark: mark.text, line: line.spoken })
    : t('paper.markLine', { line: line.spoken });
  return (
    <tr data-line={line.id} data-mark={mark?.as}>
      {line.cells.map((cell, at) =>
        at === 0 ? (
          <th key={cell.column} scope="row" className={cell.numeric ? 'is-number' : undefined}>
            {cell.text}
          </th>
        ) : (
          <td key={cell.column} className={cell.numeric ? 'is-number' : undefined}>
            {cell.text}
          </td>
        ),
      )}
      <td className="mark-cell">
        <button
          type="button"
          className="mark-button"
          aria-label={name}
          aria-haspopup="dialog"
          title={mark?.text}
          disabled={locked}
          // The second click of a double click: it was meant for the dialog that lay here.
          onClick={({ detail }) => detail < 2 && onMark(line.id)}
        >
          <MarkSign as={mark?.as ?? null} />
          {mark && <span className="only-heard">{mark.text}</span>}
        </button>
      </td>
    </tr>
  );
}

/** A pencil for a line without mark, a flag for a sign, a question mark for the ask list. */
function MarkSign({ as }: { readonly as: 'sign' | 'ask' | null }) {
  return (
    <svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true" className="mark-sign">
      <path
        d={shapes[as ?? 'none']}
        fill={as === 'sign' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.3"
      />
    </svg>
  );
}

const shapes = {
  none: 'M2.5 13.5 3.4 10 11 2.4l2.6 2.6L6 12.6l-3.5.9ZM9.6 3.8l2.6 2.6',
  sign: 'M4 14.5V2h8.5l-2.2 3.2 2.2 3.2H4',
  ask: 'M5.2 5.4a2.9 2.9 0 1 1 4.3 2.5c-1 .6-1.5 1.1-1.5 2.3M8 12.4v1.4',
} as const;
