/** A procedure on a sheet with the words of one language, which whoever starts the program hands in. */
import type { Language } from '../../scenarios/attempt/event.ts';
import { fail, invariant, issue, ok, type Result } from '../../scenarios/core/result.ts';
import { drawable } from '../../scenarios/law/procedures.ts';
import type { Stage, Term } from '../../scenarios/law/procedure.ts';
import type { PictureLabel } from '../../scenarios/picture/picture.ts';
import { type Sheet, type SheetWords, sheetOf } from '../../scenarios/picture/sheet.ts';
import { lawPrefix } from './graphs.ts';

export { letterSizes } from '../../scenarios/picture/diagram.ts';
export type { Sheet, SheetText } from '../../scenarios/picture/sheet.ts';

/** Words by key, as `locales/<language>/<namespace>.json` has them. */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}

export interface LawWords {
  readonly law: WordTree;
  readonly handbook: WordTree;
}

/** Whether a name of a graph is one of a procedure: `law:<procedure>`. */
export const isProcedure = (name: string): boolean =>
  name.startsWith(lawPrefix) && Object.hasOwn(drawable, name.slice(lawPrefix.length));

/** @param name `law:<procedure>`. Issue `case.unknown`. @throws where a word is missing: that is ours to mend. */
export const askSheet = (name: string, language: Language, words: LawWords): Result<Sheet> => {
  const short = name.slice(lawPrefix.length);
  const procedure = isProcedure(name) ? drawable[short] : undefined;
  return procedure
    ? ok(sheetOf(procedure, sheetWords(short, language, words)))
    : fail(issue('case.unknown', ['name'], { caseId: name }));
};

const found = (words: WordTree, key: string): string | undefined => {
  const at = key
    .split('/')
    .reduce<string | WordTree | undefined>(
      (here, part) => (typeof here === 'object' && Object.hasOwn(here, part) ? here[part] : undefined),
      words,
    );
  return typeof at === 'string' ? at : undefined;
};

const wordAt = (words: WordTree, key: string): string => {
  const word = found(words, key);
  invariant(word !== undefined, `words for ${key}`);
  return word;
};

const sheetWords = (name: string, language: Language, { law, handbook }: LawWords): SheetWords => {
  const ours = (key: string) => wordAt(handbook, `procedure/${key}`);
  const plural = new Intl.PluralRules(language);
  // A number and its unit stay on one line.
  const termWords = (term: Term) => {
    const [unit, count] = 'days' in term ? ['days', term.days] : ['months', term.months];
    return ours(`${unit}_${plural.select(count)}`)
      .replace('{{count}}', String(count))
      .replaceAll(' ', '\u00A0');
  };
  const document = ({ document: held, term }: Stage) =>
    held === null ? null : [wordAt(law, `document/${held}`), ...(term ? [termWords(term)] : [])].join(', ');
  const event = ({ slug, exactSlug, error }: PictureLabel) => {
    const said = found(handbook, `event/${exactSlug}`) ?? wordAt(handbook, `event/${slug}`);
    return error ? `${said} (${error})` : said;
  };
  return {
    title: ours(`name/${name}`),
    about: ours(`about/${name}`),
    here: ours('here'),
    beside: ours('beside'),
    onward: ours('onward'),
    moves: ours('moves'),
    name: (id) => wordAt(law, `stage/${id}/name`),
    short: (id) => wordAt(law, `stage/${id}/short`),
    document,
    event,
  };
};
