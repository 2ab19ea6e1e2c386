/** The duty belt: verb, object, person from full inventories; type to find, Enter takes the first found, Enter again does it. */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Finder, type Item, Picker } from './picker.tsx';

export interface BeltVerb extends Item {
  /** Whether the act must be aimed at somebody. */
  readonly person: 'required' | 'optional';
  readonly objects: readonly Item[];
}

export interface BeltAct {
  readonly verb: string;
  readonly object: string;
  readonly person: string | null;
}

export interface DutyBeltProps {
  readonly verbs: readonly BeltVerb[];
  readonly people: readonly Item[];
  readonly timed: boolean;
  /** No moment is left: said before anything is put together. */
  readonly spent: boolean;
  /** Another number empties the belt: what was put together belonged to the act before. */
  readonly turn: number;
  readonly canDo: (act: BeltAct) => boolean;
  readonly onDo: (act: BeltAct) => void;
}

const nothing: readonly Item[] = [];

export function DutyBelt({ verbs, people, timed, spent, turn, canDo, onDo }: DutyBeltProps) {
  const { t } = useTranslation('belt');
  const { t: room } = useTranslation('room');
  const [verbId, setVerb] = useState<string | null>(null);
  const [object, setObject] = useState<string | null>(null);
  const [person, setPerson] = useState<string | null>(null);
  const [filledIn, setFilledIn] = useState(turn);
  const verb = verbs.find((each) => each.id === verbId);
  const complete = verb && object && (verb.person === 'optional' || person !== null);
  const act = complete ? { verb: verb.id, object, person } : null;
  const possible = act !== null && canDo(act);
  const note = spent ? 'noTime' : timed ? 'note' : 'noteDays';
  const isTooLong = act !== null && !possible;
  const pickVerb = useCallback((id: string | null) => {
    setVerb(id);
    setObject(null);
    setPerson(null);
  }, []);
  // Emptied in place: to build the lists anew after each act would cost several frames.
  if (filledIn !== turn) {
    setFilledIn(turn);
    pickVerb(null);
  }
  return (
    <section className="belt" aria-labelledby="belt-title">
      <div className="belt-head">
        <h2 id="belt-title" className="belt-title">
          {t('title')}
        </h2>
        <p className="field-note">{isTooLong && !spent ? room('choices.tooLate') : t(note)}</p>
      </div>
      <form
        className="belt-fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (act && possible) onDo(act);
        }}
      >
        <Picker
          name="verb"
          label={t('label.verb')}
          items={verbs}
          value={verbId}
          onChange={pickVerb}
          placeholder={t('label.choose')}
        />
        <Finder
          key={`object-${verbId}`}
          name="object"
          label={t('label.object')}
          items={verb?.objects ?? nothing}
          value={object}
          onChange={setObject}
          placeholder={t('label.type')}
          empty={t('label.none')}
          openLabel={t('label.show')}
          disabled={!verb}
        />
        <Finder
          key={`person-${verbId}`}
          name="person"
          label={t('label.person')}
          items={people}
          value={person}
          onChange={setPerson}
          placeholder={t(verb?.person === 'optional' ? 'label.nobody' : 'label.type')}
          empty={people.length === 0 ? room('people.none') : t('label.none')}
          openLabel={t('label.show')}
          disabled={!verb}
        />
        <button type="submit" className="button button-main belt-do" data-do="" disabled={!possible}>
          {t('do')}
        </button>
      </form>
    </section>
  );
}
