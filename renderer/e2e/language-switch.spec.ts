/** The language is switched in the middle of a case: every word changes, and nothing else does. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';
import { openAt, seatLearner, startAttempt } from './play/host-call.ts';
import { newPlayer, shippedCase, untilScene, walkNamed } from './play/library.ts';
import { playWalk } from './play/play-walk.ts';
import { type Room, roomOn } from './play/room.ts';
import { english, type Language, languages, type Words, wordsOf } from './play/words.ts';

const walk = walkNamed('clean-tuesday');
const prepared = untilScene(walk, 'unit');
const { scene, choices, marks, moments } = newPlayer(prepared).view();
const onStage = shippedCase.scenes.find((each) => each.id === scene);

const marked = (as: string): number => Object.values(marks).filter((each) => each.as === as).length;

/** What a case of this language shows on this stage: told, said, offered, filed. */
const wordsOnStage = ({ ui, story, mark }: Words): readonly string[] => [
  story(`scene.${scene}.title`),
  ...(onStage?.elements ?? [])
    .filter((each) => each.kind !== 'paper' && !each.when)
    .map((each) => story(`scene.${scene}.${each.id}`)),
  ...choices.map((each) => story(`choice.${scene}.${each.id}`)),
  story('paper.pay-book.title'),
  ...Object.values(marks).map((reading) => mark(reading)),
  ui('room', 'choices.title'),
  ui('room', 'clock.title'),
  ui('room', 'bar.pause'),
  ui('room', 'bar.moments', moments ?? {}),
  ui('belt', 'title'),
  ui('belt', 'verb.ask'),
  ui('belt', 'object.ask.where-sleeps'),
  ui('belt', 'do'),
  ui('belt', 'wait.moment'),
  ui('law', 'stage.none.name'),
  ui('common', 'help.open'),
];

/** All words of the page, those typed into fields and those only heard among them, with spaces made even. */
const allWords = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll('input')].map((each) => each.value);
    const texts = [...document.querySelectorAll('main, header, aside')].map((each) => each.textContent);
    return [...fields, ...texts].join(' ').replace(/\s+/g, ' ');
  });

const even = (text: string): string => text.replace(/\s+/g, ' ').trim();

const languageList = ({ page, words }: Room) =>
  page.getByRole('combobox', { name: words.ui('common', 'display.language'), exact: true });

/** Switches from the display menu of the room, and gives the room in the new words. */
async function switchTo(room: Room, language: Language): Promise<Room> {
  await languageList(room).focus();
  await languageList(room).selectOption(language);
  const next = roomOn(room.page, wordsOf(language));
  await expect(room.page.locator('html')).toHaveAttribute('lang', language);
  await expect(languageList(next)).toBeFocused();
  return next;
}

async function expectSamePlace({ page, settled, words }: Room, attempt: string): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/attempt/${attempt}$`));
  await settled(prepared.length);
  await expect(page.locator('[data-scene]')).toHaveAttribute('data-scene', scene);
  for (const as of ['sign', 'ask'])
    await expect(page.locator(`[data-paper="pay-book"] [data-mark="${as}"]`)).toHaveCount(marked(as));
  const shown = await allWords(page);
  const missing = wordsOnStage(words).filter((text) => !shown.includes(even(text)));
  expect(missing, `what is not said in ${words.language}`).toEqual([]);
}

/** Words of English that are still there although this language says it otherwise. */
async function expectNoEnglish({ page, words }: Room): Promise<void> {
  const shown = await allWords(page);
  const own = wordsOnStage(words).map(even);
  const left = wordsOnStage(english)
    .map(even)
    .filter((text) => !own.includes(text) && text.length > 12 && shown.includes(text));
  expect(left, `what is still English in ${words.language}`).toEqual([]);
}

test('switching the language in the middle of a case changes every word and nothing else', {
  tag: '@smoke',
}, async ({ app: { page } }) => {
  const attempt = await startAttempt(page, await seatLearner(page, 'Heron'), prepared);
  await openAt(page, `/attempt/${attempt}`);
  let room = roomOn(page);
  await room.openPaper('pay-book');
  await room.fillBelt({ verb: 'ask', object: 'where-sleeps' });
  await page.getByRole('button', { name: english.ui('common', 'display.open'), exact: true }).click();
  await expectSamePlace(room, attempt);
  for (const language of [...languages.slice(1), languages[0]]) {
    room = await switchTo(room, language);
    await expectSamePlace(room, attempt);
    if (language !== 'en') await expectNoEnglish(room);
  }
});

test('a case can be played on in the language switched to, and a restart keeps the language @full', async ({
  app,
}) => {
  const { page } = app;
  const attempt = await startAttempt(page, await seatLearner(page, 'Heron'), prepared);
  await openAt(page, `/attempt/${attempt}`);
  await page.getByRole('button', { name: english.ui('common', 'display.open'), exact: true }).click();
  const room = await switchTo(roomOn(page), 'nl');
  await page.keyboard.press('Escape');
  const player = newPlayer(prepared);
  await playWalk(room, player, walk.decisions.slice(prepared.length, prepared.length + 3));

  const again = await app.restart();
  await expect(again.locator('html')).toHaveAttribute('lang', 'nl');
  const resume = wordsOf('nl').ui('desk', 'resume.open');
  await again.getByRole('link', { name: resume, exact: true }).click();
  await roomOn(again, wordsOf('nl')).settled(player.journal().length);
});

test('of two quick switches the last one stands, however late the host saves the first', {
  tag: ['@browser', '@full'],
}, async ({ app: { page } }) => {
  const attempt = await startAttempt(page, await seatLearner(page, 'Heron'), prepared);
  await openAt(page, `/attempt/${attempt}`);
  await page.getByRole('button', { name: english.ui('common', 'display.open'), exact: true }).click();
  await expect(languageList(roomOn(page))).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const late: (() => Promise<void>)[] = [];
  await page.route('**/api/settings.set', (route) => {
    late.push(() => route.continue());
  });
  const dutch = await switchTo(roomOn(page), 'nl');
  const french = await switchTo(dutch, 'fr');
  await expect.poll(() => late.length).toBe(2);
  for (const save of late) await save();
  await page.unroute('**/api/settings.set');
  await expect(languageList(french)).toHaveValue('fr');
  expect(asked, 'what a switch reads again').not.toContain('/api/settings.get');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});
