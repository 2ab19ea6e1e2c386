/** axe finds nothing on any screen, in any of its main states, in any language, in any theme. */
import type { Locator, Page } from '@playwright/test';
import type { Settings } from '../../scenarios/contract/contract.ts';
import { expect, test } from './fixtures/test.ts';
import { expectAccessible } from './play/axe.ts';
import { caseCard, debriefSteps } from './play/desk.ts';
import { hostCall, openAt, type Seated, seatLearner, startAttempt, takeDecisions } from './play/host-call.ts';
import { caseId, newPlayer, untilScene, walkNamed } from './play/library.ts';
import { closeCase, playWalk } from './play/play-walk.ts';
import { listNamed, type Room, roomOn } from './play/room.ts';
import { type Language, languages, type Words, wordsOf } from './play/words.ts';

const walk = walkNamed('where');
const inControl = untilScene(walk, 'unit');
const inAftermath = untilScene(walk, 'document');

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

/** Opens something, looks, and closes it again with Escape. */
async function lookInto(page: Page, opener: Locator, opened: string, state: string) {
  await opener.click();
  await expect(page.locator(opened)).toBeVisible();
  await expectAccessible(page, state);
  await page.keyboard.press('Escape');
  await expect(page.locator(opened)).toBeHidden();
}

async function lookAtWelcome(page: Page, { ui }: Words): Promise<void> {
  await openAt(page, '/welcome');
  await expect(button(page, ui('welcome', 'enter'))).toBeVisible();
  await expectAccessible(page, 'welcome');
  await button(page, ui('welcome', 'enter')).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'welcome, refused');
}

async function lookAtDesk(page: Page, words: Words): Promise<void> {
  const { ui } = words;
  await openAt(page, '/desk');
  await expect(caseCard(page)).toBeVisible();
  await expectAccessible(page, 'desk, empty');
  await lookInto(page, button(page, ui('common', 'help.open')), '.disclosure-panel:visible', 'help lines');
  await lookInto(page, button(page, ui('common', 'display.open')), '.disclosure-panel:visible', 'display');
  await page.getByText(ui('desk', 'learner.change'), { exact: true }).click();
  await expectAccessible(page, 'desk, changing the learner');
  await lookInto(page, button(page, ui('desk', 'learner.erase')), '[role=alertdialog]', 'desk, erasing');
}

async function lookAtDeskInUse(page: Page, words: Words, seated: Seated): Promise<void> {
  const { ui } = words;
  const closed = await startAttempt(page, seated, walk.decisions);
  await hostCall(page, 'attempts.close', { attemptId: closed });
  await startAttempt(page, seated, inControl);
  await openAt(page, '/desk');
  await expect(link(page, ui('desk', 'resume.open'))).toBeVisible();
  await expect(caseCard(page)).toBeVisible();
  await expectAccessible(page, 'desk, in use');
  await lookInto(page, button(page, ui('desk', 'resume.leave')), '[role=alertdialog]', 'desk, setting aside');
  await openAt(page, `/case/${caseId}`);
  await expect(button(page, ui('briefing', 'start'))).toBeVisible();
  await expectAccessible(page, 'briefing');
}

async function lookAtOtherPages(page: Page, { ui }: Words): Promise<void> {
  await openAt(page, '/handbook/fact.status.all-forms');
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expectAccessible(page, 'handbook');
  await page.getByRole('searchbox').fill('qqqqq');
  await expect(page.getByText(ui('handbook', 'none'), { exact: true })).toBeVisible();
  await expectAccessible(page, 'handbook, nothing found');
  await openAt(page, '/no/such/page');
  await expect(link(page, ui('errors', 'notFound.back'))).toBeVisible();
  await expectAccessible(page, 'not found');
  await openAt(page, '/attempt/no-such-attempt');
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page, 'an error');
}

async function lookAtRoom(room: Room, attempt: string): Promise<void> {
  const { page, words } = room;
  const { ui } = words;
  await openAt(page, `/attempt/${attempt}`);
  await room.settled(inControl.length);
  await room.openPaper('pay-book');
  await expectAccessible(page, 'room, documents');
  const belt = page.getByRole('region', { name: ui('belt', 'title') });
  const verb = listNamed(belt, ui('belt', 'label.verb'));
  await lookInto(page, verb, '[role=listbox]', 'room, verbs');
  await room.fillBelt({ verb: 'ask', object: 'pay' });
  await lookAtFinder(belt.getByRole('combobox', { name: ui('belt', 'label.person'), exact: true }));
  await room.openTab('people');
  await expectAccessible(page, 'room, people');
  await room.openTab('journal');
  await expectAccessible(page, 'room, journal');
  await room.openTab('documents');
  await page.locator('[data-skip]').click();
  await expectAccessible(page, 'room, a scene in short');
  await page.locator('[data-skip]').click();
  await lookInto(page, button(page, ui('room', 'bar.pause')), '[role=dialog]', 'room, paused');
  await lookInto(
    page,
    button(page, ui('common', 'help.open')),
    '.disclosure-panel:visible',
    'room, help lines',
  );
}

/**
 * While the list of a finder is open, React Aria hides the rest from screen readers and leaves it in the order of Tab, which axe
 * reports. The list closes when the focus leaves, so the focus never is on something hidden: that is looked at instead.
 */
async function lookAtFinder(field: Locator): Promise<void> {
  const page = field.page();
  await field.click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectAccessible(page, 'room, people of the belt', ['aria-hidden-focus']);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(page.locator('[aria-hidden=true] :focus')).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveRole('button');
}

async function lookAtMarking(room: Room): Promise<void> {
  const { page, words } = room;
  const dialog = await room.openMarkDialog('pay-book', 'days-w1');
  await expectAccessible(page, 'room, marking a line');
  const indicators = listNamed(dialog, words.ui('room', 'markDialog.indicator'));
  await indicators.click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await expectAccessible(page, 'room, indicators');
  await page.keyboard.press('Escape');
  await expect(indicators).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** The last act of a phase, then the verdict. */
async function lookAtVerdict(room: Room): Promise<void> {
  const { page } = room;
  const endOfPhase = untilScene(walk, 'corridor').length;
  for (const [at, decision] of walk.decisions.slice(inControl.length, endOfPhase).entries()) {
    await room.decide(decision);
    await room.settled(inControl.length + at + 1);
  }
  await expect(page.locator('article[data-verdict]')).toBeVisible();
  await expectAccessible(page, 'room, verdict');
  await room.goOn();
  await expect(page.locator('[data-scene]')).toBeVisible();
  await expectAccessible(page, 'room, what follows');
}

/** The last days and the end of the case; gives the attempt, closed. */
async function lookAtEnd(room: Room, seated: Seated): Promise<string> {
  const { page } = room;
  const attempt = await startAttempt(page, seated, inAftermath);
  await openAt(page, `/attempt/${attempt}`);
  await room.settled(inAftermath.length);
  await expectAccessible(page, 'room, days and terms');
  const between = walk.decisions.slice(inAftermath.length, -1);
  const toTheEnd = walk.decisions.slice(-1);
  await takeDecisions(page, attempt, between, inAftermath.length);
  await page.reload();
  await room.settled(walk.decisions.length - 1);
  await playWalk(room, newPlayer(walk.decisions.slice(0, -1)), toTheEnd);
  await expect(page.locator('[data-ended]')).toBeVisible();
  await expectAccessible(page, 'room, the end');
  await closeCase(room);
  return attempt;
}

async function lookAtDebrief(page: Page, words: Words, attempt: string): Promise<void> {
  const { ui } = words;
  await openAt(page, `/attempt/${attempt}/debrief/acts`);
  for (const step of await debriefSteps(page)) {
    await openAt(page, `/attempt/${attempt}/debrief/${step}`);
    await expect(page.getByRole('navigation', { name: ui('debrief', 'steps') })).toBeVisible();
    await expectAccessible(page, `debrief, ${step}`);
  }
  await openAt(page, `/attempt/${attempt}/debrief/details`);
  await expect(page.getByRole('navigation', { name: ui('debrief', 'steps') })).toBeVisible();
  await page.locator('main').evaluate((main) => {
    for (const details of main.querySelectorAll('details')) details.open = true;
  });
  await expectAccessible(page, 'debrief, everything unfolded');
  await openAt(page, `/attempt/${attempt}/debrief/whole`);
  await expect(page.locator('main h2').last()).toBeVisible();
  await expectAccessible(page, 'debrief, all on one page');
}

async function prepare(page: Page, language: Language, theme: Settings['theme']): Promise<Seated> {
  const seated = await seatLearner(page, 'Heron', language);
  await hostCall(page, 'settings.set', { theme });
  return seated;
}

function lookEverywhere(language: Language, theme: Settings['theme'], tag: string[]): void {
  const words = wordsOf(language);
  const about = `in ${language}, ${theme}`;

  test(`axe finds nothing before and around a case, ${about}`, { tag }, async ({ app: { page } }) => {
    test.slow();
    const seated = await prepare(page, language, theme);
    await lookAtWelcome(page, words);
    await lookAtDesk(page, words);
    await lookAtDeskInUse(page, words, seated);
    await lookAtOtherPages(page, words);
  });

  test(`axe finds nothing in the case room, ${about}`, { tag }, async ({ app: { page } }) => {
    test.slow();
    const seated = await prepare(page, language, theme);
    const room = roomOn(page, words);
    await lookAtRoom(room, await startAttempt(page, seated, inControl));
    await lookAtMarking(room);
    await lookAtVerdict(room);
  });

  test(`axe finds nothing at the end and after it, ${about}`, { tag: '@full' }, async ({ app: { page } }) => {
    test.slow();
    const seated = await prepare(page, language, theme);
    const attempt = await lookAtEnd(roomOn(page, words), seated);
    await lookAtDebrief(page, words, attempt);
  });
}

/** The core looks at the longest words; structure is the same in all languages. */
const inCore: readonly Language[] = ['de'];

for (const language of languages) {
  lookEverywhere(language, 'light', inCore.includes(language) ? [] : ['@full']);
  lookEverywhere(language, 'dark', ['@full']);
  lookEverywhere(language, 'contrast', ['@full']);
}
