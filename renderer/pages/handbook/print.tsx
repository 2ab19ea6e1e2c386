/** Printing a section: a button on screen, a line at the foot on paper, and everything folded is opened for the printer. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { checkedOn } from './data/checked.ts';

export function PrintButton() {
  const { t } = useTranslation('handbook');
  useEffect(unfoldForPrint, []);
  return (
    <button type="button" className="button print-button" onClick={() => window.print()}>
      {t('print')}
    </button>
  );
}

export function PrintFoot() {
  const { t } = useTranslation('handbook');
  const { date } = useFormats();
  return <p className="print-foot">{t('printed', { date: date(checkedOn) })}</p>;
}

/** Opens what is folded while the page is printed, and folds it again; tables stay tables, their facts are in the register. */
function unfoldForPrint(): () => void {
  const opened = new Set<HTMLDetailsElement>();
  const listening = new AbortController();
  const unfold = () => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>(
      '.handbook details:not([open], table details)',
    )) {
      details.open = true;
      opened.add(details);
    }
  };
  const fold = () => {
    for (const details of opened) details.open = false;
    opened.clear();
  };
  window.addEventListener('beforeprint', unfold, { signal: listening.signal });
  window.addEventListener('afterprint', fold, { signal: listening.signal });
  return () => listening.abort();
}
