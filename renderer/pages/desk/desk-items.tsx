/** Cases and attempts on the desk with the words of their case. */
import type { AttemptSummary, CaseCard as Card } from '../../../scenarios/contract/contract.ts';
import { CaseCard } from '../../parts/case-card.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { ResumeCard } from '../../parts/resume-card.tsx';
import { CaseObject } from '../session/case-object.tsx';
import { useOffer } from '../session/commands.ts';
import { useCaseWords } from '../session/use-case-words.ts';

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
  readonly onLeave: (attemptId: string) => void;
}

export function DeskResume({ attempt, onLeave }: DeskResumeProps) {
  const { words, issues, retry } = useCaseWords(attempt.header.caseId, attempt.header.variant);
  const go = () => {
    window.location.hash = `/attempt/${attempt.id}`;
  };
  useOffer('resume', words ? { title: words('case.title'), go } : null);
  if (words) return <ResumeCard attempt={attempt} words={words} onLeave={onLeave} />;
  return issues.length > 0 ? <FailureNote issues={issues} onRetry={retry} /> : null;
}

export function CaseTitle({ caseId }: { readonly caseId: string }) {
  const { words } = useCaseWords(caseId);
  return words ? words('case.title') : caseId;
}
