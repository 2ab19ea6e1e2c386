/** One part of the map of a case: scenes and what leads from one to another, placed before it comes here; a named scene leads to its words. */
import { Fragment, type MouseEvent, useId } from 'react';
import type { Way } from '../../scenarios/report/case-map.ts';
import {
  type Diagram,
  type DiagramLine,
  type DiagramNode,
  letterSizes,
} from '../../scenarios/picture/diagram.ts';
import { ArrowHead } from './procedure-diagram.tsx';

export interface MapNode {
  readonly id: string;
  /** Whose way it lies on first of all; null: nobody's, and it has no name. */
  readonly way: Way | null;
  /** Whose way that is, in words. */
  readonly said: string;
  /** The turn of the run. */
  readonly turn: boolean;
  /** It is told elsewhere on the page, and leads there. */
  readonly isTold: boolean;
}

export interface MapPictureProps {
  readonly title: string;
  readonly diagram: Diagram;
  /** By node id. */
  readonly nodes: ReadonlyMap<string, MapNode>;
  /** By edge id. */
  readonly ways: ReadonlyMap<string, Way | null>;
  /** Address of the page itself: a scene leads to a place on it. */
  readonly href: string;
  readonly onPick: (id: string) => void;
}

const unitsPerRem = 16;

export function MapPicture({ title, diagram, nodes, ways, href, onPick }: MapPictureProps) {
  const arrow = useId();
  const { width, height, edges } = diagram;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose parts are links is a group; no element of HTML can stand here
    <svg
      className="diagram case-map"
      role="group"
      aria-label={title}
      viewBox={`0 0 ${width} ${height}`}
      width={`${width / unitsPerRem}rem`}
      height={`${height / unitsPerRem}rem`}
    >
      <ArrowHead id={arrow} size={8} />
      {edges.map((edge) => (
        <path
          key={edge.id}
          className="map-edge"
          data-way={ways.get(edge.id) ?? 'none'}
          d={edge.path}
          markerEnd={`url(#${arrow})`}
        />
      ))}
      {diagram.nodes.map((place) => {
        const node = nodes.get(place.id);
        return node && node.way !== null ? (
          <Named key={place.id} node={node} place={place} href={href} onPick={onPick} />
        ) : (
          <circle key={place.id} className="map-dot" cx={place.x} cy={place.y} r={place.width / 2 - 1} />
        );
      })}
    </svg>
  );
}

interface NamedProps extends Pick<MapPictureProps, 'href' | 'onPick'> {
  readonly node: MapNode;
  readonly place: DiagramNode;
}

function Named({ node, place, href, onPick }: NamedProps) {
  // What is to be seen stands first, so that who speaks to the program can say it.
  const label = `${place.lines.map((line) => line.text).join(' ')}, ${node.said}`;
  const data = { 'data-way': node.way, 'data-turn': node.turn, 'data-node': node.id };
  const box = (
    <>
      <rect
        className="map-box"
        x={place.x - place.width / 2}
        y={place.y - place.height / 2}
        width={place.width}
        height={place.height}
        rx="3"
      />
      <Lines x={place.x} lines={place.lines} />
    </>
  );
  if (!node.isTold)
    return (
      <g className="map-node" {...data}>
        <title>{label}</title>
        {box}
      </g>
    );
  const pick = (event: MouseEvent) => {
    event.preventDefault();
    onPick(node.id);
  };
  return (
    <a className="map-node" href={href} aria-label={label} onClick={pick} {...data}>
      {box}
    </a>
  );
}

function Lines({ x, lines }: { readonly x: number; readonly lines: readonly DiagramLine[] }) {
  return lines.map((line) => (
    <Fragment key={line.y}>
      <text className="diagram-text" data-tone={line.tone} x={x} y={line.y} fontSize={letterSizes[line.tone]}>
        {line.text}
      </text>{' '}
    </Fragment>
  ));
}
