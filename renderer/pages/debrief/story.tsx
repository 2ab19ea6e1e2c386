/** The same days, told by the person in at most eight lines; then where it ends. */
import { Prose } from '../../parts/prose.tsx';

export function Story({ lines, ending }: { readonly lines: readonly string[]; readonly ending: string }) {
  return (
    <div className="stack-wide">
      <ol className="story">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <Prose text={ending} />
    </div>
  );
}
