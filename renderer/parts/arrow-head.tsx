/** The head of an arrow in a drawing, defined once in it and named by the lines that end in it. */

export interface ArrowHeadProps {
  /** Id the lines of the drawing point to. */
  readonly id: string;
  /** Side of the square it is drawn in, in units of the drawing. */
  readonly size: number;
}

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
