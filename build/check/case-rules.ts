/** Rules every shipped case keeps beyond its shape: length of answers and of clean ways, telling lines, dates, numbers, explanations. */
import { type ValidCase, variantOf } from '../../scenarios/case/parse-case.ts';
import type { CaseDocument } from '../../scenarios/case/schema.ts';
import type { Walk } from '../../scenarios/case/walk.ts';
import { paperDateFindings, weekdayFindings } from './case-rules-dates.ts';
import { identifierFindings } from './case-rules-identifiers.ts';
import { textsOfVariant, textsShown, wordsOf } from './case-rules-words.ts';

type Texts = Readonly<Record<string, string>>;
type Prose = ReadonlyMap<string, Texts>;

/** Most English words on a clean way, papers aside. */
export const mostWords = 4500;

/** Forks (a scene with a right and a wrong choice) and those of them where no wrong choice is longer than the longest right one. */
export const longestAnswers = (
  { scenes }: Pick<CaseDocument, 'scenes'>,
  texts: Texts,
): { readonly forks: readonly string[]; readonly rightIsLongest: readonly string[] } => {
  const lengths = scenes.map((scene) => {
    const longest = (isWrong: boolean) =>
      Math.max(
        -1,
        ...scene.choices
          .filter((choice) => (choice.wrong !== undefined) === isWrong)
          .map((choice) => (texts[`choice.${scene.id}.${choice.id}`] ?? '').length),
      );
    return { id: scene.id, right: longest(false), wrong: longest(true) };
  });
  const forks = lengths.filter(({ right, wrong }) => right >= 0 && wrong >= 0);
  return {
    forks: forks.map(({ id }) => id),
    rightIsLongest: forks.filter(({ right, wrong }) => right >= wrong).map(({ id }) => id),
  };
};

/** Telling lines are 10 to 20 % of all lines, and one paper has none. A case without papers has nothing to keep. */
export const tellingFindings = ({ papers }: Pick<CaseDocument, 'papers'>): readonly string[] => {
  if (papers.length === 0) return [];
  const telling = papers.map((paper) => paper.lines.filter((line) => line.truth.kind === 'telling').length);
  const lines = papers.reduce((total, paper) => total + paper.lines.length, 0);
  const found = telling.reduce((total, each) => total + each, 0);
  return [
    ...(found * 10 < lines || found * 5 > lines
      ? [`${found} of ${lines} lines tell: ${((100 * found) / lines).toFixed(1)} %, not 10 to 20`]
      : []),
    ...(telling.includes(0) ? [] : ['every paper has a telling line; one must have none']),
  ];
};

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/gu, ' ');

/** Explanations (`wrong.*`, `*.why`) that say what another says, and whole sentences of more than four words in two of them. */
export const repeatedExplanations = (prose: Prose): readonly string[] =>
  [...prose].flatMap(([language, texts]) => {
    const first = new Map<string, string>();
    return Object.entries(texts)
      .filter(([id]) => id.startsWith('wrong.') || /\.why(?:@|$)/u.test(id))
      .flatMap(([id, text]) => {
        const sentences = plain(text)
          .split(/(?<=[.?!])\s/u)
          .filter((sentence) => sentence.split(' ').length > 4);
        return [...new Set([plain(text), ...sentences])].flatMap((part) => {
          const before = first.get(part);
          if (before === undefined) first.set(part, id.split('@')[0] ?? id);
          // A variant may keep a sentence of the text it stands in for.
          return before === undefined || before === id.split('@')[0]
            ? []
            : [`${language}: ${id} repeats ${before}: "${part}"`];
        });
      });
  });

/** English words of each clean walk of a variant, longest first. */
export const cleanWords = (
  document: ValidCase,
  walks: readonly Walk[],
  texts: Texts,
): readonly { readonly id: string; readonly words: number }[] =>
  walks
    .filter((walk) => walk.expects.clean)
    .map((walk) => ({ id: walk.id, words: wordsOf(textsShown(document, walk), texts) }))
    .sort((one, other) => other.words - one.words);

/** What one variant breaks, and a line that says how near it comes. `document` is the case as the variant has it. */
const variantFindings = (
  document: ValidCase,
  english: Texts,
  walks: readonly Walk[],
): { readonly near: string; readonly findings: readonly string[] } => {
  const { forks, rightIsLongest } = longestAnswers(document, english);
  const clean = cleanWords(document, walks, english);
  return {
    near: `the right choice is the longest in ${rightIsLongest.length} of ${forks.length} forks; ${clean[0]?.words ?? 0} words on the longest clean way (${clean[0]?.id ?? 'none'})`,
    findings: [
      ...(rightIsLongest.length * 3 > forks.length
        ? [`the right choice is the longest in more than a third of the forks: ${rightIsLongest.join(' ')}`]
        : []),
      ...clean
        .filter(({ words }) => words > mostWords)
        .map(({ id, words }) => `walk ${id}: ${words} words on a clean way, at most ${mostWords}`),
      ...tellingFindings(document),
      ...paperDateFindings(document),
    ],
  };
};

/** Everything a shipped case breaks of these rules, in each of its variants. Prints how near each comes. Walks are replayed elsewhere. */
export const caseRuleFindings = (
  document: ValidCase,
  prose: Prose,
  walks: readonly Walk[],
): readonly string[] => {
  const ofVariants = document.variants.flatMap(({ id }) => {
    const overlaid = variantOf(document, id);
    if (!overlaid.ok) return [];
    const own = walks.filter((walk) => walk.variant === id);
    const { near, findings } = variantFindings(
      overlaid.value,
      textsOfVariant(prose.get('en') ?? {}, id),
      own,
    );
    console.log(`  variant ${id}: ${near}`);
    return findings.map((finding) => `variant ${id}: ${finding}`);
  });
  return [
    ...ofVariants,
    ...weekdayFindings(document.header, prose),
    ...identifierFindings(document.id, prose),
    ...repeatedExplanations(prose),
  ];
};

type Person = CaseDocument['people'][number];

const ageGroup = ({ age }: Person): string => {
  if ('doubt' in age) return 'in doubt';
  if (age.years < 18) return 'under 18';
  return age.years >= 60 ? '60 and over' : `${Math.floor(age.years / 10) * 10}s`;
};

const tally = (people: readonly Person[], of: (person: Person) => string): string => {
  const counts = new Map<string, number>();
  for (const person of people) counts.set(of(person), (counts.get(of(person)) ?? 0) + 1);
  return [...counts]
    .sort(([one], [other]) => one.localeCompare(other, 'en'))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
};

/** The balance of all people of all cases, as lines to print: gender, age, status, side, and gender and status by side. */
export const balanceLines = (cases: readonly Pick<CaseDocument, 'people'>[]): readonly string[] => {
  const people = cases.flatMap((each) => each.people);
  return [
    `balance of ${people.length} people in ${cases.length} cases`,
    `  gender: ${tally(people, (person) => person.gender)}`,
    `  age: ${tally(people, ageGroup)}`,
    `  status: ${tally(people, (person) => person.status)}`,
    `  side: ${tally(people, (person) => person.side)}`,
    `  side and gender: ${tally(people, (person) => `${person.side} ${person.gender}`)}`,
    `  side and status: ${tally(people, (person) => `${person.side} ${person.status}`)}`,
  ];
};
