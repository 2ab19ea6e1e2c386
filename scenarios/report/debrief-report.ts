/** The debrief of a closed attempt beside its sheet: the story, the truth of the lines, and the wrong turns. Text ids, no words. */
import * as z from 'zod';
import type { ScoreSheet } from '../attempt/score-sheet.ts';
import type { CaseDocument } from '../case/schema.ts';
import { id } from '../core/id.ts';
import { diagnose } from './diagnosis.ts';

/** `lines`: truth by paper and line. `turns`: wrong steps taken and things left undone, with the decision and the text that explains each. `diagnosis`: see `diagnose`. */
export const debriefReport = z.strictObject({
  lines: z.array(
    z.strictObject({
      paper: id,
      line: id,
      kind: z.enum(['telling', 'ordinary', 'ask']),
      fact: z.string().optional(),
    }),
  ),
  story: z.array(z.string()),
  turns: z.array(z.strictObject({ at: z.int(), why: z.string(), fact: z.string() })),
  diagnosis: z.array(
    z.strictObject({
      error: z.string(),
      signs: z.array(z.strictObject({ through: z.string(), source: z.string(), at: z.int().optional() })),
      brings: z.array(z.string()),
      asked: z.boolean(),
    }),
  ),
});
export type DebriefReport = z.infer<typeof debriefReport>;

/** Text id and fact of what was left undone: `phase/omission`. */
const omissionOf = (document: CaseDocument, source: string): { why: string; fact: string } | null => {
  const [phase = '', omission = ''] = source.split('/');
  const found = document.phases
    .find((each) => each.id === phase)
    ?.omissions?.find((each) => each.id === omission);
  return found ? { why: `wrong.omission.${phase}.${omission}`, fact: found.fact } : null;
};

/** Text id and fact of the wrong step a source of the sheet names: a choice `scene/choice`, or a belt act `act/outcome`. */
const turnOf = (document: CaseDocument, source: string): { why: string; fact: string } | null => {
  const [first = '', second = ''] = source.split('/');
  const scene = document.scenes.find((each) => each.id === first);
  const choice = scene?.choices.find((each) => each.id === second)?.wrong;
  if (choice) return { why: `wrong.${first}.${second}`, fact: choice.fact };
  const act = document.belt.find((each) => each.id === first);
  const outcome = act?.outcomes.find((each) => each.id === second)?.wrong;
  return outcome ? { why: `wrong.act.${first}.${second}`, fact: outcome.fact } : null;
};

const turnsOf = (document: CaseDocument, sheet: ScoreSheet): DebriefReport['turns'] => {
  const found = sheet.errors.flatMap(({ through, source, at = 0 }) => {
    const turn =
      through === 'choice'
        ? turnOf(document, source)
        : through === 'omission'
          ? omissionOf(document, source)
          : null;
    return turn ? [{ at, ...turn }] : [];
  });
  return [...new Map(found.map((each) => [each.why, each])).values()];
};

/** Builds the report from the case the attempt was played on and its recorded sheet. */
export const buildDebrief = (document: CaseDocument, seat: string, sheet: ScoreSheet): DebriefReport => {
  const storyLines = document.endings.find((each) => each.id === sheet.ending)?.storyLines ?? 0;
  return {
    lines: document.papers.flatMap((paper) =>
      paper.lines.map(({ id: line, truth }) => ({
        paper: paper.id,
        line,
        kind: truth.kind,
        ...(truth.kind === 'ordinary' ? {} : { fact: truth.fact }),
      })),
    ),
    story: Array.from({ length: storyLines }, (_line, index) => `story.${sheet.ending}.${seat}.${index + 1}`),
    turns: turnsOf(document, sheet),
    diagnosis: diagnose(sheet.errors, document.implies ?? []).map((each) => ({
      error: each.error,
      signs: each.signs.map(({ through, source, at }) => ({
        through,
        source,
        ...(at === undefined ? {} : { at }),
      })),
      brings: [...each.brings],
      asked: each.asked,
    })),
  };
};
