/** The JSON Schema of a case document, derived from the one zod schema, with descriptions for editors. */
import * as z from 'zod';
import { caseDocument } from './schema.ts';

/** JSON Schema (draft 2020-12) of `case.json`. */
export const caseJsonSchema = (): object => ({
  $id: 'https://dossier45.invalid/case.schema.json',
  title: 'Dossier 45 case',
  ...z.toJSONSchema(caseDocument, { target: 'draft-2020-12', reused: 'ref' }),
});
