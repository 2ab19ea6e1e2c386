/** Asks before something that is not done lightly. The question is loaded once the page stands; the focus returns to the button. */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ConfirmQuestionProps } from './confirm-question.tsx';

const load = () => import('./confirm-question.tsx');
const ConfirmQuestion = lazy(async () => ({ default: (await load()).ConfirmQuestion }));

export interface ConfirmDialogProps extends Omit<ConfirmQuestionProps, 'isOpen' | 'onOpenChange'> {
  /** Words on the button that opens the question. */
  readonly open: string;
  readonly className?: string;
}

export function ConfirmDialog({ open, className, ...question }: ConfirmDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  useEffect(() => {
    // It must be there when the host has gone; when it cannot be loaded now, the press tries again.
    load().catch(() => undefined);
  }, []);
  return (
    <>
      <button
        type="button"
        className={className ?? 'button button-quiet button-small'}
        aria-haspopup="dialog"
        onClick={({ currentTarget }) => {
          // Not every browser gives the focus to a button that is clicked.
          currentTarget.focus();
          setOpened(true);
          setOpen(true);
        }}
      >
        {open}
      </button>
      {wasOpened && (
        <Suspense>
          <ConfirmQuestion {...question} isOpen={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
