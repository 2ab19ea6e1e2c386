/** The sources: each under its own title, with what it is and how many facts rest on it. */
import { useTranslation } from 'react-i18next';
import { facts } from '../../../../scenarios/law/facts.ts';
import { useFormats, useLawWords } from '../../../i18n/use-language.ts';
import { useWanted } from '../../../parts/use-wanted.ts';
import { sourceTitles } from '../../session/source-titles.ts';
import type { SectionProps } from '../section.ts';
import { sourceSlug } from '../source-slug.ts';

const citedBy = (key: string) => facts.filter((fact) => fact.source.split('; ').includes(key)).length;

export function SourcesSection({ wanted }: SectionProps) {
  const { t } = useTranslation('handbook');
  const { compare } = useFormats();
  const keys = Object.keys(sourceTitles).toSorted((one, other) =>
    compare(sourceTitles[one] ?? one, sourceTitles[other] ?? other),
  );
  return (
    <>
      <p className="note">{t('sources.note')}</p>
      <ul className="source-list">
        {keys.map((key) => (
          <SourceItem key={key} name={key} wanted={wanted === sourceSlug(key)} />
        ))}
      </ul>
    </>
  );
}

interface SourceItemProps {
  readonly name: string;
  readonly wanted: boolean;
}

function SourceItem({ name, wanted }: SourceItemProps) {
  const { t } = useTranslation('handbook');
  const law = useLawWords();
  const item = useWanted<HTMLLIElement>(wanted);
  return (
    <li {...item} className="source" data-source={name}>
      <p className="source-title">{sourceTitles[name]}</p>
      <p>{law(`source.${name}`)}</p>
      <p className="small soft">{t('sources.cited', { count: citedBy(name) })}</p>
    </li>
  );
}
