/** Cases and attempts on the desk with the words of their case. */
import type { AttemptSummary, CaseCard as Card } from '../../../scenarios/contract/contract.ts';
import { CaseCard } from '../../parts/case-card.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { ResumeCard, ResumeRow } from '../../parts/resume-card.tsx';
import { CaseObject } from '../session/case-object.tsx';
import { useOffer } from '../session/commands.ts';
import { useSession } from '../session/session.ts';
import { useCaseWords } from '../session/use-case-words.ts';
import type { useOrigins } from '../session/use-origins.ts';
import { useReply } from '../session/use-reply.ts';

interface DeskCaseProps {
  readonly card: Card;
  readonly last: AttemptSummary | undefined;
}

export function DeskCase({ card, last }: DeskCaseProps) {
  const { words, issues, retry } = useCaseWords(card.id);
  if (words)
    return <CaseCard card={card} words={words} last={last} drawing={<CaseObject caseId={card.id} />} />;
  return issues.length > 0 ? (
    <li>
      <FailureNote issues={issues} onRetry={retry} />
    </li>
  ) : null;
}

interface DeskResumeProps {
  readonly attempt: AttemptSummary;
  /** The one that was worked on last: it has the card, and the command to resume is its own. */
  readonly isLast: boolean;
  readonly originOf: ReturnType<typeof useOrigins>['originOf'];
  readonly onLeave: (attemptId: string) => void;
}

export function DeskResume({ attempt, isLast, originOf, onLeave }: DeskResumeProps) {
  const { client } = useSession();
  const standing = useReply(client, 'attempts.standing', { attemptId: attempt.id });
  const { words, issues, retry } = useCaseWords(attempt.header.caseId, attempt.header.variant);
  const go = () => {
    window.location.hash = `/attempt/${attempt.id}`;
  };
  useOffer('resume', words && isLast ? { title: words('case.title'), go } : null);
  const failure = issues.length > 0 ? <FailureNote issues={issues} onRetry={retry} /> : null;
  if (!words) return isLast ? failure : failure && <li>{failure}</li>;
  const shown = {
    attempt,
    words,
    standing: standing.status === 'ready' ? standing.value : null,
    origin: originOf(attempt, words),
    onLeave,
  };
  return isLast ? <ResumeCard {...shown} /> : <ResumeRow {...shown} />;
}

interface AttemptTitleProps {
  readonly attempt: AttemptSummary;
  readonly originOf: ReturnType<typeof useOrigins>['originOf'];
}

export function AttemptTitle({ attempt, originOf }: AttemptTitleProps) {
  const { caseId, variant } = attempt.header;
  const { words } = useCaseWords(caseId, variant);
  const origin = originOf(attempt, words);
  return (
    <>
      {words ? words('case.title') : caseId}
      {origin !== null && <span className="attempt-origin">{origin}</span>}
    </>
  );
}
