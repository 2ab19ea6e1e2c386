/** A certificate as one sheet of paper: what was completed and passed, what the paper is not, and how its number is checked. */
import { type RefObject, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Certificate, CertifiedCase } from '../../scenarios/report/certificate.ts';
import { useFormats } from '../i18n/use-language.ts';

export interface CertificateSheetProps {
  readonly certificate: Certificate;
  readonly pseudonym: string;
  readonly programme: string;
  readonly titleOf: (each: CertifiedCase) => string;
  readonly seatOf: (seat: string) => string;
  readonly dayOf: (stamp: string) => string;
  /** Takes the focus when the page opens. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

export function CertificateSheet(props: CertificateSheetProps) {
  const { certificate, dayOf, heading } = props;
  const { t } = useTranslation('record');
  const { date } = useFormats();
  const facts = [
    [t('paper.pseudonym'), props.pseudonym],
    [t('paper.number'), certificate.number],
    [t('paper.programme'), props.programme],
    [t('paper.date'), date(dayOf(certificate.closedAt))],
  ] as const;
  return (
    <article className="certificate" data-certificate={certificate.number}>
      <header className="certificate-head">
        <p className="certificate-over">{t('paper.over')}</p>
        <h1 ref={heading} tabIndex={-1}>
          {t('paper.title')}
        </h1>
        <p className="certificate-passed">{t('paper.passed')}</p>
      </header>
      <dl className="certificate-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="figure">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="certificate-statement">{t('paper.statement', { count: certificate.cases.length })}</p>
      <Cases {...props} />
      <WhatItIsNot certificate={certificate} />
    </article>
  );
}

function Cases({ certificate, titleOf, seatOf, dayOf }: CertificateSheetProps) {
  const { t } = useTranslation('record');
  const { percent, number, shortDate } = useFormats();
  return (
    <div className="table-scroll">
      <table className="table certificate-table">
        <caption className="only-heard">{t('paper.passed')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('paper.case')}</th>
            <th scope="col">{t('paper.closed')}</th>
            <th scope="col" className="is-number">
              {t('paper.first')}
            </th>
            <th scope="col" className="is-number">
              {t('paper.final')}
            </th>
            <th scope="col" className="is-number">
              {t('paper.minutes')}
            </th>
            <th scope="col">{t('paper.law')}</th>
          </tr>
        </thead>
        {certificate.cases.map((each) => (
          <tbody key={each.attemptId}>
            <tr>
              <th scope="row">{titleOf(each)}</th>
              <td className="figure">{shortDate(dayOf(each.closedAt))}</td>
              <td className="figure is-number">{percent(each.firstPercent)}</td>
              <td className="figure is-number">{percent(each.percent)}</td>
              <td className="figure is-number">
                {each.minutes === null ? t('paper.notKept') : number(each.minutes)}
              </td>
              <td className="figure">{shortDate(each.lawAsOf)}</td>
            </tr>
            <tr>
              <td colSpan={6} className="certificate-played figure">
                {[
                  seatOf(each.seat),
                  t('attempts.variant', { variant: each.variant.toUpperCase() }),
                  ...(each.turn > 1 ? [t('paper.turn', { turn: each.turn })] : []),
                  `${each.caseId} ${each.version}`,
                  ...(certificate.cases.length > 1 ? [each.number] : []),
                ].join(' · ')}
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}

function WhatItIsNot({ certificate }: Pick<CertificateSheetProps, 'certificate'>) {
  const { t } = useTranslation('record');
  const id = useId();
  const open = certificate.cases.filter((each) => each.reviewState === 'open');
  return (
    <footer className="certificate-foot">
      <section aria-labelledby={`${id}-not`}>
        <h2 id={`${id}-not`}>{t('paper.isNot.title')}</h2>
        <ul>
          <li>{t('paper.isNot.qualification')}</li>
          <li>{t('paper.isNot.authority')}</li>
          <li>{t('paper.isNot.service')}</li>
          <li>{t('paper.isNot.name')}</li>
          {open.length > 0 && <li>{t('paper.isNot.review', { count: open.length })}</li>}
        </ul>
      </section>
      <section aria-labelledby={`${id}-check`}>
        <h2 id={`${id}-check`}>{t('paper.check.title')}</h2>
        <p>{t('paper.check.text')}</p>
        <p>{t('paper.minutesNote')}</p>
      </section>
    </footer>
  );
}
