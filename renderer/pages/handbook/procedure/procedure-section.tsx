/** The procedures as pictures drawn from the law machines, each with the tables of the same rows; loaded when it is opened. */
import { useTranslation } from 'react-i18next';
import { drawable } from '../../../../scenarios/law/procedures.ts';
import type { Procedure } from '../../../../scenarios/law/procedure.ts';
import { useLawWords } from '../../../i18n/use-language.ts';
import { ProcedureDiagram } from '../../../parts/procedure-diagram.tsx';
import { ScrollArea } from '../../../parts/scroll-area.tsx';
import { linkTo } from '../address.ts';
import type { SectionProps } from '../section.ts';
import { Block } from '../sections/block.tsx';
import { ownStages, type Picture } from '../../../../scenarios/picture/picture.ts';
import { BreachTable, MoveTable, StageTable } from './procedure-tables.tsx';
import { useDiagram } from './use-diagram.ts';

export interface ProcedureSectionProps extends SectionProps {
  /** Name of the procedure in the address; null or unknown: adults. */
  readonly name: string | null;
  /** The stage of the person in the case, given in the address by whoever linked here. */
  readonly stage: string | null;
}

const names = Object.keys(drawable);
type Name = 'adult';

export function ProcedureSection({ name, stage, wanted }: ProcedureSectionProps) {
  const { t } = useTranslation('handbook');
  const shown = name !== null && names.includes(name) ? name : 'adult';
  const procedure = drawable[shown];
  return (
    <>
      <nav aria-label={t('procedure.choose')}>
        <ul className="tab-links">
          {names.map((each) => (
            <li key={each}>
              <a
                href={linkTo('procedure', [each], { stage: stage ?? '' })}
                aria-current={each === shown ? 'page' : undefined}
              >
                {t(`procedure.name.${each as Name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="handbook-note">{t(`procedure.about.${shown as Name}`)}</p>
      {stage !== null && <MarkNote name={shown} stage={stage} />}
      {procedure && <Drawn key={shown} name={shown} procedure={procedure} stage={stage} wanted={wanted} />}
    </>
  );
}

interface DrawnProps extends SectionProps {
  readonly name: string;
  readonly procedure: Procedure;
  readonly stage: string | null;
}

function Drawn({ name, procedure, stage, wanted }: DrawnProps) {
  const { t } = useTranslation('handbook');
  const { picture, diagram } = useDiagram(procedure, stage);
  const title = t('procedure.picture', { name: t(`procedure.name.${name as Name}`) });
  return (
    <>
      <figure className="diagram-figure">
        <ScrollArea label={title}>
          <ProcedureDiagram diagram={diagram} title={title} />
        </ScrollArea>
        <Beside title={t('procedure.beside')} boxes={picture.beside} marked={stage} />
        <Beside
          title={t('procedure.onward')}
          boxes={picture.onward.map((each) => ({ stage: each, ways: [] }))}
          marked={stage}
        />
        <figcaption className="small soft">{t('procedure.pictureNote')}</figcaption>
      </figure>
      <Block title={t('procedure.stages')}>
        <StageTable stages={ownStages(procedure)} marked={stage} wanted={wanted} />
      </Block>
      <Block title={t('procedure.moves')}>
        <MoveTable procedure={procedure} />
      </Block>
      <Block title={t('procedure.breaches')}>
        <BreachTable procedure={procedure} wanted={wanted} />
      </Block>
    </>
  );
}

interface BesideProps {
  readonly title: string;
  readonly boxes: Picture['beside'];
  readonly marked: string | null;
}

/** Stages that stand in the boxes of the picture by name. */
function Beside({ title, boxes, marked }: BesideProps) {
  const law = useLawWords();
  if (boxes.length === 0) return null;
  return (
    <div>
      <p className="beside-title">{title}</p>
      <ul className="beside-list">
        {boxes.map(({ stage: { id, code }, ways }) => (
          <li key={id} className="beside" data-marked={id === marked}>
            <span className="stage-code">{code}</span> {law(`stage.${id}.name`)}
            {ways.length > 0 && (
              <span className="beside-ways">
                → {ways.map((way) => law(`stage.${way.id}.short`)).join(' · ')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface MarkNoteProps {
  readonly name: string;
  readonly stage: string;
}

/** Says in words which stage is marked, or where a stage that this procedure lacks is to be found. */
function MarkNote({ name, stage }: MarkNoteProps) {
  const { t } = useTranslation('handbook');
  const law = useLawWords();
  const has = (each: string) => {
    const procedure = drawable[each];
    return procedure !== undefined && ownStages(procedure).some(({ id }) => id === stage);
  };
  if (has(name)) {
    return <p className="note mark-note">{t('procedure.marked', { stage: law(`stage.${stage}.name`) })}</p>;
  }
  const others = names.filter(has);
  if (others.length === 0) return <p className="note">{t('procedure.unmarked', { stage })}</p>;
  return (
    <div className="note">
      <p>{t('procedure.elsewhere', { stage: law(`stage.${stage}.name`) })}</p>
      <ul className="tab-links">
        {others.map((each) => (
          <li key={each}>
            <a href={linkTo('procedure', [each], { stage })}>{t(`procedure.name.${each as Name}`)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
