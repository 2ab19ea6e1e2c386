/** One page with every picture, screen by screen: a row for each language, a column for each theme. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Taken } from './take.ts';

const style =
  'body{font:14px system-ui;margin:1rem;background:#ddd}figure{display:inline-block;margin:4px}img{width:420px;display:block}h2{margin:1.5rem 0 .25rem}';

export function contactSheet(folder: string, taken: readonly Taken[]): void {
  const names = [...new Set(taken.map(({ screen }) => screen))].toSorted();
  const parts = names.map((name) => {
    const own = taken.filter(({ screen }) => screen === name);
    const rows = [...new Set(own.map(({ language }) => language))].map(
      (language) =>
        `<div>${own
          .filter((each) => each.language === language)
          .map(figure)
          .join('')}</div>`,
    );
    return `<h2>${name}</h2>${rows.join('')}`;
  });
  const page = `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>${style}</style>${parts.join('')}`;
  writeFileSync(path.join(folder, 'index.html'), page);
}

const figure = ({ screen, language, theme, file }: Taken): string =>
  `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${screen}"></a><figcaption>${language}, ${theme}</figcaption></figure>`;
