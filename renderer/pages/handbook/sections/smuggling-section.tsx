/** Trafficking or smuggling: the tests side by side, and what trafficking is made of. */
import { useTranslation } from 'react-i18next';
import { actions, newCodeFrom, purposes, regimes } from '../../../../scenarios/law/criminal-law.ts';
import { useLawWords } from '../../../i18n/use-language.ts';
import { FactBasis } from '../../../parts/fact-basis.tsx';
import { ScrollArea } from '../../../parts/scroll-area.tsx';
import { useWanted } from '../../../parts/use-wanted.ts';
import { type Comparison, comparisons, definitionFacts } from '../data/comparison.ts';
import type { SectionProps } from '../section.ts';
import { useFacts } from '../use-facts.ts';
import { Block } from './block.tsx';
import { FactList } from './fact-list.tsx';

const [oldCode] = regimes(newCodeFrom);
const isNewOnly = (purpose: string) => oldCode.purposes.every((each) => each !== purpose);

export function SmugglingSection({ wanted }: SectionProps) {
  const { t } = useTranslation('handbook');
  return (
    <>
      <Block title={t('compare.table')}>
        <ScrollArea label={t('compare.table')}>
          <table className="table table-fit">
            <thead>
              <tr>
                <th scope="col">{t('compare.test')}</th>
                <th scope="col">{t('compare.trafficking')}</th>
                <th scope="col">{t('compare.smuggling')}</th>
              </tr>
            </thead>
            <tbody>
              {comparisons.map((each) => (
                <Row key={each.id} comparison={each} wanted={wanted === each.id} />
              ))}
            </tbody>
          </table>
        </ScrollArea>
      </Block>
      <Block title={t('compare.definition')}>
        <div className="two-lists">
          <Elements title={t('compare.actions')} kind="action" ids={actions} wanted={wanted} />
          <Elements title={t('compare.purposes')} kind="purpose" ids={purposes} wanted={wanted} />
        </div>
        <FactList ids={definitionFacts} />
      </Block>
    </>
  );
}

interface RowProps {
  readonly comparison: Comparison;
  readonly wanted: boolean;
}

function Row({ comparison: { id, facts }, wanted }: RowProps) {
  const { t } = useTranslation('handbook');
  const row = useWanted<HTMLTableRowElement>(wanted);
  const factsOf = useFacts();
  const found = factsOf(facts);
  return (
    <tr {...row}>
      <th scope="row">{t(`compare.name.${id}`)}</th>
      {id === 'article' ? (
        <Articles />
      ) : (
        <>
          <td>{t(`compare.is.${id}.trafficking`)}</td>
          <td>
            {t(`compare.is.${id}.smuggling`)}
            <FactBasis facts={found} />
          </td>
        </>
      )}
    </tr>
  );
}

/** The articles of the base offence under either Code; for smuggling the register says them in words. */
function Articles() {
  const { t } = useTranslation('handbook');
  const law = useLawWords();
  const factsOf = useFacts();
  const both = regimes(newCodeFrom);
  return (
    <>
      <td>
        {both.map((regime) => (
          <p key={regime.id}>
            {t('law.article', { article: regime.tiers[0]?.article })}
            <span className="small soft"> {law(`regime.${regime.id}`)}</span>
          </p>
        ))}
      </td>
      <td>
        {factsOf(both.map((regime) => regime.smuggling.fact)).map((fact) => (
          <p key={fact.id}>{fact.text}</p>
        ))}
      </td>
    </>
  );
}

interface ElementsProps {
  readonly title: string;
  readonly kind: 'action' | 'purpose';
  readonly ids: readonly string[];
  readonly wanted: string | null;
}

function Elements({ title, kind, ids, wanted }: ElementsProps) {
  return (
    <div className="stack">
      <h3>{title}</h3>
      <ul className="sign-list">
        {ids.map((id) => (
          <ElementItem key={id} id={id} kind={kind} wanted={wanted === id} />
        ))}
      </ul>
    </div>
  );
}

interface ElementItemProps {
  readonly id: string;
  readonly kind: 'action' | 'purpose';
  readonly wanted: boolean;
}

function ElementItem({ id, kind, wanted }: ElementItemProps) {
  const { t } = useTranslation('handbook');
  const law = useLawWords();
  const item = useWanted<HTMLLIElement>(wanted);
  return (
    <li {...item} className="sign">
      <span className="sign-id">{id}</span>
      <span className="sign-name">{law(`${kind}.${id}`)}</span>
      {kind === 'purpose' && isNewOnly(id) && (
        <span className="sign-origin small soft">{t('compare.newOnly')}</span>
      )}
    </li>
  );
}
