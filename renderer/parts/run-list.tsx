/** A run in words, scene by scene, with what only it did and what a better run did there: what the map shows, to be read. */
import { useTranslation } from 'react-i18next';

export interface RunScene {
  /** Of its place in the list. */
  readonly key: string;
  /** The node of the map that leads here. */
  readonly node: string;
  readonly title: string;
  readonly day: number;
  readonly turn: boolean;
  readonly acts: readonly { readonly key: string; readonly text: string; readonly only: boolean }[];
  /** What the better run did here and this one did not. */
  readonly left: readonly { readonly key: string; readonly text: string }[];
}

export interface RunPhase {
  readonly id: string;
  readonly title: string;
  readonly open: boolean;
  readonly scenes: readonly RunScene[];
}

export function RunList({ phases }: { readonly phases: readonly RunPhase[] }) {
  return (
    <div className="run-phases">
      {phases.map((phase) => (
        <details key={phase.id} className="fold" open={phase.open} data-run-phase={phase.id}>
          <summary>{phase.title}</summary>
          <ol className="run-scenes">
            {phase.scenes.map((scene) => (
              <Scene key={scene.key} scene={scene} />
            ))}
          </ol>
        </details>
      ))}
    </div>
  );
}

function Scene({ scene }: { readonly scene: RunScene }) {
  const { t } = useTranslation('debrief');
  return (
    <li className="run-scene" data-turn={scene.turn} data-run-scene={scene.node} tabIndex={-1}>
      <p className="run-scene-title">
        {scene.title} <span className="small soft">{t('acts.day', { day: scene.day })}</span>
        {scene.turn && <span className="run-turn small">{t('map.here')}</span>}
      </p>
      {(scene.acts.length > 0 || scene.left.length > 0) && (
        <ul className="run-acts">
          {scene.acts.map((act) => (
            <li key={act.key} data-only={act.only}>
              {act.text}
              {act.only && <span className="run-mark small">{t('map.only')}</span>}
            </li>
          ))}
          {scene.left.map((act) => (
            <li key={act.key} data-left="">
              <span className="run-mark small">{t('map.took')}</span>
              {act.text}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
