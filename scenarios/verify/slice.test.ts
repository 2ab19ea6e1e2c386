/** Slices that properties share answer each of them as if they were its own. */
import { describe, expect, it } from 'vitest';
import { smallCase } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { rubricOf } from '../score/score-attempt.ts';
import { modelDocument, modelSeat, parsed } from './model-case.fixture.ts';
import { cleanRunMisses, sourceLeavesMet } from './properties.ts';
import { openSlices, proveNever } from './slice.ts';
import { wrongSteps } from './truth.ts';
import { usualBounds } from './verify-case.ts';

describe('a slice that properties share', () => {
  it.each([
    ['small', smallCase()],
    ['model', parsed(modelDocument())],
  ])('says of each what a slice of its own says: the %s case', (_name, document) => {
    const compiled = compileCase(toPlayCase(document), modelSeat, 'a');
    const shared = openSlices(compiled);
    const criteria = rubricOf(document, compiled.seat, compiled.variant);
    const properties = criteria.flatMap((criterion) => [
      cleanRunMisses(document, compiled, criterion),
      ...wrongSteps(document, compiled).flatMap(({ what, events }) =>
        events.map((event) => sourceLeavesMet(document, compiled, criterion, { what, event })),
      ),
    ]);
    for (const property of properties)
      expect(proveNever(shared, property, usualBounds)).toEqual(
        proveNever(openSlices(compiled), property, usualBounds),
      );
  });
});
