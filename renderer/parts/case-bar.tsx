/** The bar over the case room: what case, what day, how much time, which mode, and the ways out. */
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Mode } from '../../scenarios/attempt/event.ts';

export interface CaseBarProps {
  readonly title: string;
  /** "Tue 17 March 2026, day 0", formatted. */
  readonly when: string;
  readonly moments: { readonly left: number; readonly of: number } | null;
  /** Last days that run now, in words, the nearest first. */
  readonly dues: readonly string[];
  readonly mode: Mode;
  readonly paused: boolean;
  readonly onPause: (paused: boolean) => void;
  /** Help lines and display settings. */
  readonly children: ReactNode;
}

export function CaseBar({ title, when, moments, dues, mode, paused, onPause, children }: CaseBarProps) {
  const { t } = useTranslation('room');
  const { t: common } = useTranslation('common');
  return (
    <header className="case-bar">
      <p className="case-bar-title" title={title}>
        {title}
      </p>
      <div className="case-now">
        <p className="case-bar-when">{when}</p>
        {moments ? (
          <p className="moments" data-moments={moments.left}>
            <MomentDots {...moments} />
            {t('bar.moments', moments)}
          </p>
        ) : (
          <p className="moments">{t('bar.calendar')}</p>
        )}
        {dues.length > 0 && <DueLine dues={dues} />}
      </div>
      <div className="case-bar-tools">
        <p className="case-bar-mode">{common(`mode.${mode}`)}</p>
        {children}
        <PauseDialog paused={paused} onPause={onPause} />
        <a className="button button-quiet button-small" href="#/desk">
          {t('bar.leave')}
        </a>
      </div>
    </header>
  );
}

/** How many last days the bar names; the others stand on the clock panel. */
const namedDues = 3;

function DueLine({ dues }: Pick<CaseBarProps, 'dues'>) {
  const { t } = useTranslation('room');
  const more = dues.length - namedDues;
  return (
    <div className="case-dues" data-dues={dues.length}>
      <p>{t('bar.dues')}</p>
      <ul>
        {dues.slice(0, namedDues).map((due) => (
          <li key={due}>{due}</li>
        ))}
        {more > 0 && <li>{t('bar.moreDues', { count: more })}</li>}
      </ul>
    </div>
  );
}

function MomentDots({ left, of }: { readonly left: number; readonly of: number }) {
  const dots = Array.from({ length: of }, (_, at) => ({ x: at * 10 + 5, isLeft: at < left }));
  return (
    <svg className="moment-dots" viewBox={`0 0 ${of * 10} 10`} height="10" width={of * 10} aria-hidden="true">
      {dots.map(({ x, isLeft }) => (
        <circle key={x} cx={x} cy="5" r="3.4" className={isLeft ? 'is-left' : 'is-gone'} />
      ))}
    </svg>
  );
}

function PauseDialog({ paused, onPause }: Pick<CaseBarProps, 'paused' | 'onPause'>) {
  const { t } = useTranslation('room');
  return (
    <DialogTrigger isOpen={paused} onOpenChange={onPause}>
      <Button className="button button-quiet button-small">{t('bar.pause')}</Button>
      <ModalOverlay className="modal-ground modal-ground-full">
        <Modal className="modal">
          <Dialog className="modal-sheet">
            {({ close }) => (
              <>
                <Heading slot="title" level={2}>
                  {t('pause.title')}
                </Heading>
                <p>{t('pause.text')}</p>
                <div className="actions">
                  <Button className="button button-main" autoFocus onPress={close}>
                    {t('pause.on')}
                  </Button>
                  <a className="button" href="#/desk">
                    {t('pause.desk')}
                  </a>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
