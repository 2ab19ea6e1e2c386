/** What every implementation of the contract must do alike, told once: each host and the fake client run it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallCase } from '../../scenarios/case/small-case.fixture.ts';
import { textIdsOf } from '../../scenarios/case/text-ids.ts';
import {
  type Client,
  contract,
  type Input,
  type Operation,
  type Reply,
} from '../../scenarios/contract/contract.ts';
import { type Asker, chosenCase, codesOf, createAsker, role } from './conformance-asker.fixture.ts';
import { describeAttempts, describeJudgement } from './conformance-attempts.fixture.ts';
import { describeBackups } from './conformance-backups.fixture.ts';
import { describeRecord } from './conformance-record.fixture.ts';
import { describeReplay } from './conformance-replay.fixture.ts';
import { describeRewind } from './conformance-rewind.fixture.ts';

export interface Subject {
  /** A client over fresh, empty data with the small case and `smallPictures` in its library. */
  readonly client: Client;
  close(): Promise<void>;
}

const operations = Object.keys(contract) as Operation[];

/** The drawings in the library of every subject. */
export const smallPictures: Readonly<Record<string, string>> = {
  'yard.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 1h4"/></svg>\n',
};

/** Runs the suite against what `open` gives. */
export function describeConformance(name: string, open: () => Promise<Subject>): void {
  describe(name, () => {
    let subject: Subject;
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(() => subject.close());

    const asker = createAsker(() => subject.client);
    describeSettings(asker);
    describeLearners(asker);
    describeCases(asker);
    describeAttempts(asker);
    describeJudgement(asker);
    describeRewind(asker);
    describeReplay(asker);
    describeRecord(asker);
    describeBackups(asker);
    describeDoor(asker);

    it('was asked every operation of the contract and answered it', () => {
      expect([...asker.answered].sort()).toEqual([...operations].sort());
    });
  });
}

function describeSettings({ ask, get }: Asker): void {
  describe('host and settings', () => {
    it('says what it can and finds nothing wrong with a fresh store', async () => {
      expect((await get('host.abilities', {})).storeIssues).toEqual([]);
    });

    it('changes the settings it is given and keeps the others', async () => {
      const before = await get('settings.get', {});
      expect(await get('settings.set', { theme: 'dark' })).toEqual({ ...before, theme: 'dark' });
      expect(await get('settings.set', { textPercent: 150, language: 'de' })).toEqual({
        ...before,
        theme: 'dark',
        textPercent: 150,
        language: 'de',
      });
      expect(await get('settings.get', {})).toMatchObject({
        theme: 'dark',
        textPercent: 150,
        language: 'de',
      });
    });

    it('refuses to seat a learner it does not know', async () => {
      expect(codesOf(await ask('settings.set', { currentLearner: 'nobody' }))).toEqual(['learner.unknown']);
    });
  });
}

function describeLearners({ ask, get, newLearner, newAttempt }: Asker): void {
  describe('learners', () => {
    it('keeps a learner with a trimmed pseudonym, changes what is given, and lists it', async () => {
      const made = await get('learners.create', {
        pseudonym: '  Grey Wagtail ',
        seat: role.seat,
        language: 'en',
      });
      expect(made).toMatchObject({ pseudonym: 'Grey Wagtail', seat: role.seat, language: 'en' });
      const changed = await get('learners.update', { learnerId: made.id, language: 'de' });
      expect(changed).toEqual({ ...made, language: 'de' });
      expect(await get('learners.list', {})).toContainEqual(changed);
    });

    it('refuses a pseudonym that is taken, in whatever spelling, and one that is empty', async () => {
      await get('learners.create', { pseudonym: 'Blue Heron', seat: role.seat, language: 'en' });
      const tryName = async (pseudonym: string) =>
        codesOf(await ask('learners.create', { pseudonym, seat: role.seat, language: 'en' }));
      expect([await tryName(' blue  HERON'), await tryName(' \u200b ')]).toEqual([
        ['learner.pseudonym.taken'],
        ['learner.pseudonym.empty'],
      ]);
    });

    it('lets a learner keep its own pseudonym and refuses that of another', async () => {
      const first = await get('learners.create', {
        pseudonym: 'Stone Curlew',
        seat: role.seat,
        language: 'en',
      });
      const learnerId = await newLearner();
      expect(
        (await get('learners.update', { learnerId: first.id, pseudonym: 'stone curlew' })).pseudonym,
      ).toBe('stone curlew');
      expect(codesOf(await ask('learners.update', { learnerId, pseudonym: 'Stone Curlew' }))).toEqual([
        'learner.pseudonym.taken',
      ]);
    });

    it('refuses a seat that does not exist, and a learner that does not', async () => {
      expect([
        codesOf(await ask('learners.create', { pseudonym: 'Rook', seat: 'no-seat', language: 'en' })),
        codesOf(await ask('learners.update', { learnerId: 'nobody', language: 'en' })),
        codesOf(await ask('learners.erase', { learnerId: 'nobody' })),
        codesOf(await ask('attempts.list', { learnerId: 'nobody' })),
      ]).toEqual([['case.seat.unknown'], ['learner.unknown'], ['learner.unknown'], ['learner.unknown']]);
    });

    it('erases a learner with all attempts, and frees the seat before the screen', async () => {
      const { learnerId, attemptId } = await newAttempt();
      await get('settings.set', { currentLearner: learnerId });
      await get('learners.erase', { learnerId });
      expect(codesOf(await ask('attempts.read', { attemptId }))).toEqual(['attempt.unknown']);
      expect((await get('settings.get', {})).currentLearner).toBeNull();
      expect((await get('learners.list', {})).map((learner) => learner.id)).not.toContain(learnerId);
    });
  });
}

function describeCases({ ask, get }: Asker): void {
  describe('cases', () => {
    it('lists a card for each case', async () => {
      expect(await get('cases.list', {})).toEqual([
        {
          id: 'small-case',
          version: '1.0.0',
          programme: 'police',
          startsOn: '2026-03-16',
          minutes: 10,
          lawAsOf: '2026-11-22',
          seats: [{ id: 'police-officer', playable: true }],
          variants: ['a'],
          objectives: 1,
          languages: ['en', 'nl', 'fr', 'de'],
          reviewState: 'open',
        },
      ]);
    });

    it('opens a case without anything that would give an answer away', async () => {
      const opened = JSON.stringify(await get('cases.open', chosenCase));
      const given = ['"truth"', '"wrong"', '"criteria"', '"teaches"', '"side"', '"controlledBy"', 'E-01'];
      expect(given.filter((key) => opened.includes(key))).toEqual([]);
    });

    it('gives every text of a case in each language', async () => {
      const needed = [...textIdsOf(smallCase())].sort();
      for (const language of ['en', 'nl', 'fr', 'de'] as const) {
        expect(Object.keys(await get('cases.text', { caseId: 'small-case', language })).sort()).toEqual(
          needed,
        );
      }
    });

    it('gives the drawings of a case by file name', async () => {
      expect(await get('cases.pictures', { caseId: 'small-case' })).toEqual(smallPictures);
    });

    it('refuses a case, seat or variant that does not exist', async () => {
      expect([
        codesOf(await ask('cases.open', { ...chosenCase, caseId: 'no-case' })),
        codesOf(await ask('cases.open', { ...chosenCase, seat: 'no-seat' })),
        codesOf(await ask('cases.open', { ...chosenCase, variant: 'z' })),
        codesOf(await ask('cases.text', { caseId: 'no-case', language: 'en' })),
        codesOf(await ask('cases.pictures', { caseId: 'no-case' })),
      ]).toEqual([
        ['case.unknown'],
        ['case.seat.unknown'],
        ['case.variant.unknown'],
        ['case.unknown'],
        ['case.unknown'],
      ]);
    });
  });
}

function describeDoor({ ask }: Asker): void {
  describe('the door', () => {
    it.each(operations)('%s refuses a key it does not know, with its path', async (operation) => {
      const reply = await askRaw(ask, operation, { surplus: 1 });
      expect(new Set(codesOf(reply))).toEqual(new Set(['request.malformed']));
      expect(reply.ok ? [] : reply.issues.map((issue) => issue.path)).toContainEqual(['surplus']);
    });

    it.each(operations)('%s refuses what is not an object', async (operation) => {
      for (const input of [null, 7, 'text', [], true]) {
        expect(codesOf(await askRaw(ask, operation, input)), JSON.stringify(input)).toEqual([
          'request.malformed',
        ]);
      }
    });

    it.each(['learners.steal', 'constructor', '__proto__', 'toString', 'learners'])(
      'knows no operation %s',
      async (operation) => {
        expect(codesOf(await askRaw(ask, operation, {}))).toEqual(['request.unknownOperation']);
      },
    );

    it('names the place of a wrong value', async () => {
      const decision = { type: 'choice.chosen', scene: 'Not An Id', choice: 'done' };
      const reply = await askRaw(ask, 'attempts.append', { attemptId: 'a', seq: 0, decision });
      expect(reply.ok ? [] : reply.issues.map((issue) => issue.path)).toEqual([
        ['seq'],
        ['decision', 'scene'],
      ]);
    });
  });
}

/** A call no page of ours would make. */
const askRaw = (ask: Asker['ask'], operation: string, input: unknown): Promise<Reply<unknown>> =>
  ask(operation as Operation, input as Input<Operation>);
