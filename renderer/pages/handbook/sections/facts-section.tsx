/** The register of facts by area, each with class, validity, sources and review; every citation lands here. */
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fact, type FactClass, factById, factClasses } from '../../../../scenarios/law/fact.ts';
import { facts } from '../../../../scenarios/law/facts.ts';
import { useFormats, useLawWords } from '../../../i18n/use-language.ts';
import { useWanted } from '../../../parts/use-wanted.ts';
import { sourceTitles } from '../../session/source-titles.ts';
import { linkTo } from '../address.ts';
import { factsByArea } from '../facts-by-area.ts';
import type { SectionProps } from '../section.ts';
import { sourceSlug } from '../source-slug.ts';
import { Block } from './block.tsx';

const isClass = (text: string): text is FactClass => (factClasses as readonly string[]).includes(text);

export function FactsSection({ wanted }: SectionProps) {
  const { t } = useTranslation('handbook');
  const [factClass, setClass] = useState<FactClass | null>(null);
  // A citation is never hidden by what was chosen before.
  const shown = wanted !== null && factById(wanted)?.class !== factClass ? null : factClass;
  const areas = useMemo(() => factsByArea(facts, shown), [shown]);
  const count = areas.reduce((sum, area) => sum + area.facts.length, 0);
  return (
    <>
      {facts.some((fact) => fact.reviewer === 'open') && <p className="note">{t('reviewOpen')}</p>}
      <div className="handbook-form">
        <ClassPicker chosen={shown} onChoose={setClass} />
        <p role="status" className="soft">
          {t('count', { count })}
        </p>
      </div>
      {areas.map(({ area, facts: within }) => (
        <Block key={area} title={t(`area.${area}` as 'area.code')}>
          <ul className="fact-list">
            {within.map((fact) => (
              <FactItem key={fact.id} fact={fact} wanted={fact.id === wanted} />
            ))}
          </ul>
        </Block>
      ))}
    </>
  );
}

interface ClassPickerProps {
  readonly chosen: FactClass | null;
  readonly onChoose: (factClass: FactClass | null) => void;
}

function ClassPicker({ chosen, onChoose }: ClassPickerProps) {
  const { t } = useTranslation('handbook');
  const { t: common } = useTranslation('common');
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('class')}</label>
      <select
        id={id}
        className="select"
        value={chosen ?? 'all'}
        onChange={({ target }) => onChoose(isClass(target.value) ? target.value : null)}
      >
        <option value="all">{t('classAll')}</option>
        {factClasses.map((each) => (
          <option key={each} value={each}>
            {common(`factClass.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

interface FactItemProps {
  readonly fact: Fact;
  readonly wanted: boolean;
}

function FactItem({ fact, wanted }: FactItemProps) {
  const { t } = useTranslation('handbook');
  const law = useLawWords();
  const item = useWanted<HTMLLIElement>(wanted);
  return (
    <li {...item} className="fact-item" data-fact={fact.id}>
      <div className="fact" data-class={fact.class}>
        <p className="fact-text">{law(fact.id)}</p>
        <FactStanding fact={fact} />
        <ul className="fact-sources small">
          {fact.source.split('; ').map((key) => (
            <li key={key}>
              <Source name={key} />
            </li>
          ))}
        </ul>
        <p className="small soft fact-id">{t('id', { id: fact.id })}</p>
      </div>
    </li>
  );
}

function FactStanding({ fact }: { readonly fact: Fact }) {
  const { t } = useTranslation('common');
  const { date } = useFormats();
  return (
    <p className="fact-line small">
      <span className="fact-class">{t(`factClass.${fact.class}`)}</span>
      {fact.validFrom && <span>{t('fact.validFrom', { date: date(fact.validFrom) })}</span>}
      {fact.validTo && <span>{t('fact.validTo', { date: date(fact.validTo) })}</span>}
      <span>{t('fact.asOf', { date: date(fact.asOf) })}</span>
      <span>
        {fact.reviewer === 'open' ? t('fact.reviewOpen') : t('fact.reviewer', { name: fact.reviewer })}
      </span>
    </p>
  );
}

/** A source by its own title with what it is; knowledge without a publication has only words for it. */
function Source({ name }: { readonly name: string }) {
  const { t } = useTranslation('common');
  const law = useLawWords();
  if (name === 'background') return t('fact.source', { source: t('fact.sourceBackground') });
  if (name === 'practice') return t('fact.source', { source: t('fact.sourcePractice') });
  return (
    <>
      <a href={linkTo('sources', [sourceSlug(name)])}>{sourceTitles[name] ?? name}</a>
      <span className="soft"> {law(`source.${name}`)}</span>
    </>
  );
}
