/** The help lines, the only real numbers in the product, with the date they were checked. */
import { useTranslation } from 'react-i18next';
import { useFormats } from '../i18n/use-language.ts';

/** Checked against the sources of domain.md on this date. */
const checkedOn = '2026-11-22';

export function HelpLines() {
  const { t } = useTranslation('common');
  const { date } = useFormats();
  return (
    <div className="stack">
      <dl className="help-list">
        <dt>112</dt>
        <dd>{t('help.emergency')}</dd>
        <dt>078 055 800</dt>
        <dd>{t('help.contactPoint')}</dd>
        <dt>116000</dt>
        <dd>{t('help.childFocus')}</dd>
      </dl>
      <p className="small soft">{t('help.checked', { date: date(checkedOn) })}</p>
      <p className="small soft">{t('help.aftercare')}</p>
    </div>
  );
}
