/** Where the learner stands with the certificate of each programme, and what is missing for one. */
import { useTranslation } from 'react-i18next';
import type { CertificateStanding } from '../../../scenarios/report/certificate.ts';
import { useProgrammeName } from './use-programme-name.ts';

export function Certificates({ standings }: { readonly standings: readonly CertificateStanding[] }) {
  const { t } = useTranslation('record');
  const nameOf = useProgrammeName();
  return (
    <section className="block" aria-labelledby="record-certificates">
      <h2 id="record-certificates" className="block-title">
        {t('certificate.title')}
      </h2>
      <ul className="standing-list">
        {standings.map(({ programme, certificate, gap }) => (
          <li key={programme} className="sheet standing" data-programme={programme}>
            <h3>{nameOf(programme)}</h3>
            {certificate ? (
              <>
                <p>{t('certificate.passed', { count: certificate.cases.length })}</p>
                <p className="figure soft">{certificate.number}</p>
                <a
                  className="button"
                  href={`#/record/certificate/${programme}`}
                  aria-label={t('certificate.openOf', { programme: nameOf(programme) })}
                >
                  {t('certificate.open')}
                </a>
              </>
            ) : (
              gap && <p className="soft">{t(`certificate.gap.${gap}`)}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
