/** The scene: where it is, what is told, who says what; or its two-line summary when it was skipped. */
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Picture } from '../../scenarios/case/read-picture.ts';
import type { ElementView } from '../../scenarios/compile/player.ts';
import type { Words } from '../i18n/case-words.ts';
import { PlacePicture } from './place-picture.tsx';
import { Prose } from './prose.tsx';

export interface SceneViewProps {
  readonly scene: string;
  readonly place: string;
  /** The drawing of the place, where the case has one. */
  readonly picture?: Picture | undefined;
  readonly elements: readonly ElementView[];
  readonly words: Words;
  readonly skipped: boolean;
  readonly onSkip: (skipped: boolean) => void;
  readonly onOpenPaper: (paper: string) => void;
  readonly heading: Ref<HTMLHeadingElement>;
}

export function SceneView(props: SceneViewProps) {
  const { t } = useTranslation('room');
  const { scene, words, skipped } = props;
  return (
    <article className="scene" data-scene={scene} aria-labelledby="scene-title">
      <div className="scene-head">
        <p className="over-title">{props.place && words(`place.${props.place}.name`)}</p>
        {words.has(`scene.${scene}.skip`) && (
          <button type="button" className="link-button" data-skip="" onClick={() => props.onSkip(!skipped)}>
            {t(skipped ? 'scene.unskip' : 'scene.skip')}
          </button>
        )}
      </div>
      {props.picture && !skipped && (
        <PlacePicture picture={props.picture} alt={words(`place.${props.place}.alt`)} />
      )}
      <h1 id="scene-title" className="scene-title" ref={props.heading} tabIndex={-1}>
        {words(`scene.${scene}.title`)}
      </h1>
      {skipped ? (
        <div className="scene-short">
          <p className="over-title">{t('scene.skipped')}</p>
          <Prose text={words(`scene.${scene}.skip`)} />
        </div>
      ) : (
        props.elements.map((element) => (
          <SceneElement
            key={element.id}
            element={element}
            text={element.kind === 'paper' ? '' : words(`scene.${scene}.${element.id}`)}
            words={words}
            onOpenPaper={props.onOpenPaper}
          />
        ))
      )}
    </article>
  );
}

interface SceneElementProps {
  readonly element: ElementView;
  readonly text: string;
  readonly words: Words;
  readonly onOpenPaper: (paper: string) => void;
}

function SceneElement({ element, text, words, onOpenPaper }: SceneElementProps) {
  const { t } = useTranslation('room');
  if (element.kind === 'speech') {
    return (
      <figure className="speech">
        <figcaption>{element.speaker && words(`person.${element.speaker}.name`)}</figcaption>
        <blockquote>
          <Prose text={text} />
        </blockquote>
      </figure>
    );
  }
  if (element.kind === 'observation') {
    return (
      <div className="observation">
        <p className="over-title">{t('scene.noticed')}</p>
        <Prose text={text} />
      </div>
    );
  }
  if (element.kind === 'paper') {
    const { paper } = element;
    return (
      <div className="scene-paper">
        <p className="over-title">{t('scene.paper')}</p>
        {paper && (
          <button type="button" className="button button-small" onClick={() => onOpenPaper(paper)}>
            {t('scene.openPaper', { title: words(`paper.${paper}.title`) })}
          </button>
        )}
      </div>
    );
  }
  return <Prose text={text} />;
}
