/** What the picture of a procedure shows, as tables: stages, what leads where, and what is a breach. */
import { useTranslation } from 'react-i18next';
import type { Procedure, Stage } from '../../../../scenarios/law/procedure.ts';
import { useLawWords } from '../../../i18n/use-language.ts';
import { FactBasis } from '../../../parts/fact-basis.tsx';
import { ScrollArea } from '../../../parts/scroll-area.tsx';
import { useWanted } from '../../../parts/use-wanted.ts';
import { useFacts } from '../use-facts.ts';
import { type BreachRow, breachesOf, movesOf } from '../../../../scenarios/picture/tables.ts';
import { useDocumentWords, useEventWords } from './use-diagram.ts';

interface StageTableProps {
  readonly stages: readonly Stage[];
  readonly marked: string | null;
  readonly wanted: string | null;
}

export function StageTable({ stages, marked, wanted }: StageTableProps) {
  const { t } = useTranslation('handbook');
  return (
    <ScrollArea label={t('procedure.stages')}>
      <table className="table table-fit">
        <thead>
          <tr>
            <th scope="col">{t('procedure.stage')}</th>
            <th scope="col">{t('procedure.document')}</th>
            <th scope="col">{t('procedure.decider')}</th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <StageRow
              key={stage.id}
              stage={stage}
              marked={stage.id === marked}
              wanted={stage.id === wanted}
            />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

interface StageRowProps {
  readonly stage: Stage;
  readonly marked: boolean;
  readonly wanted: boolean;
}

function StageRow({ stage, marked, wanted }: StageRowProps) {
  const { t } = useTranslation('handbook');
  const law = useLawWords();
  const row = useWanted<HTMLTableRowElement>(wanted);
  const factsOf = useFacts();
  const documentWords = useDocumentWords();
  return (
    <tr {...row} data-stage-row={stage.id} data-marked={marked}>
      <th scope="row">
        <span className="stage-code">{stage.code}</span> {law(`stage.${stage.id}.name`)}
        {marked && <p className="stage-here">{t('procedure.here')}</p>}
        <FactBasis facts={factsOf(stage.facts)} />
      </th>
      <td>{documentWords(stage) ?? law('document.none')}</td>
      <td>{law(`decider.${stage.decider}`)}</td>
    </tr>
  );
}

export function MoveTable({ procedure }: { readonly procedure: Procedure }) {
  const { t } = useTranslation('handbook');
  const eventWords = useEventWords();
  return (
    <ScrollArea label={t('procedure.moves')}>
      <table className="table table-fit">
        <thead>
          <tr>
            <th scope="col">{t('procedure.event')}</th>
            <th scope="col">{t('procedure.from')}</th>
            <th scope="col">{t('procedure.to')}</th>
          </tr>
        </thead>
        <tbody>
          {movesOf(procedure).map(({ label, from, to }) => (
            <tr key={`${label.exactSlug} ${label.error} ${to}`} data-breach={label.error !== null}>
              <th scope="row">{eventWords(label)}</th>
              <td>
                <StageNames procedure={procedure} ids={from} />
              </td>
              <td>
                <StageNames procedure={procedure} ids={[to]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

interface BreachTableProps {
  readonly procedure: Procedure;
  readonly wanted: string | null;
}

export function BreachTable({ procedure, wanted }: BreachTableProps) {
  const { t } = useTranslation('handbook');
  const rows = breachesOf(procedure);
  if (rows.length === 0) return <p>{t('procedure.none')}</p>;
  return (
    <ScrollArea label={t('procedure.breaches')}>
      <table className="table table-fit">
        <thead>
          <tr>
            <th scope="col">{t('procedure.breach')}</th>
            <th scope="col">{t('procedure.when')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <BreachItem
              key={row.breach.id}
              row={row}
              procedure={procedure}
              wanted={row.breach.id === wanted}
            />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

interface BreachItemProps {
  readonly row: BreachRow;
  readonly procedure: Procedure;
  readonly wanted: boolean;
}

function BreachItem({ row: { breach, from }, procedure, wanted }: BreachItemProps) {
  const { t } = useTranslation('handbook');
  const law = useLawWords();
  const item = useWanted<HTMLTableRowElement>(wanted);
  const factsOf = useFacts();
  return (
    <tr {...item} data-breach-row={breach.id}>
      <th scope="row">
        {law(`breach.${breach.id}`)} <span className="stage-code">{breach.error}</span>
        <FactBasis facts={factsOf([breach.fact])} />
      </th>
      <td>{from === 'any' ? t('procedure.everyStage') : <StageNames procedure={procedure} ids={from} />}</td>
    </tr>
  );
}

interface StageNamesProps {
  readonly procedure: Procedure;
  readonly ids: readonly string[];
}

/** Short names of stages, as the clock of the case room has them, in the order of the procedure. */
function StageNames({ procedure, ids }: StageNamesProps) {
  const law = useLawWords();
  return procedure.stages
    .filter((stage) => ids.includes(stage.id))
    .map(({ id, code }, at) => (
      <span key={id}>
        {at > 0 && ', '}
        <span className="stage-code">{code}</span> {law(`stage.${id}.short`)}
      </span>
    ));
}
