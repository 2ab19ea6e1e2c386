/** Forms as a page for authors writes them: `{ id, when?, to: [{ scene }] }` in code marks, beside the heading or bold word they stand under. */

/** The page in parts: by its bold words, each up to the next bold word or heading. The part of a word that stands twice holds both. */
export const partsOfPage = (page: string): ReadonlyMap<string, string> => {
  const parts = new Map<string, string>();
  for (const [, name = '', text = ''] of page.matchAll(/\*\*([^*\n]+)\*\*((?:(?!\*\*|\n## )[\s\S])*)/g))
    parts.set(name, `${parts.get(name) ?? ''}\n${text}`);
  return parts;
};

const withoutBlocks = (text: string): string => text.replaceAll(/```[\s\S]*?```/g, '');

/** What stands in code marks, blocks of code left out. */
export const codeIn = (text: string): readonly string[] =>
  [...withoutBlocks(text).matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '');

/** One pair of braces: its keys, each with the words that may stand in its place; `list` for a pair of brackets. */
interface Open {
  readonly list: boolean;
  readonly keys: string[][];
  awaits: 'key' | 'more' | 'value';
  isData: boolean;
}

const everyWay = (keys: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  keys.reduce<readonly (readonly string[])[]>(
    (ways, either) => ways.flatMap((way) => either.map((key) => [...way, key])),
    [[]],
  );

const opened = (token: string): Open => ({ list: token === '[', keys: [], awaits: 'key', isData: false });

const readWord = (open: Open, token: string): void => {
  if (open.list || open.awaits === 'value') return;
  if (token.startsWith('"')) open.isData = true;
  else if (open.awaits === 'more') open.keys.at(-1)?.push(token);
  else open.keys.push([token]);
  open.awaits = 'value';
};

/** The forms written in some code, inner ones too; `a / b` gives one with each. What has its keys in quotes is data, and none. */
export const formsIn = (code: string): readonly (readonly string[])[] => {
  const forms: (readonly string[])[] = [];
  const stack: Open[] = [];
  for (const [token] of code.matchAll(/"[^"]*"|@?[A-Za-z][\w-]*\??|[{}[\],:/]/g)) {
    const open = stack.at(-1);
    if (token === '{' || token === '[') stack.push(opened(token));
    else if (token === '}' || token === ']') {
      stack.pop();
      if (open && !open.list && !open.isData && open.keys.length > 0) forms.push(...everyWay(open.keys));
    } else if (!open) continue;
    else if (token === ',') open.awaits = 'key';
    else if (token === '/') open.awaits = 'more';
    else if (token !== ':') readWord(open, token);
  }
  return forms;
};
