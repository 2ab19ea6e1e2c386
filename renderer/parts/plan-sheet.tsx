/** The plan sheet: empty at first; rows are found by typing over the whole list, and those on the sheet can be struck out. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupFinder, type Item, type ItemGroup } from './picker.tsx';

export interface PlanRow extends Item {
  /** Whether it can be struck out now. */
  readonly enabled: boolean;
}

export interface PlanSheetProps {
  /** What can still be put on the sheet, under the headings of the list. */
  readonly groups: readonly ItemGroup[];
  /** What is on the sheet, in its order. */
  readonly rows: readonly PlanRow[];
  /** How many rows fit. */
  readonly atMost: number;
  readonly onList: (row: string) => void;
  readonly onStrike: (row: string) => void;
  /** Takes the last change back; null where there is none. */
  readonly onUndo: (() => void) | null;
}

export function PlanSheet({ groups, rows, atMost, onList, onStrike, onUndo }: PlanSheetProps) {
  const { t } = useTranslation('room');
  const { t: belt } = useTranslation('belt');
  const full = rows.length >= atMost;
  const sheet = useKeptFocus(rows.length);
  return (
    <section className="plan" aria-labelledby="plan-title" ref={sheet} data-plan="">
      <div className="plan-head">
        <h2 id="plan-title" className="choices-title" tabIndex={-1}>
          {t('plan.title')}
        </h2>
        <p className="plan-count" data-plan-count={rows.length}>
          {t('plan.count', { listed: rows.length, of: atMost })}
        </p>
      </div>
      {!full && (
        <GroupFinder
          name="plan"
          label={t('plan.find')}
          groups={groups}
          onFind={onList}
          placeholder={belt('label.type')}
          empty={belt('label.none')}
          openLabel={belt('label.show')}
        />
      )}
      <p role="status" className="plan-full">
        {full && t('plan.full', { of: atMost })}
      </p>
      {rows.length === 0 && <p className="soft">{t('plan.empty', { of: atMost })}</p>}
      {rows.length > 0 && <PlanRows rows={rows} onStrike={onStrike} />}
      {onUndo && (
        <div className="actions">
          <button type="button" className="button button-small" data-undo-row="" onClick={onUndo}>
            {t('plan.undo')}
          </button>
        </div>
      )}
    </section>
  );
}

function PlanRows({ rows, onStrike }: Pick<PlanSheetProps, 'rows' | 'onStrike'>) {
  const { t } = useTranslation('room');
  return (
    <ul className="plan-rows">
      {rows.map(({ id, label, enabled }) => (
        <li key={id} className="plan-row" data-row={id}>
          <span className="plan-row-text">{label}</span>
          <button
            type="button"
            className="button button-small"
            aria-label={t('plan.strikeRow', { row: label })}
            disabled={!enabled}
            onClick={() => onStrike(id)}
          >
            {t('plan.strike')}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What had the focus may leave the page with a row: the focus then goes to the title of the sheet, not out of it. */
function useKeptFocus(rows: number) {
  const sheet = useRef<HTMLElement>(null);
  const before = useRef(rows);
  useEffect(() => {
    if (before.current === rows) return;
    before.current = rows;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost) sheet.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [rows]);
  return sheet;
}
