/** The folded detail: result, competences, criteria, lines. */
import { useTranslation } from 'react-i18next';
import { mostRewinds } from '../../../scenarios/attempt/rewind.ts';
import type { ScoreSheet } from '../../../scenarios/attempt/score-sheet.ts';
import type { Words } from '../../i18n/case-words.ts';
import { useFormats, useLawWords } from '../../i18n/use-language.ts';
import { CompetenceChart } from '../../parts/competence-chart.tsx';
import { CompetenceTable } from '../../parts/competence-table.tsx';
import { CriterionList } from '../../parts/criterion-list.tsx';
import { LineResults } from '../../parts/line-results.tsx';
import { TurnList } from '../../parts/turn-list.tsx';
import type { useDebriefWords } from './use-debrief-words.ts';

interface DetailsProps {
  readonly sheet: ScoreSheet;
  readonly words: Words;
  readonly texts: ReturnType<typeof useDebriefWords>;
}

/** Missed duties as they stand on a sheet: `duty@person`. */
const dutiesOf = ({ dutiesMissed }: ScoreSheet) =>
  dutiesMissed.map((missed) => {
    const [duty = '', person = ''] = missed.split('@');
    return { duty, person };
  });

export function Details({ sheet, words, texts }: DetailsProps) {
  const { t } = useTranslation('debrief');
  const { t: common } = useTranslation('common');
  const { percent } = useFormats();
  const law = useLawWords();
  const named = (ids: readonly string[]) => ids.map((id) => words(`criterion.${id}.title`)).join('; ');
  const critical = named(sheet.criticalErrors);
  const titles = named(sheet.gatesMissed.filter((id) => !sheet.criticalErrors.includes(id)));
  const duties = dutiesOf(sheet)
    .map(({ duty, person }) => `${law(`duty.${duty}`)} (${words(`person.${person}.name`)})`)
    .join('; ');
  const floors = sheet.floorsMissed.map((each) => common(`competence.${each}`)).join('; ');
  return (
    <>
      <section className="result sheet" aria-labelledby="result-title" data-passed={sheet.passed}>
        <h2 id="result-title">{t(sheet.passed ? 'details.passed' : 'details.failed')}</h2>
        <p data-percent={sheet.percent}>
          {t('details.score', {
            percent: percent(sheet.percent),
            points: sheet.points,
            max: sheet.maxPoints,
            pass: percent(sheet.passPercent),
          })}
        </p>
        {sheet.firstPercent !== sheet.percent && (
          <p>{t('details.first', { percent: percent(sheet.firstPercent) })}</p>
        )}
        {sheet.rewinds > 0 && <p>{t('details.rewinds', { rewinds: sheet.rewinds, of: mostRewinds })}</p>}
        {critical && <p>{t('details.critical', { titles: critical })}</p>}
        {titles && <p>{t('details.gates', { titles })}</p>}
        {duties && <p>{t('details.duties', { duties })}</p>}
        {floors && <p>{t('details.floors', { competences: floors })}</p>}
        <p className="soft">{t('details.days', { decisions: sheet.decisions, days: sheet.days })}</p>
      </section>
      {texts.turns.length > 0 && (
        <section className="block" aria-labelledby="turns-title">
          <h2 id="turns-title" className="block-title">
            {t('details.turns')}
          </h2>
          <TurnList turns={texts.turns} />
        </section>
      )}
      <section className="block" aria-labelledby="competences-title">
        <h2 id="competences-title" className="block-title">
          {t('details.competences')}
        </h2>
        <CompetenceChart competences={sheet.competences} />
        <details className="fold">
          <summary>{t('details.asTable')}</summary>
          <CompetenceTable competences={sheet.competences} />
        </details>
      </section>
      <section className="block" aria-labelledby="criteria-title">
        <h2 id="criteria-title" className="block-title">
          {t('details.criteria')}
        </h2>
        <CriterionList lines={sheet.criteria.map(texts.criterionLine)} />
      </section>
      <section className="block" aria-labelledby="lines-title">
        <h2 id="lines-title" className="block-title">
          {t('details.lines')}
        </h2>
        <LineResults
          sum={t('details.linesSum', {
            found: sheet.lines.found.length,
            telling: sheet.lines.telling,
            wrong: sheet.lines.markedInError.length,
          })}
          lines={texts.lines}
        />
      </section>
    </>
  );
}
