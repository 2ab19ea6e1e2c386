/** The map of the case with this run, the nearest better one and the turn; loaded when it is opened, with the library that places it. */
import type { TFunction } from 'i18next';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Way } from '../../../../scenarios/report/case-map.ts';
import { decisionKey } from '../../../../scenarios/report/compare-runs.ts';
import type { RunReport } from '../../../../scenarios/report/run-report.ts';
import type { Words } from '../../../i18n/case-words.ts';
import { useFormats } from '../../../i18n/use-language.ts';
import { MapLegend } from '../../../parts/map-legend.tsx';
import { MapPicture } from '../../../parts/map-picture.tsx';
import { RunList } from '../../../parts/run-list.tsx';
import { ScrollArea } from '../../../parts/scroll-area.tsx';
import { TurnCard } from '../../../parts/turn-card.tsx';
import type { DebriefFile } from '../open-debrief.ts';
import type { DebriefTexts } from '../use-debrief-words.ts';
import { type PlacedMap, placeMap } from './map-model.ts';
import { tellRun } from './run-phases.ts';

export interface MapSectionProps {
  readonly file: DebriefFile;
  readonly report: RunReport;
  readonly words: Words;
  readonly texts: DebriefTexts;
  /** Address of this step. */
  readonly href: string;
}

export function MapSection({ file, report, words, texts, href }: MapSectionProps) {
  const { t } = useTranslation('debrief');
  const section = useRef<HTMLDivElement>(null);
  const { told, maps } = useMap({ file, report, words, texts });
  const pick = (node: string) => goToScene(section.current, node);
  return (
    <div className="stack-wide" ref={section}>
      <Outcome {...{ file, report, words, texts, href }} />
      <section className="block" aria-labelledby="map-title">
        <h2 id="map-title" className="block-title">
          {t('step.map')}
        </h2>
        <MapLegend ways={waysIn(maps)} />
        <ScrollArea label={t('step.map')}>
          <div className="map-parts">
            {maps.map((part) => (
              <figure key={part.id} className="map-part" data-map={part.id}>
                <figcaption>{part.title}</figcaption>
                <MapPicture
                  title={t('map.figure', { phase: part.title })}
                  diagram={part.diagram}
                  nodes={part.nodes}
                  ways={part.ways}
                  href={href}
                  onPick={pick}
                />
              </figure>
            ))}
          </div>
        </ScrollArea>
      </section>
      <section className="block" aria-labelledby="run-title">
        <h2 id="run-title" className="block-title">
          {t('map.list')}
        </h2>
        <p className="small soft">{t(report.better ? 'map.listNote' : 'map.listNoteAlone')}</p>
        <RunList phases={told.phases} />
      </section>
    </div>
  );
}

/** What the two runs have to do with each other, in words. */
function Outcome({ file, report, words, texts }: MapSectionProps) {
  const { t } = useTranslation('debrief');
  const { percent } = useFormats();
  const { better, turn } = report;
  const { sheet } = file.debrief;
  if (!better || !turn) {
    const isBest = sheet.passed && sheet.points === sheet.maxPoints;
    return <p className="note">{isBest ? t('map.best') : t('map.unknown')}</p>;
  }
  const own = file.run.player.journal().find((each) => each.seq === turn.own);
  const theirs = turn.better === null ? undefined : better.steps[turn.better];
  const place = own ?? theirs;
  // The very act, and the better run took it at another moment: out of sight, or after something else.
  const isSame = own && theirs && decisionKey(own.decision) === decisionKey(theirs.decision);
  const titles = turn.criteria.map((id) => words(`criterion.${id}.title`));
  const endings = {
    own: words(`ending.${turn.ending ?? sheet.ending}.title`),
    better: words(`ending.${better.ending}.title`),
  };
  return (
    <div className="stack">
      <p className="map-about">{t('map.about', { percent: percent(better.percent) })}</p>
      <TurnCard
        at={place ? t('map.at', { scene: words(`scene.${place.scene}.title`), day: place.day }) : ''}
        own={own ? texts.stepText(own.decision) : null}
        better={theirs ? (isSame ? t('map.later') : texts.stepText(theirs.decision)) : null}
        lost={titles.slice(0, mostNamed)}
        more={Math.max(0, titles.length - mostNamed)}
        ending={endingWords({ led: turn.ending !== null, ...endings }, t)}
      />
    </div>
  );
}

interface Endings {
  /** The turn alone led to the own ending. */
  readonly led: boolean;
  readonly own: string;
  readonly better: string;
}

const endingWords = ({ led, own, better }: Endings, t: TFunction<'debrief'>): string | null => {
  if (own === better) return null;
  return led ? t('map.ending', { own, better }) : t('map.endingsApart', { own, better });
};

/** A card holds so much that it is read. */
const mostNamed = 4;

function useMap({ file, report, words, texts }: Omit<MapSectionProps, 'href'>) {
  const { t } = useTranslation('debrief');
  const { run } = file;
  return useMemo(() => {
    const scene = (id: string) => words(`scene.${id}.title`);
    const phase = (id: string) => words(`phase.${id}.title`);
    const told = tellRun(
      {
        own: run.player.journal(),
        better: report.better?.steps ?? null,
        abandoned: run.setAside.flatMap((each) => each.entries),
        turn: report.turn,
      },
      { scene, phase, act: texts.stepText, better: t('map.better'), abandoned: t('map.setAside') },
    );
    const maps = placeMap(report.map, told, {
      scene,
      phase,
      ending: (id) => words(`ending.${id}.title`),
      endings: t('map.endings'),
      way: (way) => t(`map.${way}`),
      here: t('map.here'),
      otherwise: t('map.otherwise'),
    });
    return { told, maps };
  }, [run, report, words, texts, t]);
}

/** Ways that are drawn at all, in the order of the legend. */
const waysIn = (maps: readonly PlacedMap[]): readonly (Way | 'none')[] => {
  const drawn = new Set(maps.flatMap(({ nodes }) => [...nodes.values()].map(({ way }) => way ?? 'none')));
  return (['own', 'better', 'abandoned', 'none'] as const).filter((way) => drawn.has(way));
};

/** Opens the part of the list that tells a scene, and gives the focus to it. */
function goToScene(section: HTMLElement | null, node: string): void {
  const place = section?.querySelector<HTMLElement>(`[data-run-scene="${node}"]`);
  if (!place) return;
  const folded = place.closest('details');
  if (folded) folded.open = true;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'center' });
}
