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
  id: id.describe('Id of the column, unique in its paper.'),
  kind: z
    .enum(cellKinds)
    .describe(
      'money: integer cents; date: ISO date; day: offset from day 0; count: integer; text: its words lie in the locales.',
    ),
  sum: z
    .strictObject({
      plus: z.array(id).min(1).describe('Columns that are added.'),
      minus: z.array(id).describe('Columns that are taken off.'),
    })
    .optional()
    .describe('A line that has a number here must have this sum; an empty cell counts as 0.'),
});

/** A cell: a number or date, `true` for a text of its own, null for empty. */
export const cell = z.union([z.int(), z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.literal(true), z.null()]);

const basis = z.string().describe('Dotted id in the register of facts: why.');

export const truth = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('telling').describe('A sign of trafficking.'),
      person: id.describe('Whom it is a sign for.'),
      indicators: z.array(z.enum(indicators)).min(1).describe('Any of these is right.'),
      fact: basis,
    })
    .describe('A sign, for one person.'),
  z
    .strictObject({ kind: z.literal('ask').describe('Worth asking about.'), fact: basis })
    .describe('Worth asking about: right on the ask list, else neutral.'),
  z
    .strictObject({ kind: z.literal('ordinary').describe('Nothing in particular.') })
    .describe('Ordinary: a sign here is a mark in error.'),
]);
export type Truth = z.infer<typeof truth>;

export const line = z.strictObject({
  id: id.describe('Id of the line, unique in its paper.'),
  cells: z.record(z.string(), cell).describe('Values by column id; a column left out is empty.'),
  truth: truth.describe('What the line tells. Truth; never shown in play.'),
});

export const paper = z.strictObject({
  id: id.describe('Id of the paper.'),
  kind: z.enum(paperKinds).describe('What kind of paper it is: how it looks.'),
  about: z.array(id).describe('People the paper is about, if that shows on its face.'),
  columns: z.array(column).min(1).describe('Columns, from left to right.'),
  lines: z.array(line).min(1).describe('Lines, from top to bottom.'),
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
