/** The shape of what version 1 of the format takes: a case document and its walks; words that other rooms keep are named, not written out. */
import * as z from 'zod';
import { id } from '../core/id.ts';
import { errorIds } from '../law/errors.ts';
import { conductKinds } from '../law/events.ts';
import { indicators } from '../law/indicators.ts';
import { verbIds } from './belt.ts';
import { condition, lineRef } from './condition.ts';
import { happening, predicate } from './criterion.ts';
import { decision } from './decision.ts';
import { effect } from './effect.ts';
import { caseJsonSchema } from './json-schema.ts';
import { registerFact } from './scene.ts';
import { type Names, type Shape, shapeOf } from './shape-lines.fixture.ts';
import { walkFile } from './walk.ts';

const schemaOf = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, { target: 'draft-2020-12', reused: 'ref' });

const names: Names = {
  parts: {
    id: schemaOf(id),
    'register fact': schemaOf(registerFact),
    'id/id': schemaOf(lineRef),
    condition: schemaOf(condition),
    effect: schemaOf(effect),
    happening: schemaOf(happening),
    predicate: schemaOf(predicate),
    decision: schemaOf(decision),
  },
  words: {
    'an error of the law room': errorIds,
    'a conduct of the law room': conductKinds,
    'an indicator of the law room': indicators,
    'a verb of the belt': verbIds,
  },
};

/** All shapes of the format, one after the other. */
export const formatShape = (): Shape => {
  const shapes = [
    shapeOf(caseJsonSchema(), 'case', names),
    ...Object.entries(names.parts).map(([name, schema]) => shapeOf(schema, name, names)),
    shapeOf(schemaOf(walkFile), 'walks', names),
  ];
  return {
    lines: shapes.flatMap(({ lines }) => lines),
    forms: shapes.flatMap(({ forms }) => forms),
    words: shapes.flatMap(({ words }) => words),
  };
};
