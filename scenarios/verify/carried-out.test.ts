/** What is begun is carried out: an act that its own days make impossible is a finding, and is never answered as if it had been done. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../case/decision.ts';
import type { CaseDocument } from '../case/schema.ts';
import { parseCase } from '../case/parse-case.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { compileCase } from '../compile/compile-case.ts';
import { createLivePlayer, createSteppedPlayer } from '../compile/create-player.ts';
import { modelDocument, modelRuns, modelSeat } from './model-case.fixture.ts';
import { shownErrors } from '../score/shown-errors.ts';
import { verifyCase } from './verify-case.ts';

const changed = (change: (document: CaseDocument) => void) => {
  const document = modelDocument();
  change(document);
  const parsed = parseCase(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return { document: parsed.value, compiled: compileCase(toPlayCase(parsed.value), modelSeat, 'a') };
};

const carriedOut = ({ document }: ReturnType<typeof changed>) =>
  [...verifyCase(document, { seat: modelSeat, variant: 'a', runs: modelRuns })].find(
    ({ what }) => what === 'every act that is begun is carried out',
  );

type Choice = CaseDocument['scenes'][number]['choices'][number];

/** A choice that can be taken on the second day at the latest, and takes one. */
const visit = (atMost: number, wrong?: Choice['wrong']) =>
  changed(({ scenes }) =>
    scenes
      .find(({ id }) => id === 'desk')
      ?.choices.push({
        id: 'visit',
        when: { day: { atMost } },
        ...(wrong ? { wrong } : {}),
        costs: { days: 1 },
        effects: [],
        to: [{ scene: 'close' }],
        tone: 'neutral',
        formality: 'plain',
      }),
  );

/** A call that takes a day, and a word that comes on that day and makes it pointless. */
const call = () =>
  changed(({ belt, arrivals }) => {
    belt.push({
      id: 'refer',
      verb: 'call',
      object: 'recognised-centre',
      phases: ['after'],
      outcomes: [
        { id: 'ok', when: { none: [{ arrived: 'word' }] }, costs: { days: 1 }, effects: [] },
        { id: 'already', effects: [] },
      ],
    });
    arrivals.push({ id: 'word', from: { phase: 'after' }, after: { days: 1 }, effects: [] });
  });

const toTheDesk: readonly Decision[] = [
  { type: 'choice.chosen', scene: 'yard', choice: 'wait' },
  { type: 'choice.chosen', scene: 'van', choice: 'write-up' },
];
const calling: Decision = { type: 'act.performed', verb: 'call', object: 'recognised-centre' };
const visiting: Decision = { type: 'choice.chosen', scene: 'desk', choice: 'visit' };

describe('an act whose days make it impossible', () => {
  it.each([
    { what: 'a choice', made: visit(2), last: visiting },
    { what: 'an act of the belt', made: call(), last: calling },
  ])('is found, with a run in which it comes to nothing: $what', ({ made, last }) => {
    const claim = carriedOut(made);
    expect(claim?.holds).toBe(false);
    expect(claim?.run?.at(-1)).toEqual(last);
  });

  it('is no error of whoever began it', () => {
    const made = visit(2, {
      errors: ['E-25'],
      warning: 'yard/look',
      scene: 'close',
      fact: 'fact.practice.chain',
    });
    const player = createSteppedPlayer(made.compiled);
    for (const decision of [...toTheDesk, visiting]) player.perform(decision);
    const shown = shownErrors({ document: made.document, player }).map(({ error }) => error);
    expect(shown).not.toContain('E-25');
  });

  it('is answered as what nobody foresaw, by both players', () => {
    const { compiled } = call();
    const players = [createSteppedPlayer(compiled), createLivePlayer(compiled)];
    const consequences = players.map((player) => {
      for (const decision of toTheDesk) player.perform(decision);
      return player.perform(calling).consequence;
    });
    expect(consequences[0]).toEqual(consequences[1]);
    expect(consequences[0]).toMatchObject({ answers: [], foreseen: false });
  });
});

it('an act whose days leave it possible is proved to be carried out', () => {
  expect([carriedOut(visit(400))?.holds, carriedOut(changed(() => undefined))?.holds]).toEqual([true, true]);
});
