/** What one Code says on one subject: article, level, prison, fine, what lifts the offence there, and the class of all that. */
import { useTranslation } from 'react-i18next';
import type { Tier } from '../../../../scenarios/law/criminal-law.ts';
import { useFormats, useLawWords } from '../../../i18n/use-language.ts';
import { useFact } from '../../session/use-fact.ts';
import type { LawCell } from '../law-rows.ts';

export function LawCellView({ cell }: { readonly cell: LawCell }) {
  const { t } = useTranslation('handbook');
  const fact = useFact()(cell.fact);
  return (
    <div className="law-cell">
      {cell.article && <p className="law-article">{t('law.article', { article: cell.article })}</p>}
      {cell.tier && <Penalty tier={cell.tier} />}
      <Names kind="purpose" ids={cell.purposes} />
      {cell.factors.length > 0 && <p>{t(cell.tier ? 'law.grounds' : 'law.factors')}</p>}
      <Names kind="ground" ids={cell.factors} />
      {cell.factOnly && <p>{fact?.text}</p>}
      {fact && <Standing id={fact.id} text={fact.text} factClass={fact.class} />}
    </div>
  );
}

function Penalty({ tier: { level, prison, fine } }: { readonly tier: Tier }) {
  const { t } = useTranslation('handbook');
  const { number } = useFormats();
  const years = { from: prison.from, to: prison.to };
  return (
    <>
      {level !== null && <p>{t('law.level', { level })}</p>}
      {prison.class === 'UNC' ? (
        <p className="soft">{t('law.prisonOpen', years)}</p>
      ) : (
        <p>{t('law.prison', years)}</p>
      )}
      <p>{t('law.fine', { min: number(fine.min), max: number(fine.max) })}</p>
    </>
  );
}

interface NamesProps {
  readonly kind: 'purpose' | 'ground';
  readonly ids: readonly string[];
}

function Names({ kind, ids }: NamesProps) {
  const law = useLawWords();
  if (ids.length === 0) return null;
  return (
    <ul className="law-names">
      {ids.map((id) => (
        <li key={id}>{law(`${kind}.${id}`)}</li>
      ))}
    </ul>
  );
}

interface StandingProps {
  readonly id: string;
  readonly text: string;
  readonly factClass: 'LAW' | 'PRACTICE' | 'UNC';
}

function Standing({ id, text, factClass }: StandingProps) {
  const { t } = useTranslation('handbook');
  const { t: common } = useTranslation('common');
  return (
    <p className="small law-standing" data-class={factClass}>
      <span className="fact-class">{common(`factClass.${factClass}`)}</span>{' '}
      <a href={`#/handbook/${id}`} aria-label={`${t('inRegister')}: ${text}`}>
        {t('inRegister')}
      </a>
    </p>
  );
}
