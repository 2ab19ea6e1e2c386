/** The handbook: the register of facts by area, found by a part of a word; every citation lands here. */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { facts } from '../../../scenarios/law/facts.ts';
import { factClasses } from '../../../scenarios/law/fact.ts';
import { FactNote, type FactView } from '../../parts/fact-note.tsx';
import { Page } from '../../parts/page.tsx';
import { useFact } from '../session/use-fact.ts';
import { type FactArea, findFacts } from './find-facts.ts';
import '../../styles/handbook.css';

export function HandbookPage({ factId }: { readonly factId: string | null }) {
  const { t } = useTranslation('handbook');
  const { t: common } = useTranslation('common');
  const id = useId();
  const fact = useFact();
  const [letters, setLetters] = useState('');
  const [factClass, setClass] = useState('all');
  const all = useMemo(() => facts.map((each) => fact(each.id)).filter((each) => each !== null), [fact]);
  const areas = useMemo(() => findFacts(all, letters, factClass), [all, letters, factClass]);
  const count = areas.reduce((sum, each) => sum + each.facts.length, 0);
  const unknown = factId !== null && !all.some((each) => each.id === factId);
  return (
    <Page title={t('title')} lead={t('lead')} keepsFocus={factId !== null && !unknown}>
      <div className="stack-wide">
        {all.some((each) => each.reviewer === 'open') && <p className="note">{t('reviewOpen')}</p>}
        {unknown && <p className="note">{t('unknown', { id: factId })}</p>}
        <search className="handbook-form">
          <div className="field">
            <label htmlFor={`${id}-find`}>{t('filter')}</label>
            <input
              id={`${id}-find`}
              className="input"
              type="search"
              value={letters}
              aria-describedby={`${id}-note`}
              onChange={(event) => setLetters(event.target.value)}
            />
            <p id={`${id}-note`} className="field-note">
              {t('filterNote')}
            </p>
          </div>
          <div className="field">
            <label htmlFor={`${id}-class`}>{t('class')}</label>
            <select
              id={`${id}-class`}
              className="select"
              value={factClass}
              onChange={(event) => setClass(event.target.value)}
            >
              <option value="all">{t('classAll')}</option>
              {factClasses.map((each) => (
                <option key={each} value={each}>
                  {common(`factClass.${each}`)}
                </option>
              ))}
            </select>
          </div>
          <p role="status" className="soft">
            {count === 0 ? t('none') : t('count', { count })}
          </p>
        </search>
        {areas.map((area) => (
          <Area key={area.area} title={t(`area.${area.area}` as 'area.code')} area={area} wanted={factId} />
        ))}
        <p className="soft">{t('later')}</p>
      </div>
    </Page>
  );
}

interface AreaProps {
  readonly title: string;
  readonly area: FactArea;
  readonly wanted: string | null;
}

function Area({ title, area, wanted }: AreaProps) {
  return (
    <section className="block" aria-labelledby={`area-${area.area}`}>
      <h2 id={`area-${area.area}`} className="block-title">
        {title}
      </h2>
      <ul className="fact-list">
        {area.facts.map((each) => (
          <FactItem key={each.id} fact={each} wanted={each.id === wanted} />
        ))}
      </ul>
    </section>
  );
}

/** A fact that was linked to comes into view and takes the focus. */
function FactItem({ fact, wanted }: { readonly fact: FactView; readonly wanted: boolean }) {
  const { t } = useTranslation('handbook');
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!wanted) return;
    item.current?.focus();
    item.current?.scrollIntoView?.({ block: 'center' });
  }, [wanted]);
  return (
    <li
      ref={item}
      tabIndex={wanted ? -1 : undefined}
      className="fact-item"
      data-fact={fact.id}
      data-wanted={wanted}
    >
      <FactNote fact={fact} linked={false} />
      <p className="small soft fact-id">{t('id', { id: fact.id })}</p>
    </li>
  );
}
