/** Indicators: the eleven signs, how to read them, and the financial red flags. */
import { useTranslation } from 'react-i18next';
import { facts } from '../../../../scenarios/law/facts.ts';
import { coreIndicators, financialIndicators, type Indicator } from '../../../../scenarios/law/indicators.ts';
import { useLawWords } from '../../../i18n/use-language.ts';
import { useWanted } from '../../../parts/use-wanted.ts';
import { sourceTitles } from '../../session/source-titles.ts';
import { type RedFlag, redFlags } from '../data/red-flags.ts';
import { areaOf } from '../facts-by-area.ts';
import type { SectionProps } from '../section.ts';
import { Block } from './block.tsx';
import { FactList } from './fact-list.tsx';

const idsOf = (area: string) => facts.map((fact) => fact.id).filter((id) => areaOf(id) === area);
const settings = ['carwash', 'household', 'relationship'] as const;
const flagFacts = ['fact.bank.flags', 'fact.bank.flags-experience', 'fact.bank.innocent'];

export function IndicatorsSection({ wanted }: SectionProps) {
  const { t } = useTranslation('handbook');
  return (
    <>
      <Block title={t('indicators.core')} note={t('indicators.coreNote')}>
        <ol className="sign-list">
          {coreIndicators.map((id) => (
            <Sign key={id} id={id} wanted={wanted === id} />
          ))}
        </ol>
      </Block>
      <Block title={t('indicators.read')}>
        <FactList ids={idsOf('indicators')} />
      </Block>
      <Block title={t('indicators.settings')}>
        {settings.map((area) => (
          <div key={area} className="setting">
            <h3>{t(`area.${area}`)}</h3>
            <FactList ids={idsOf(area)} />
          </div>
        ))}
      </Block>
      <Block title={t('indicators.bank')} note={t('indicators.bankNote')}>
        <ol className="sign-list">
          {financialIndicators.map((id) => (
            <Sign key={id} id={id} wanted={wanted === id} flag={id} />
          ))}
        </ol>
        <FactList ids={flagFacts} />
      </Block>
    </>
  );
}

interface SignProps {
  readonly id: Indicator;
  readonly wanted: boolean;
  readonly flag?: RedFlag;
}

function Sign({ id, wanted, flag }: SignProps) {
  const law = useLawWords();
  const item = useWanted<HTMLLIElement>(wanted);
  return (
    <li {...item} className="sign" data-indicator={id}>
      <span className="sign-id">{id}</span>
      <span className="sign-name">{law(`indicator.${id}`)}</span>
      {flag && <Origin flag={flag} />}
    </li>
  );
}

function Origin({ flag }: { readonly flag: RedFlag }) {
  const { t } = useTranslation('handbook');
  const { t: common } = useTranslation('common');
  const { kind, source } = redFlags[flag];
  return (
    <span className="sign-origin small soft">
      {t(`indicators.kind.${kind}`)}.{' '}
      {source === null
        ? common('factClass.UNC')
        : common('fact.source', { source: sourceTitles[source] ?? source })}
    </span>
  );
}
