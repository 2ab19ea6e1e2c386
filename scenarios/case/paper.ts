/** Papers: documents with typed cells, formatted per language; every line can be marked, and each has a truth. */
import * as z from 'zod';
import { id } from '../core/id.ts';
import { indicators } from '../law/indicators.ts';

export const paperKinds = [
  'pay-book',
  'payslip',
  'identity-card',
  'week-plan',
  'notebook',
  'chat-export',
  'statement',
  'register-print',
  'day-log',
  'contract',
  'bundle',
  'form',
  'letter',
  'report',
  'account',
] as const;

export const cellKinds = ['money', 'date', 'day', 'count', 'text'] as const;
export type CellKind = (typeof cellKinds)[number];

export const column = z.strictObject({
  id,
  kind: z
    .enum(cellKinds)
    .describe(
      'money: integer cents; date: ISO date; day: offset from day 0; count: integer; text: its words lie in the locales.',
    ),
  /** A line's value here must equal the sum of the named columns (minus those in `minus`), or the test fails. */
  sum: z.strictObject({ plus: z.array(id).min(1), minus: z.array(id) }).optional(),
});

/** A cell: a number or date, `true` for a text of its own, null for empty. */
export const cell = z.union([z.int(), z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.literal(true), z.null()]);

export const truth = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('telling'),
    person: id,
    indicators: z.array(z.enum(indicators)).min(1).describe('Any of these is right.'),
    fact: z.string(),
  }),
  z
    .strictObject({ kind: z.literal('ask'), fact: z.string() })
    .describe('Worth asking about: right on the ask list, else neutral.'),
  z.strictObject({ kind: z.literal('ordinary') }),
]);
export type Truth = z.infer<typeof truth>;

export const line = z.strictObject({
  id,
  /** Values by column id; a column left out is empty. */
  cells: z.record(z.string(), cell),
  truth,
});

export const paper = z.strictObject({
  id,
  kind: z.enum(paperKinds),
  about: z.array(id).describe('People the paper is about, if that shows on its face.'),
  columns: z.array(column).min(1),
  lines: z.array(line).min(1),
  total: z
    .record(z.string(), z.int())
    .optional()
    .describe('Printed totals by column; a test checks the arithmetic unless `totalWrong`.'),
  totalWrong: z
    .boolean()
    .optional()
    .describe('The printed total is wrong on purpose: the paper itself does not add up.'),
});
export type Paper = z.infer<typeof paper>;
