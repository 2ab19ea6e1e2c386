/** The glossary: each term in four languages side by side, the language on screen first; unchecked words say so. */
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../scenarios/attempt/event.ts';
import { languageNames, languages } from '../../../i18n/languages.ts';
import { useFormats, useLanguage } from '../../../i18n/use-language.ts';
import { ScrollArea } from '../../../parts/scroll-area.tsx';
import { useWanted } from '../../../parts/use-wanted.ts';
import { glossary, type GlossaryTerm } from '../data/glossary.ts';
import type { SectionProps } from '../section.ts';

export function GlossarySection({ wanted }: SectionProps) {
  const { t } = useTranslation('handbook');
  const language = useLanguage();
  const { compare } = useFormats();
  const columns = [language, ...languages.filter((each) => each !== language)];
  const nameOf = (term: GlossaryTerm) => term.words[language][0]?.text ?? term.id;
  const terms = glossary.toSorted((one, other) => compare(nameOf(one), nameOf(other)));
  return (
    <>
      <div className="note">
        <p>{t('glossary.note')}</p>
        <p>{t('glossary.falseFriend')}</p>
      </div>
      <ScrollArea label={t('glossary.table')}>
        <table className="table table-fit glossary">
          <thead>
            <tr>
              {columns.map((each) => (
                <th key={each} scope="col" lang={each}>
                  {languageNames[each]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {terms.map((term) => (
              <TermRow key={term.id} term={term} columns={columns} wanted={wanted === term.id} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </>
  );
}

interface TermRowProps {
  readonly term: GlossaryTerm;
  readonly columns: readonly Language[];
  readonly wanted: boolean;
}

function TermRow({ term, columns: [own, ...others], wanted }: TermRowProps) {
  const { t } = useTranslation('handbook');
  const row = useWanted<HTMLTableRowElement>(wanted);
  return (
    <tr {...row} data-term={term.id}>
      <th scope="row">
        {own && <Words term={term} language={own} />}
        {term.avoid && <p className="small soft">{t('glossary.avoid')}</p>}
      </th>
      {others.map((language) => (
        <td key={language}>
          <Words term={term} language={language} />
        </td>
      ))}
    </tr>
  );
}

interface WordsProps {
  readonly term: GlossaryTerm;
  readonly language: Language;
}

function Words({ term, language }: WordsProps) {
  const { t } = useTranslation('handbook');
  return term.words[language].map(({ text, checked }) => (
    <p key={text}>
      <span lang={language}>{text}</span>
      {!checked && <span className="unchecked small"> {t('glossary.unchecked')}</span>}
    </p>
  ));
}
