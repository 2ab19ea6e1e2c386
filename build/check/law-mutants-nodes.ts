/** Reads the syntax tree of a law table: what is a row, what it is called, and what stands around a place. */

export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** A node, what stands around it from the outside in, and the text it is part of. */
export interface Place {
  readonly node: Node;
  readonly around: readonly Node[];
  readonly source: string;
  /** Every stage or target the file names. */
  readonly targets: readonly string[];
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
export const bare = (value: unknown): Node | undefined =>
  isNode(value) ? (/^TS(As|Satisfies)/.test(value.type) ? bare(value.expression) : value) : undefined;
export const textOf = (value: unknown): string | undefined => {
  const node = bare(value);
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
};
export const keyOf = (property: Node): string =>
  isNode(property.key) ? String(property.key.name ?? property.key.value) : '';
export const itemsOf = (array: Node): readonly Node[] =>
  (array.elements as readonly unknown[]).filter(isNode);
export const fieldsOf = (object: Node): ReadonlyMap<string, Node> =>
  new Map(
    (object.properties as readonly Node[])
      .filter(({ type }) => type === 'Property')
      .map((property) => [keyOf(property), property]),
  );
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 160);

/** What makes an object in a list a row: of a procedure, of duties and their deeds, of expiries, of tiers. */
const rowKeys = ['on', 'from', 'event', 'stage', 'article'];
export const isRow = (node: Node): boolean =>
  node.type === 'ObjectExpression'
    ? rowKeys.some((key) => fieldsOf(node).has(key)) || fieldsOf(node).has('owners')
    : node.type === 'CallExpression' && isNode(node.callee) && node.callee.name === 'found';

/** The row, stage or list a place belongs to, named so that it is found again. */
export const rowOf = ({ node, around, source }: Place): string => {
  const all = [...around, node];
  const object = all.findLast((each, at) => at > 0 && all[at - 1]?.type === 'ArrayExpression' && isRow(each));
  const outer = all.find((each) => each.type === 'ObjectExpression' && fieldsOf(each).has('owners'));
  const duty = outer && textOf(fieldsOf(outer).get('id')?.value);
  const declared = all.findLast(
    ({ type }) => type === 'VariableDeclarator' || type === 'FunctionDeclaration',
  );
  const name = declared && isNode(declared.id) ? String(declared.id.name) : '';
  return object
    ? `${duty ?? name} ${oneLine(source.slice(object.start, object.end))}`
    : `${name} ${oneLine(source.slice(node.start, node.end))}`;
};
