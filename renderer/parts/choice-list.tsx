/** The choices of the moment: large buttons with what they cost and, where the law is not confirmed, whom to check with. */
import { useTranslation } from 'react-i18next';
import type { ChoiceView } from '../../scenarios/compile/player.ts';
import type { authorities } from '../../scenarios/case/schema.ts';
import type { Words } from '../i18n/case-words.ts';

export interface ChoiceListProps {
  readonly scene: string;
  readonly choices: readonly ChoiceView[];
  readonly words: Words;
  readonly onChoose: (choice: string) => void;
}

type Authority = (typeof authorities)[number];

export function ChoiceList({ scene, choices, words, onChoose }: ChoiceListProps) {
  const { t } = useTranslation('room');
  return (
    <section className="choices" aria-labelledby="choices-title">
      <h2 id="choices-title" className="choices-title">
        {t('choices.title')}
      </h2>
      {choices.length === 0 && <p className="soft">{t('choices.none')}</p>}
      <ul className="choice-list">
        {choices.map((choice) => (
          <li key={choice.id}>
            <button
              type="button"
              className="choice"
              data-choice={choice.id}
              disabled={!choice.enabled}
              onClick={() => onChoose(choice.id)}
            >
              <span className="choice-text">{words(`choice.${scene}.${choice.id}`)}</span>
              <ChoiceCost choice={choice} />
              {choice.check && (
                <span className="choice-check">{t(`choices.check.${choice.check as Authority}`)}</span>
              )}
              {!choice.enabled && <span className="choice-note">{t('choices.tooLate')}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChoiceCost({ choice }: { readonly choice: ChoiceView }) {
  const { t } = useTranslation('room');
  const { t: belt } = useTranslation('belt');
  const costs = [
    choice.moments > 0 ? belt('moments.cost', { count: choice.moments }) : null,
    choice.days > 0 ? belt('days.cost', { count: choice.days }) : null,
  ].filter((each) => each !== null);
  return <span className="choice-note">{costs.length > 0 ? costs.join(' · ') : t('choices.free')}</span>;
}
