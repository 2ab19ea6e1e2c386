/** Law by date of the facts: both Criminal Codes side by side, or the one the dates point to; facts on both sides show both. */
import { useTranslation } from 'react-i18next';
import { newCodeFrom } from '../../../../scenarios/law/criminal-law.ts';
import { useFormats, useLawWords } from '../../../i18n/use-language.ts';
import { ScrollArea } from '../../../parts/scroll-area.tsx';
import { useWanted } from '../../../parts/use-wanted.ts';
import { goTo, linkTo } from '../address.ts';
import { rulesAlways, rulesOn } from '../data/law-rules.ts';
import { codesOn, type LawRow, lawRows, readDates, type RegimeId } from '../law-rows.ts';
import type { SectionProps } from '../section.ts';
import { Block } from './block.tsx';
import { FactList } from './fact-list.tsx';
import { DatesForm } from './dates-form.tsx';
import { LawCellView } from './law-cell.tsx';

export interface LawSectionProps extends SectionProps {
  /** What stands in the address: first and last day of the facts, and whether both Codes are wanted all the same. */
  readonly params: URLSearchParams;
}

export function LawSection({ wanted, params }: LawSectionProps) {
  const { t } = useTranslation('handbook');
  const { date } = useFormats();
  const [from, to] = [params.get('from') ?? '', params.get('to') ?? ''];
  const wantsBoth = params.get('both') === '1';
  const dates = readDates(from, to);
  const codes = dates === null || dates === 'order' ? (['old', 'new'] as const) : codesOn(dates);
  const shown: readonly RegimeId[] = wantsBoth ? ['old', 'new'] : codes;
  const pointed = codes.length === 1 ? (codes[0] ?? 'both') : 'both';
  const answer = dates === null ? 'none' : dates === 'order' ? 'order' : pointed;
  const change = (next: { from: string; to: string; both: string }) =>
    goTo(linkTo('law', wanted ? [wanted] : [], next), { replace: true });
  return (
    <>
      <DatesForm
        from={from}
        to={to}
        both={wantsBoth}
        canShowBoth={codes.length === 1}
        answer={t(`law.answer.${answer}`, { date: date(newCodeFrom) })}
        days={
          dates === null || dates === 'order'
            ? ''
            : [...new Set([dates.from, dates.to])].map(date).join(' – ')
        }
        fault={answer === 'order'}
        onChange={(next) => change({ ...next, both: next.both ? '1' : '' })}
      />
      <ScrollArea label={t('law.table')}>
        <CodeTable
          shown={shown}
          applying={answer === 'none' || answer === 'order' ? [] : codes}
          wanted={wanted}
        />
      </ScrollArea>
      <Block title={t('law.rules')}>
        <FactList ids={[...rulesOn[pointed], ...rulesAlways]} />
      </Block>
    </>
  );
}

interface CodeTableProps {
  readonly shown: readonly RegimeId[];
  /** The Codes the dates point to. */
  readonly applying: readonly RegimeId[];
  readonly wanted: string | null;
}

function CodeTable({ shown, applying, wanted }: CodeTableProps) {
  const { t } = useTranslation('handbook');
  const law = useLawWords();
  return (
    <table className="table table-fit codes">
      <thead>
        <tr>
          <th scope="col" className="codes-subject">
            {t('law.subject')}
          </th>
          {shown.map((id) => (
            <th key={id} scope="col" data-code={id} data-applies={applying.includes(id)}>
              {law(`regime.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lawRows.map((row) => (
          <SubjectRow key={row.id} row={row} shown={shown} wanted={wanted === row.id} />
        ))}
      </tbody>
    </table>
  );
}

interface SubjectRowProps {
  readonly row: LawRow;
  readonly shown: readonly RegimeId[];
  readonly wanted: boolean;
}

function SubjectRow({ row: { id, cells }, shown, wanted }: SubjectRowProps) {
  const { t } = useTranslation('handbook');
  const row = useWanted<HTMLTableRowElement>(wanted);
  return (
    <tr {...row} data-subject={id}>
      <th scope="row">{t(`law.name.${id}`)}</th>
      {shown.map((code) => (
        <td key={code} data-code={code}>
          <LawCellView cell={cells[code]} />
        </td>
      ))}
    </tr>
  );
}
