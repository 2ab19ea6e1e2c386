/** What is refused of a document that was changed, in short, for the tests of what an author can get wrong. */
import { parseCase } from './parse-case.ts';
import { smallDocument } from './small-case.fixture.ts';

/** A document in which anything may stand anywhere. */
// biome-ignore lint/suspicious/noExplicitAny: a document that is wrong has no type
export type Loose = any;
export type Change = (document: Loose) => void;

/** Code, path and nearest of each issue. */
export const issuesOf = (json: unknown): string[] => {
  const parsed = parseCase(json);
  return parsed.ok
    ? []
    : parsed.issues.map(({ code, path, params }) =>
        [code, path.join('/'), params.nearest].filter((each) => each !== undefined).join(' '),
      );
};
/** The issues of the small case after a change. */
export const found = (change: Change): string[] => {
  const document = smallDocument();
  change(document);
  return issuesOf(document);
};
