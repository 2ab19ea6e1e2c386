/** Host, settings, learners and cases: what the renderer is told before a case is played. */
import { describe, expect, it } from 'vitest';
import { smallDocument } from '../../scenarios/case/small-case.fixture.ts';
import { contract } from '../../scenarios/contract/contract.ts';
import { fail, issue } from '../../scenarios/core/result.ts';
import { codesOf } from '../store/store.fixture.ts';
import { cleanRun, handlersOver, libraryOf, play, seatLearner, setDesk } from './desk.fixture.ts';

describe('host.abilities', () => {
  it('tells edition, version, system language and that the store is well', async () => {
    expect(await setDesk().get('host.abilities', {})).toEqual({
      edition: 'browser',
      version: '0.1.0',
      systemLanguage: 'nl',
      restores: 0,
      storeIssues: [],
    });
  });

  it('tells why there is no store, and every operation that needs one answers the same', async () => {
    const locked = issue('store.locked', [], { what: 'sqlite', detail: 5 });
    const handlers = handlersOver(fail(locked));
    expect(await handlers['host.abilities']({})).toMatchObject({
      ok: true,
      value: { storeIssues: [locked] },
    });
    const withoutStore = ['host.abilities', 'cases.list', 'cases.open', 'cases.text', 'cases.pictures'];
    const stored = Object.keys(contract).filter(
      (operation) => !withoutStore.includes(operation),
    ) as (keyof typeof contract)[];
    const answers = await Promise.all(
      stored.map((operation) => (handlers[operation] as (input: object) => Promise<unknown>)({})),
    );
    expect(answers).toEqual(stored.map(() => ({ ok: false, issues: [locked] })));
    expect(await handlers['cases.list']({})).toMatchObject({ ok: true, value: [{ id: 'small-case' }] });
  });
});

describe('settings', () => {
  it('change in what is given and are there after a restart', async () => {
    const desk = setDesk();
    await desk.get('settings.set', { theme: 'dark', textPercent: undefined });
    desk.store.close();
    const again = setDesk(desk.dir);
    expect(await again.get('settings.get', {})).toEqual({
      theme: 'dark',
      textPercent: 100,
      characterKeys: true,
      language: null,
      currentLearner: null,
    });
    again.store.close();
  });

  it('refuse a current learner nobody knows', async () => {
    const desk = setDesk();
    expect(await desk.refusal('settings.set', { currentLearner: 'nobody', theme: 'dark' })).toEqual([
      'learner.unknown',
    ]);
    expect((await desk.get('settings.get', {})).theme).toBe('system');
  });
});

describe('learners', () => {
  const newcomer = { pseudonym: '  Heron 7 ', seat: 'police-officer', language: 'en' } as const;

  it('are kept under the trimmed pseudonym', async () => {
    const desk = setDesk();
    const learner = await desk.get('learners.create', newcomer);
    expect([learner.pseudonym, await desk.get('learners.list', {})]).toEqual(['Heron 7', [learner]]);
  });

  it.each(['', '   ', '\u200b\u200e', '\n\t'])('refuse the empty pseudonym %j', async (pseudonym) => {
    const desk = setDesk();
    expect(await desk.refusal('learners.create', { ...newcomer, pseudonym })).toEqual([
      'learner.pseudonym.empty',
    ]);
    const { id } = await desk.get('learners.create', newcomer);
    expect(await desk.refusal('learners.update', { learnerId: id, pseudonym })).toEqual([
      'learner.pseudonym.empty',
    ]);
  });

  it('refuse a pseudonym that is taken, in whatever case', async () => {
    const desk = setDesk();
    await desk.get('learners.create', newcomer);
    expect(await desk.refusal('learners.create', { ...newcomer, pseudonym: 'hERON 7' })).toEqual([
      'learner.pseudonym.taken',
    ]);
  });

  it('refuse a seat no programme has', async () => {
    const desk = setDesk();
    expect(await desk.refusal('learners.create', { ...newcomer, seat: 'admiral' })).toEqual([
      'case.seat.unknown',
    ]);
  });

  it('change seat and language and keep the rest', async () => {
    const desk = setDesk();
    const learner = await desk.get('learners.create', newcomer);
    const change = { learnerId: learner.id, seat: 'guardian', language: 'fr', pseudonym: undefined } as const;
    expect(await desk.get('learners.update', change)).toEqual({
      ...learner,
      seat: 'guardian',
      language: 'fr',
    });
  });

  it('that are erased take attempts and the current place with them', async () => {
    const desk = setDesk();
    const { learnerId, attemptId } = await seatLearner(desk);
    await play(desk, attemptId, cleanRun.slice(0, 2));
    await desk.get('settings.set', { currentLearner: learnerId });
    expect(await desk.get('learners.erase', { learnerId })).toEqual({});
    expect([
      await desk.get('learners.list', {}),
      (await desk.get('settings.get', {})).currentLearner,
      await desk.refusal('attempts.read', { attemptId }),
      await desk.refusal('attempts.list', { learnerId }),
      await desk.refusal('learners.erase', { learnerId }),
    ]).toEqual([[], null, ['attempt.unknown'], ['learner.unknown'], ['learner.unknown']]);
  });
});

describe('cases', () => {
  it('are listed with what the desk shows of them', async () => {
    expect(await setDesk().get('cases.list', {})).toEqual([
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
        languages: ['en', 'nl'],
        reviewState: 'open',
      },
    ]);
  });

  it('that cannot be read are named with their issues, not left out', async () => {
    const broken = { ...smallDocument(), startPapers: ['no-such-paper'] };
    const handlers = handlersOver(
      fail(issue('store.locked')),
      libraryOf({ 'small-case': smallDocument(), broken }),
    );
    const answer = await handlers['cases.list']({});
    expect(codesOf(answer)).toEqual(['case.reference.unknown']);
    expect(answer).toMatchObject({ issues: [{ path: ['broken', 'startPapers', 0] }] });
  });

  it('open without truth, error ids and criteria', async () => {
    const opened = JSON.stringify(
      await setDesk().get('cases.open', { caseId: 'small-case', seat: 'police-officer', variant: 'a' }),
    );
    expect(
      ['"truth"', '"criteria"', '"wrong"', '"teaches"', '"side"', 'E-01', 'telling'].filter((word) =>
        opened.includes(word),
      ),
    ).toEqual([]);
    expect(opened).toContain('pay-book');
  });

  it.each([
    [{ caseId: 'no-case', seat: 'police-officer', variant: 'a' }, 'case.unknown'],
    [{ caseId: 'small-case', seat: 'guardian', variant: 'a' }, 'case.seat.unknown'],
    [{ caseId: 'small-case', seat: 'police-officer', variant: 'b' }, 'case.variant.unknown'],
  ])('refuse %j with %s', async (input, code) => {
    expect(await setDesk().refusal('cases.open', input)).toEqual([code]);
  });

  it('refuse a seat the case has and that cannot be played yet', async () => {
    const document = smallDocument();
    const [seat] = document.seats;
    if (seat) document.seats.push({ ...seat, id: 'labour-inspector', playable: false });
    const desk = setDesk(undefined, document);
    const waiting = { caseId: 'small-case', seat: 'labour-inspector', variant: 'a' };
    expect(await desk.refusal('cases.open', waiting)).toEqual(['case.seat.unknown']);
    expect((await desk.get('cases.list', {}))[0]?.seats).toEqual([
      { id: 'police-officer', playable: true },
      { id: 'labour-inspector', playable: false },
    ]);
  });

  it('give their words and drawings', async () => {
    const desk = setDesk();
    expect(await desk.get('cases.text', { caseId: 'small-case', language: 'nl' })).toEqual({
      'case.title': 'small-case nl',
    });
    expect(await desk.refusal('cases.text', { caseId: 'no-case', language: 'nl' })).toEqual(['case.unknown']);
    expect(await desk.get('cases.pictures', { caseId: 'small-case' })).toEqual({
      'yard.svg': '<svg>small-case</svg>',
    });
    expect(await desk.refusal('cases.pictures', { caseId: 'no-case' })).toEqual(['case.unknown']);
  });
});
