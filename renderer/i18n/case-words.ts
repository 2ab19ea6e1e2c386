/** The prose of cases by language, read once through the client and kept; text ids are data, not typed resources. */
import type { Language } from '../../scenarios/attempt/event.ts';
import type { Reply } from '../../scenarios/contract/contract.ts';

export type Texts = Readonly<Record<string, string>>;
export type Params = Readonly<Record<string, string | number>>;

/** Words by text id of one case in one language and variant. */
export interface Words {
  (textId: string, params?: Params): string;
  has(textId: string): boolean;
}

export interface CaseWords {
  /** What is at hand now, or undefined when it was never read. */
  get(caseId: string, language: Language): Texts | undefined;
  load(caseId: string, language: Language): Promise<Reply<Texts>>;
  /** Reads every case known so far in another language, so that a switch shows no half-translated screen. */
  loadAll(language: Language): Promise<void>;
}

export function createCaseWords(
  read: (caseId: string, language: Language) => Promise<Reply<Texts>>,
  atHand: (caseId: string, language: Language) => Reply<Texts> | undefined = () => undefined,
): CaseWords {
  const known = new Map<string, Texts>();
  const cases = new Set<string>();
  const load = async (caseId: string, language: Language): Promise<Reply<Texts>> => {
    const texts = known.get(`${language}/${caseId}`);
    if (texts) return { ok: true, value: texts };
    const reply = atHand(caseId, language) ?? (await read(caseId, language));
    if (reply.ok) {
      known.set(`${language}/${caseId}`, reply.value);
      cases.add(caseId);
    }
    return reply;
  };
  return {
    get: (caseId, language) => {
      const reply = atHand(caseId, language);
      return known.get(`${language}/${caseId}`) ?? (reply?.ok ? reply.value : undefined);
    },
    load,
    loadAll: async (language) => {
      await Promise.all([...cases].map((caseId) => load(caseId, language)));
    },
  };
}

const fill = (text: string, params: Params) =>
  text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(params[name] ?? whole));

/** Words over the texts of a case; a variant's own text goes first. A missing text shows its id, which no proof lets through. */
export function wordsOf(texts: Texts, variant?: string): Words {
  const find = (textId: string) => (variant ? texts[`${textId}@${variant}`] : undefined) ?? texts[textId];
  const words = (textId: string, params: Params = {}) => fill(find(textId) ?? `[${textId}]`, params);
  return Object.assign(words, { has: (textId: string) => find(textId) !== undefined });
}
