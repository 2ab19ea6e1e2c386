/** Reads every way a source file can reach another module: imports, types, re-exports, calls, globs, references. */
import { parseSync } from 'oxc-parser';

export interface FoundImport {
  /** What stands between the quotes, or undefined when it is computed at run time. */
  readonly specifier: string | undefined;
  readonly line: number;
  readonly typeOnly: boolean;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

type Reading = { readonly specifiers: readonly (string | undefined)[]; readonly typeOnly: boolean };

/** Every import of one file, in the order of the text. Throws on a file that cannot be parsed. */
export function readImports(path: string, source: string): FoundImport[] {
  const parsed = parseSync(path, source);
  const [error] = parsed.errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length;
  const found: FoundImport[] = [];
  for (const comment of parsed.comments) {
    const reference = /^\/\s*<reference\s+(?:types|path)\s*=\s*["']([^"']+)["']/.exec(comment.value);
    if (reference) found.push({ specifier: reference[1], line: lineOf(comment.start), typeOnly: true });
  }
  walk(parsed.program, (node) => {
    const reading = readers[node.type]?.(node);
    for (const specifier of reading?.specifiers ?? []) {
      found.push({ specifier, line: lineOf(node.start), typeOnly: reading?.typeOnly ?? false });
    }
  });
  return found.sort((a, b) => a.line - b.line);
}

const readers: Readonly<Record<string, (node: Node) => Reading | undefined>> = {
  ImportDeclaration: (node) => ({ specifiers: [literal(node.source)], typeOnly: isTypeImport(node) }),
  ExportNamedDeclaration: (node) =>
    node.source ? { specifiers: [literal(node.source)], typeOnly: node.exportKind === 'type' } : undefined,
  ExportAllDeclaration: (node) => ({
    specifiers: [literal(node.source)],
    typeOnly: node.exportKind === 'type',
  }),
  ImportExpression: (node) => ({ specifiers: [literal(node.source)], typeOnly: false }),
  TSImportType: (node) => ({ specifiers: [literal(node.source)], typeOnly: true }),
  TSExternalModuleReference: (node) => ({ specifiers: [literal(node.expression)], typeOnly: false }),
  CallExpression: readCall,
};

function isTypeImport(node: Node): boolean {
  if (node.importKind === 'type') return true;
  const specifiers = node.specifiers as readonly Node[];
  return specifiers.length > 0 && specifiers.every((specifier) => specifier.importKind === 'type');
}

/** `require('x')`, `require.resolve('x')` and `import.meta.glob('x')` reach modules too. */
function readCall(node: Node): Reading | undefined {
  const callee = node.callee as Node;
  const [first] = node.arguments as readonly Node[];
  const object = callee.object as Node | undefined;
  const isRequire = callee.name === 'require' || object?.name === 'require';
  const isGlob = object?.type === 'MetaProperty' && String((callee.property as Node).name).startsWith('glob');
  if (!isRequire && !isGlob) return undefined;
  const patterns = first?.type === 'ArrayExpression' ? (first.elements as readonly Node[]) : [first];
  const specifiers = patterns.map(literal).filter((text) => !(isGlob && text?.startsWith('!')));
  return { specifiers, typeOnly: false };
}

function literal(value: unknown): string | undefined {
  const node = value as Node | undefined;
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type !== 'TemplateLiteral') return undefined;
  const quasis = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return quasis.length === 1 ? quasis[0]?.value.cooked : undefined;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value) visit(value as Node);
  for (const child of Object.values(value)) walk(child, visit);
}
