/** The people of the case, each with the cluster of signs the learner has linked to them; then the ask list. */
import { useTranslation } from 'react-i18next';

export interface PersonFile {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** In the order of the papers. */
  readonly signs: readonly LinkedSign[];
}

/** A sign linked by the learner: indicator in words, and the line of a paper it rests on. */
export interface LinkedSign {
  readonly ref: string;
  readonly indicator: string;
  readonly paper: string;
  readonly line: string;
}

export interface PeopleListProps {
  readonly people: readonly PersonFile[];
  readonly asks: readonly string[];
}

export function PeopleList({ people, asks }: PeopleListProps) {
  const { t } = useTranslation('room');
  return (
    <div className="stack">
      {people.length === 0 && <p className="soft">{t('people.none')}</p>}
      <ul className="people-list">
        {people.map((person) => (
          <li key={person.id} className="person" data-person={person.id}>
            <h3>{person.name}</h3>
            <p className="soft small">{person.role}</p>
            {person.signs.length === 0 ? (
              <p className="small soft">{t('people.noSigns')}</p>
            ) : (
              [...new Set(person.signs.map(({ paper }) => paper))].map((paper) => (
                <div key={paper}>
                  <p className="sign-paper">{paper}</p>
                  <ul className="linked-signs" aria-label={`${t('people.signs')}: ${paper}`}>
                    {person.signs
                      .filter((sign) => sign.paper === paper)
                      .map((sign) => (
                        <li key={sign.ref}>
                          <span className="mark-chip">{sign.indicator}</span>{' '}
                          <span className="small soft">{sign.line}</span>
                        </li>
                      ))}
                  </ul>
                </div>
              ))
            )}
          </li>
        ))}
      </ul>
      {asks.length > 0 && (
        <section aria-labelledby="asks-title" className="block">
          <h3 id="asks-title">{t('people.askTitle')}</h3>
          <ul className="dash-list">
            {asks.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
