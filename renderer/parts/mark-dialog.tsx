/** Marks a line: a sign of an indicator for a person, worth asking about, or no mark. Focus goes back to the line. */
import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { MarkReading } from '../../scenarios/case/decision.ts';
import { type Item, Picker } from './picker.tsx';

export interface MarkDialogProps {
  /** The line in one phrase; null when no line is being marked. */
  readonly line: string | null;
  readonly reading: MarkReading | null;
  readonly indicators: readonly Item[];
  readonly people: readonly Item[];
  readonly onMark: (reading: MarkReading) => void;
  readonly onClear: () => void;
  readonly onClose: () => void;
}

export function MarkDialog(props: MarkDialogProps) {
  return (
    <ModalOverlay
      className="modal-ground"
      isOpen={props.line !== null}
      onOpenChange={(open) => !open && props.onClose()}
    >
      <Modal className="modal">
        <Dialog className="modal-sheet">
          <MarkForm {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function MarkForm({ line, reading, indicators, people, onMark, onClear, onClose }: MarkDialogProps) {
  const { t } = useTranslation('room');
  const { t: common } = useTranslation('common');
  const [indicator, setIndicator] = useState(reading?.as === 'sign' ? reading.indicator : null);
  const [person, setPerson] = useState(reading?.as === 'sign' ? reading.person : null);
  return (
    <>
      <Heading slot="title" level={2}>
        {t('markDialog.title')}
      </Heading>
      <p className="mark-line">{line}</p>
      <Picker
        name="indicator"
        label={t('markDialog.indicator')}
        items={indicators}
        value={indicator}
        onChange={setIndicator}
        placeholder={t('markDialog.choose')}
      />
      <Picker
        name="marked-person"
        label={t('markDialog.person')}
        items={people}
        value={person}
        onChange={setPerson}
        placeholder={t('markDialog.choose')}
      />
      <div className="actions">
        <Button
          className="button button-main"
          data-mark-sign=""
          isDisabled={!indicator || !person}
          onPress={() => indicator && person && onMark({ as: 'sign', indicator, person })}
        >
          {t('markDialog.link')}
        </Button>
        <Button className="button" data-mark-ask="" onPress={() => onMark({ as: 'ask' })}>
          {t('markDialog.ask')}
        </Button>
        {reading && (
          <Button className="button" data-mark-clear="" onPress={onClear}>
            {t('markDialog.clear')}
          </Button>
        )}
        <Button className="button button-quiet" onPress={onClose}>
          {common('action.cancel')}
        </Button>
      </div>
    </>
  );
}
