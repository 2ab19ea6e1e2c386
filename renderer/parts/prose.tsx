/** What is told: paragraphs in the narrative face, split at blank lines. */

export interface ProseProps {
  readonly text: string;
}

export function Prose({ text }: ProseProps) {
  return (
    <div className="prose">
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}
