/** The model case with somebody who is with a centre from the start, may make a statement, and can be pressed for one. */
import type { CaseDocument } from '../case/schema.ts';
import { modelDocument, modelSeat } from './model-case.fixture.ts';

type Choice = CaseDocument['scenes'][number]['choices'][number];

/** `when`: where the choice that presses stands open; left out: before the statement and after it. */
export const pressingDocument = (when?: Choice['when']): CaseDocument => {
  const document = modelDocument();
  for (const { past } of document.seats)
    past.push({ person: 'w1', event: 'victim.referred', with: { to: 'recognised-centre' } });
  for (const ending of document.endings)
    if (ending.id === 'spoken') ending.when = { person: 'w1', stage: ['provisional-pending'] };
  document.header.teaches.push('E-05');
  document.criteria.push({
    id: 'unpressed',
    competence: 'referral',
    weight: 2,
    severity: 'critical',
    gate: false,
    error: 'E-05',
    fact: 'fact.practice.no-pressure',
    seats: [modelSeat],
    phase: 'after',
    asks: { never: { conduct: 'pressure' } },
  });
  document.scenes
    .find(({ id }) => id === 'desk')
    ?.choices.push({
      id: 'press',
      ...(when ? { when } : {}),
      effects: [{ person: 'w1', conduct: 'pressure' }],
      to: [{ scene: 'close' }],
      wrong: {
        errors: ['E-05'],
        warning: 'yard/look',
        scene: 'close',
        fact: 'fact.practice.no-pressure',
      },
      tone: 'kind',
      formality: 'plain',
    });
  return document;
};
