/** Finds the keys of namespaces that no source names. */
import { parseSync } from 'oxc-parser';
import { type Locales, source, splitPlural } from './locale-files.ts';

/** Keys addressed by ids that are data: no source can name them. */
const addressedById: readonly { readonly prefix: string; readonly reason: string }[] = [
  { prefix: 'law:', reason: 'texts of law are addressed by the fact ids of scenarios/law' },
];

export const findUnusedKeys = (locales: Locales): string[] => {
  const named = locales.sources.map((file) => namesIn(file.path, file.source));
  const literals = new Set(named.flatMap((names) => names.literals));
  const patterns = [...new Set(named.flatMap((names) => names.patterns))].map(
    (pattern) => new RegExp(`^${pattern}$`),
  );
  return Object.entries(locales.texts[source] ?? {})
    .filter(([file]) => !file.startsWith('cases/'))
    .flatMap(([file, texts]) => [
      ...new Set(Object.keys(texts).map((key) => `${file.replace(/\.json$/, '')}:${splitPlural(key).base}`)),
    ])
    .filter((full) => !addressedById.some(({ prefix }) => full.startsWith(prefix)))
    .filter((full) => {
      const forms = [full, full.slice(full.indexOf(':') + 1)];
      return !forms.some((form) => literals.has(form) || patterns.some((pattern) => pattern.test(form)));
    })
    .map((full) => `${full}: no source names this key`);
};

interface Names {
  readonly literals: readonly string[];
  /** Template literals that begin with fixed text: the compiler checks that each name they can make exists. */
  readonly patterns: readonly string[];
}

function namesIn(path: string, text: string): Names {
  const literals: string[] = [];
  const patterns: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (typeof value !== 'object' || value === null) return;
    const node = value as {
      type?: string;
      value?: unknown;
      quasis?: readonly { value: { cooked: string } }[];
    };
    if (node.type === 'Literal' && typeof node.value === 'string') literals.push(node.value);
    if (node.type === 'TemplateLiteral' && /^[\w:-]+\./.test(node.quasis?.[0]?.value.cooked ?? '')) {
      patterns.push(
        (node.quasis ?? []).map((quasi) => quasi.value.cooked.replaceAll('.', '\\.')).join('[\\w-]+'),
      );
    }
    for (const child of Object.values(value)) visit(child);
  };
  visit(parseSync(path, text).program);
  return { literals, patterns: patterns.filter((pattern) => /^[\w:\\.[\]+-]+$/.test(pattern)) };
}
