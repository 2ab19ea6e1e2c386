/** What a statement rests on: its class, source, date and review, with the way to the handbook. */
import { useTranslation } from 'react-i18next';
import type { FactClass } from '../../scenarios/law/fact.ts';
import { useFormats } from '../i18n/use-language.ts';

export interface FactView {
  readonly id: string;
  readonly class: FactClass;
  readonly text: string;
  readonly source: string;
  readonly asOf: string;
  readonly reviewer: string;
  /** First and last date of the facts of a case it applies to. */
  readonly validFrom?: string;
  readonly validTo?: string;
}

export interface FactNoteProps {
  readonly fact: FactView;
  readonly linked: boolean;
  /** What the link is called where "the handbook" is the place one is in. */
  readonly linkName?: string;
}

export function FactNote({ fact, linked, linkName }: FactNoteProps) {
  const { t } = useTranslation('common');
  const { date } = useFormats();
  const name = linkName ?? t('fact.link');
  return (
    <div className="fact" data-class={fact.class}>
      <p className="fact-text">{fact.text}</p>
      <p className="fact-line small">
        <span className="fact-class">{t(`factClass.${fact.class}`)}</span>
        {fact.validFrom && <span>{t('fact.validFrom', { date: date(fact.validFrom) })}</span>}
        {fact.validTo && <span>{t('fact.validTo', { date: date(fact.validTo) })}</span>}
        <span>{t('fact.source', { source: fact.source })}</span>
        <span>{t('fact.asOf', { date: date(fact.asOf) })}</span>
        <span>
          {fact.reviewer === 'open' ? t('fact.reviewOpen') : t('fact.reviewer', { name: fact.reviewer })}
        </span>
        {linked && (
          <a href={`#/handbook/${fact.id}`} aria-label={`${name}: ${fact.text}`}>
            {name}
          </a>
        )}
      </p>
    </div>
  );
}
