/** Printing a section of the handbook: its button on screen, and a line at the foot on paper. */
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../i18n/use-language.ts';
import { PrintButton } from '../../parts/print-button.tsx';
import { checkedOn } from './data/checked.ts';

/** Tables stay folded on paper: their facts are in the register. */
export function PrintSection() {
  const { t } = useTranslation('handbook');
  return <PrintButton label={t('print')} unfold=".handbook details:not(table details)" />;
}

export function PrintFoot() {
  const { t } = useTranslation('handbook');
  const { date } = useFormats();
  return <p className="print-foot">{t('printed', { date: date(checkedOn) })}</p>;
}
