/** The picture of a procedure: stages and what leads from one to another, placed before it comes here. Sizes are rem, so it grows with the text. */
import { useId } from 'react';
import {
  type Diagram,
  type DiagramEdge,
  type DiagramLine,
  type DiagramNode,
  letterSizes,
} from '../../scenarios/picture/diagram.ts';

export interface ProcedureDiagramProps {
  readonly diagram: Diagram;
  /** Its name for screen readers; the tables say what it shows. */
  readonly title: string;
}

const unitsPerRem = 16;

interface ArrowHeadProps {
  /** Id the lines of the drawing point to. */
  readonly id: string;
  /** Side of the square it is drawn in, in units of the drawing. */
  readonly size: number;
}

/** The head of an arrow, defined once in a drawing and named by the lines that end in it. */
export function ArrowHead({ id, size }: ArrowHeadProps) {
  return (
    <defs>
      <marker
        id={id}
        viewBox="0 0 8 8"
        refX="7"
        refY="4"
        markerWidth={size}
        markerHeight={size}
        markerUnits="userSpaceOnUse"
        orient="auto"
      >
        <path className="diagram-arrow" d="M0 0.5 7.5 4 0 7.5z" />
      </marker>
    </defs>
  );
}

export function ProcedureDiagram({ diagram: { width, height, nodes, edges }, title }: ProcedureDiagramProps) {
  const arrow = useId();
  return (
    <svg
      className="diagram"
      role="img"
      aria-label={title}
      viewBox={`0 0 ${width} ${height}`}
      width={`${width / unitsPerRem}rem`}
      height={`${height / unitsPerRem}rem`}
    >
      <ArrowHead id={arrow} size={9} />
      {edges.map((edge) => (
        <path
          key={edge.id}
          className="diagram-edge"
          data-main={edge.isMain}
          d={edge.path}
          markerEnd={`url(#${arrow})`}
        />
      ))}
      {edges.map((edge) => edge.label && <EdgeLabel key={edge.id} label={edge.label} />)}
      {nodes.map((node) => (
        <StageBox key={node.id} node={node} />
      ))}
    </svg>
  );
}

function StageBox({ node }: { readonly node: DiagramNode }) {
  const { x, y, width, height, kind, lines } = node;
  const box = (className: string, inset: number) => (
    <rect
      className={className}
      x={x - width / 2 + inset}
      y={y - height / 2 + inset}
      width={width - 2 * inset}
      height={height - 2 * inset}
      rx={kind === 'start' ? 14 : 3}
    />
  );
  return (
    <g className="diagram-node" data-stage={node.id} data-kind={kind} data-marked={node.marked}>
      {box('diagram-box', 0)}
      {kind === 'end' && box('diagram-inner', 3.5)}
      <Lines x={x} lines={lines} />
    </g>
  );
}

/** The ground behind the words keeps arrows from running through them. */
function EdgeLabel({ label }: { readonly label: NonNullable<DiagramEdge['label']> }) {
  const { x, y, width, height, lines } = label;
  return (
    <g>
      <rect
        className="diagram-ground"
        x={x - width / 2}
        y={y - height / 2}
        width={width}
        height={height}
        rx="3"
      />
      <Lines x={x} lines={lines} />
    </g>
  );
}

function Lines({ x, lines }: { readonly x: number; readonly lines: readonly DiagramLine[] }) {
  return lines.map((line) => (
    <text
      key={line.y}
      className="diagram-text"
      data-tone={line.tone}
      x={x}
      y={line.y}
      fontSize={letterSizes[line.tone]}
    >
      {line.text}
    </text>
  ));
}
