/** Writes a graph as Mermaid text. */
import type { Graph, GraphNode } from '../../app/graphs.ts';

/** A flowchart from top to bottom. Start: rounded; step: box; end: double box; what comes from the side: slanted. */
export const mermaidOf = ({ title, nodes, edges }: Graph): string => {
  const names = new Map(nodes.map(({ id }, at) => [id, `n${at}`]));
  const lines = [
    '---',
    `title: ${quoted([title])}`,
    '---',
    'flowchart TD',
    ...nodes.map((node) => `  ${names.get(node.id)}${shapeOf(node)}`),
    ...edges.map(({ from, to, labels }) => {
      const label = labels.length > 0 ? `|${quoted(labels)}|` : '';
      return `  ${names.get(from)} -->${label} ${names.get(to)}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
};

const shapeOf = ({ kind, lines }: GraphNode): string => {
  const label = quoted(lines);
  if (kind === 'start') return `([${label}])`;
  if (kind === 'end') return `[[${label}]]`;
  return kind === 'side' ? `[/${label}/]` : `[${label}]`;
};

/** Lines of one label; what could end the label or pass for a tag becomes an entity. */
const quoted = (lines: readonly string[]): string => {
  const safe = lines.map((line) =>
    line.replaceAll('"', '#quot;').replaceAll('<', '#lt;').replaceAll('>', '#gt;'),
  );
  return `"${safe.join('<br/>')}"`;
};
