/** A picture that has been placed: boxes, arrows and their words, each where it is drawn. Whoever draws it knows no law. */

export interface DiagramLine {
  readonly text: string;
  readonly tone: 'code' | 'name' | 'soft' | 'exit' | 'here' | 'event' | 'breach';
  /** Of its base line. */
  readonly y: number;
}

export interface DiagramNode {
  readonly id: string;
  readonly kind: 'start' | 'step' | 'end';
  readonly marked: boolean;
  /** Of its middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly DiagramLine[];
}

export interface DiagramEdge {
  readonly id: string;
  readonly path: string;
  /** On the way the procedure is made for. */
  readonly isMain: boolean;
  readonly label: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly lines: readonly DiagramLine[];
  } | null;
}

export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

/** Size of the letters of each tone, in units of the drawing; whoever places it breaks lines by them. */
export const letterSizes: Readonly<Record<DiagramLine['tone'], number>> = {
  code: 11,
  name: 13,
  soft: 11.5,
  exit: 11.5,
  here: 11.5,
  event: 11.5,
  breach: 11.5,
};
