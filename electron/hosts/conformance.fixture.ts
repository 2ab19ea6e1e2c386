/** What every implementation of the contract must do alike, told once: each host and the fake client run it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallCase } from '../../scenarios/case/small-case.fixture.ts';
import { textIdsOf } from '../../scenarios/case/text-ids.ts';
import {
  type Client,
  contract,
  type Input,
  type Operation,
  type Output,
  type Reply,
} from '../../scenarios/contract/contract.ts';

export interface Subject {
  /** A client over fresh, empty data with the small case in its library. */
  readonly client: Client;
  close(): Promise<void>;
}

type Decision = Input<'attempts.append'>['decision'];
const choose = (scene: string, choice: string): Decision => ({ type: 'choice.chosen', scene, choice });

/** A run of the small case to its end. */
const wholeRun: readonly Decision[] = [
  choose('yard', 'talk-aside'),
  choose('yard', 'promise-papers'),
  choose('drive-off', 'write-up'),
  { type: 'time.passed', until: 'next-due' },
  choose('call', 'listen'),
  choose('desk', 'close-file'),
  choose('close', 'done'),
];
const role = { seat: 'police-officer', variant: 'a' };
const chosenCase = { caseId: 'small-case', ...role };
const operations = Object.keys(contract) as Operation[];
const codesOf = (reply: Reply<unknown>): string[] =>
  reply.ok ? [] : reply.issues.map((issue) => issue.code);

/** Runs the suite against what `open` gives. */
export function describeConformance(name: string, open: () => Promise<Subject>): void {
  describe(name, () => {
    let subject: Subject;
    let names = 0;
    const answered = new Set<Operation>();

    beforeAll(async () => {
      subject = await open();
    });
    afterAll(() => subject.close());

    const ask = <O extends Operation>(operation: O, input: Input<O>): Promise<Reply<Output<O>>> =>
      subject.client.call(operation, input);
    const askRaw = (operation: string, input: unknown): Promise<Reply<unknown>> =>
      subject.client.call(operation as Operation, input as Input<Operation>);

    /** The value of a call that must succeed, after a look at its shape. */
    const get = async <O extends Operation>(operation: O, input: Input<O>): Promise<Output<O>> => {
      const reply = await ask(operation, input);
      if (!reply.ok) throw new Error(`${operation} refused: ${JSON.stringify(reply.issues)}`);
      const shape = contract[operation].output.safeParse(reply.value);
      expect(shape.error?.issues ?? [], `${operation} keeps its shape`).toEqual([]);
      answered.add(operation);
      return reply.value;
    };
    const newLearner = async (): Promise<string> => {
      names += 1;
      return (await get('learners.create', { pseudonym: `Heron ${names}`, seat: role.seat, language: 'nl' }))
        .id;
    };
    const newAttempt = async (mode: 'practice' | 'assessment' = 'practice') => {
      const learnerId = await newLearner();
      const started = await get('attempts.start', { learnerId, ...chosenCase, mode, language: 'fr' });
      return { learnerId, attemptId: started.summary.id, started };
    };
    const play = async (attemptId: string, decisions: readonly Decision[]): Promise<void> => {
      for (const [index, decision] of decisions.entries())
        await get('attempts.append', { attemptId, seq: index + 1, decision });
    };
    const finished = async (mode: 'practice' | 'assessment' = 'practice') => {
      const attempt = await newAttempt(mode);
      await play(attempt.attemptId, wholeRun);
      return attempt;
    };

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

      it('refuses a case, seat or variant that does not exist', async () => {
        expect([
          codesOf(await ask('cases.open', { ...chosenCase, caseId: 'no-case' })),
          codesOf(await ask('cases.open', { ...chosenCase, seat: 'no-seat' })),
          codesOf(await ask('cases.open', { ...chosenCase, variant: 'z' })),
          codesOf(await ask('cases.text', { caseId: 'no-case', language: 'en' })),
        ]).toEqual([['case.unknown'], ['case.seat.unknown'], ['case.variant.unknown'], ['case.unknown']]);
      });
    });

    describe('attempts', () => {
      it('starts with the opening in the log and stands where the case begins', async () => {
        const { learnerId, started } = await newAttempt('assessment');
        const { header } = started.summary;
        expect(started.events).toEqual([{ type: 'attempt.opened', header }]);
        expect(header).toMatchObject({ ...chosenCase, mode: 'assessment', locale: 'fr' });
        expect(started.summary).toMatchObject({ learnerId, events: 1, day: 1, state: 'open', percent: null });
      });

      it('refuses to start without learner, case, seat or variant', async () => {
        const good = {
          learnerId: await newLearner(),
          ...chosenCase,
          mode: 'practice',
          language: 'en',
        } as const;
        expect([
          codesOf(await ask('attempts.start', { ...good, learnerId: 'nobody' })),
          codesOf(await ask('attempts.start', { ...good, caseId: 'no-case' })),
          codesOf(await ask('attempts.start', { ...good, seat: 'no-seat' })),
          codesOf(await ask('attempts.start', { ...good, variant: 'z' })),
        ]).toEqual([['learner.unknown'], ['case.unknown'], ['case.seat.unknown'], ['case.variant.unknown']]);
      });

      it('lists the attempts of one learner, the last touched first', async () => {
        const { learnerId, attemptId } = await newAttempt();
        const later = await get('attempts.start', {
          learnerId,
          ...chosenCase,
          mode: 'practice',
          language: 'en',
        });
        await newAttempt();
        await play(attemptId, wholeRun.slice(0, 1));
        const listed = await get('attempts.list', { learnerId });
        expect(listed.map((attempt) => attempt.id).sort()).toEqual([attemptId, later.summary.id].sort());
        const times = listed.map((attempt) => attempt.lastAt);
        expect(times).toEqual([...times].sort().reverse());
      });

      it('appends in order and gives the log back as it was written', async () => {
        const { attemptId, started } = await newAttempt();
        await play(attemptId, wholeRun.slice(0, 3));
        const { events, summary } = await get('attempts.read', { attemptId });
        const decisions = wholeRun.slice(0, 3).map((decision) => ({ type: 'decision.made', decision }));
        expect(events).toEqual([...started.events, ...decisions]);
        expect(summary).toMatchObject({ events: 4, day: 3, state: 'open' });
      });

      it('takes a retry for what it is, and refuses another decision in its place', async () => {
        const { attemptId } = await newAttempt();
        const [first, second] = wholeRun as [Decision, Decision];
        const once = await get('attempts.append', { attemptId, seq: 1, decision: first });
        expect(await get('attempts.append', { attemptId, seq: 1, decision: first })).toEqual(once);
        expect(codesOf(await ask('attempts.append', { attemptId, seq: 1, decision: second }))).toEqual([
          'attempt.sequence.conflict',
        ]);
        expect((await get('attempts.read', { attemptId })).summary.events).toBe(2);
      });

      it('refuses a gap in the sequence', async () => {
        const { attemptId } = await newAttempt();
        const refused = await ask('attempts.append', {
          attemptId,
          seq: 2,
          decision: choose('yard', 'talk-aside'),
        });
        expect(refused).toEqual({
          ok: false,
          issues: [{ code: 'attempt.sequence.gap', path: ['seq'], params: { expected: 1, got: 2 } }],
        });
        expect((await get('attempts.read', { attemptId })).summary.events).toBe(1);
      });

      it('takes one of two decisions that come at the same time under the same number', async () => {
        const { attemptId } = await newAttempt();
        const both = await Promise.all([
          ask('attempts.append', { attemptId, seq: 1, decision: choose('yard', 'talk-aside') }),
          ask('attempts.append', { attemptId, seq: 1, decision: choose('yard', 'talk-before-boss') }),
        ]);
        expect(both.flatMap(codesOf)).toEqual(['attempt.sequence.conflict']);
        expect((await get('attempts.read', { attemptId })).summary.events).toBe(2);
      });

      it('refuses a decision the machine cannot take, and writes nothing', async () => {
        const { attemptId } = await newAttempt();
        expect(
          codesOf(await ask('attempts.append', { attemptId, seq: 1, decision: choose('close', 'done') })),
        ).toEqual(['attempt.event.refused']);
        expect((await get('attempts.read', { attemptId })).summary.events).toBe(1);
      });

      it('gives the case of an attempt as it is played', async () => {
        const { attemptId } = await newAttempt();
        expect(await get('attempts.case', { attemptId })).toEqual(await get('cases.open', chosenCase));
      });

      it('leaves an attempt for good', async () => {
        const { attemptId } = await newAttempt();
        await get('attempts.leave', { attemptId });
        expect([
          (await get('attempts.read', { attemptId })).summary.state,
          codesOf(
            await ask('attempts.append', { attemptId, seq: 1, decision: choose('yard', 'talk-aside') }),
          ),
          codesOf(await ask('attempts.close', { attemptId })),
          codesOf(await ask('attempts.leave', { attemptId })),
          codesOf(await ask('attempts.debrief', { attemptId })),
        ]).toEqual(['left', ['attempt.closed'], ['attempt.closed'], ['attempt.closed'], ['attempt.open']]);
      });

      it('knows no attempt that was never started', async () => {
        const attemptId = 'nothing';
        const asked = [
          ask('attempts.read', { attemptId }),
          ask('attempts.case', { attemptId }),
          ask('attempts.append', { attemptId, seq: 1, decision: choose('yard', 'talk-aside') }),
          ask('attempts.close', { attemptId }),
          ask('attempts.leave', { attemptId }),
          ask('attempts.verdict', { attemptId }),
          ask('attempts.debrief', { attemptId }),
        ];
        expect((await Promise.all(asked)).flatMap(codesOf)).toEqual(asked.map(() => 'attempt.unknown'));
      });
    });

    describe('the judgement', () => {
      it('gives a verdict on finished phases in practice, and none in assessment', async () => {
        const practice = await newAttempt();
        const before = await get('attempts.verdict', { attemptId: practice.attemptId });
        await play(practice.attemptId, wholeRun.slice(0, 3));
        const after = await get('attempts.verdict', { attemptId: practice.attemptId });
        const assessment = await finished('assessment');
        expect(before.criteria).toEqual([]);
        expect(after.criteria.map(({ id, verdict }) => [id, verdict])).toContainEqual([
          'no-promise',
          'violated',
        ]);
        expect(await get('attempts.verdict', { attemptId: assessment.attemptId })).toEqual({ criteria: [] });
      });

      it('refuses to close or explain an attempt that has not ended', async () => {
        const { attemptId } = await newAttempt();
        expect([
          codesOf(await ask('attempts.close', { attemptId })),
          codesOf(await ask('attempts.debrief', { attemptId })),
        ]).toEqual([['attempt.open'], ['attempt.open']]);
      });

      it('closes an ended attempt once: the sheet is the record, in the log and in the debrief', async () => {
        const { attemptId } = await finished();
        const { sheet } = await get('attempts.close', { attemptId });
        expect(sheet).toMatchObject({
          passed: false,
          points: 0,
          maxPoints: 12,
          criticalErrors: ['separate'],
          decisions: 7,
        });
        expect(await get('attempts.close', { attemptId })).toEqual({ sheet });
        const { events, summary } = await get('attempts.read', { attemptId });
        expect(events.at(-1)).toEqual({ type: 'attempt.closed', sheet });
        expect(summary).toMatchObject({ state: 'failed', percent: 0, events: 9 });
        const debrief = await get('attempts.debrief', { attemptId });
        expect(debrief.sheet).toEqual(sheet);
        expect(debrief.lines).toContainEqual({
          paper: 'pay-book',
          line: 'day1',
          kind: 'telling',
          fact: 'fact.indicators.list',
        });
        expect(debrief.story).toEqual(
          [1, 2, 3, 4].map((line) => `story.${sheet.ending}.police-officer.${line}`),
        );
      });

      it('appends nothing after the sheet', async () => {
        const { attemptId } = await finished();
        await get('attempts.close', { attemptId });
        const next = { attemptId, seq: 9, decision: choose('yard', 'talk-aside') };
        expect(codesOf(await ask('attempts.append', next))).toEqual(['attempt.closed']);
      });
    });

    describe('the door', () => {
      it.each(operations)('%s refuses a key it does not know, with its path', async (operation) => {
        const reply = await askRaw(operation, { surplus: 1 });
        expect(new Set(codesOf(reply))).toEqual(new Set(['request.malformed']));
        expect(reply.ok ? [] : reply.issues.map((issue) => issue.path)).toContainEqual(['surplus']);
      });

      it.each(operations)('%s refuses what is not an object', async (operation) => {
        for (const input of [null, 7, 'text', [], true]) {
          expect(codesOf(await askRaw(operation, input)), JSON.stringify(input)).toEqual([
            'request.malformed',
          ]);
        }
      });

      it.each(['learners.steal', 'constructor', '__proto__', 'toString', 'learners'])(
        'knows no operation %s',
        async (operation) => {
          expect(codesOf(await askRaw(operation, {}))).toEqual(['request.unknownOperation']);
        },
      );

      it('names the place of a wrong value', async () => {
        const decision = { type: 'choice.chosen', scene: 'Not An Id', choice: 'done' };
        const reply = await askRaw('attempts.append', { attemptId: 'a', seq: 0, decision });
        expect(reply.ok ? [] : reply.issues.map((issue) => issue.path)).toEqual([
          ['seq'],
          ['decision', 'scene'],
        ]);
      });
    });

    it('was asked every operation of the contract and answered it', () => {
      expect([...answered].sort()).toEqual([...operations].sort());
    });
  });
}
