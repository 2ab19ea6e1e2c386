/** The certificate of one programme, as it is printed: one sheet, and what is around it only on screen. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Learner } from '../../../scenarios/contract/contract.ts';
import type { Certificate } from '../../../scenarios/report/certificate.ts';
import { isSeat, seatKeys } from '../../i18n/seat-keys.ts';
import { CertificateSheet } from '../../parts/certificate-sheet.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { LoadingNote } from '../../parts/loading-note.tsx';
import { Page, useWindowTitle } from '../../parts/page.tsx';
import { useSession } from '../session/session.ts';
import { useReply } from '../session/use-reply.ts';
import { dayOf } from './day-of.ts';
import { useCaseTitles } from './use-case-titles.ts';
import { useProgrammeName } from './use-programme-name.ts';
import '../../styles/record.css';
import '../../styles/print.css';
import '../../styles/record-print.css';

export function CertificatePage({ programme }: { readonly programme: string }) {
  const { learner } = useSession();
  return learner && <LearnerCertificate key={learner.id} learner={learner} programme={programme} />;
}

interface LearnerCertificateProps {
  readonly learner: Learner;
  readonly programme: string;
}

function LearnerCertificate({ learner, programme }: LearnerCertificateProps) {
  const { t } = useTranslation('record');
  const { client } = useSession();
  const record = useReply(client, 'record.read', { learnerId: learner.id });
  const standing =
    record.status === 'ready'
      ? record.value.standings.find((each) => each.programme === programme)
      : undefined;
  if (standing?.certificate)
    return <Sheet learner={learner} certificate={standing.certificate} programme={programme} />;
  return (
    <Page title={t('paper.title')} narrow>
      {record.status === 'loading' && <LoadingNote />}
      {record.status === 'failed' && <FailureNote issues={record.issues} onRetry={record.reload} kept />}
      {record.status === 'ready' && (
        <div className="note">
          <p>{standing?.gap ? t(`certificate.gap.${standing.gap}`) : t('certificate.none')}</p>
          <a href="#/record">{t('paper.back')}</a>
        </div>
      )}
    </Page>
  );
}

interface SheetProps extends LearnerCertificateProps {
  readonly certificate: Certificate;
}

function Sheet({ learner, certificate, programme }: SheetProps) {
  const { t } = useTranslation('record');
  const { t: common } = useTranslation('common');
  const nameOf = useProgrammeName();
  const titleOf = useCaseTitles(certificate.cases.map((each) => each.caseId));
  const heading = useRef<HTMLHeadingElement>(null);
  useWindowTitle(`${t('paper.title')} ${certificate.number}`);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <main id="main" className="page certificate-page">
      <div className="actions certificate-tools">
        <button type="button" className="button button-main" onClick={() => window.print()}>
          {t('paper.print')}
        </button>
        <a className="button button-quiet" href="#/record">
          {t('paper.back')}
        </a>
      </div>
      <CertificateSheet
        certificate={certificate}
        pseudonym={learner.pseudonym}
        programme={nameOf(programme)}
        titleOf={({ caseId, variant }) => titleOf(caseId, variant)}
        seatOf={(seat) => (isSeat(seat) ? common(seatKeys[seat]) : seat)}
        dayOf={dayOf}
        heading={heading}
      />
    </main>
  );
}
