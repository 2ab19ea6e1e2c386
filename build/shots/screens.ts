/** Every screen and main state, in the order a learner meets them. */
import type { Locator, Page } from '@playwright/test';
import { hostCall, openAt, type Seated } from '../../renderer/e2e/play/host-call.ts';
import { caseId } from '../../renderer/e2e/play/library.ts';
import { roomOn } from '../../renderer/e2e/play/room.ts';
import type { Stage } from './set-stage.ts';
import type { Screen } from './take.ts';

const seen = (locator: Locator): Promise<void> => locator.first().waitFor({ state: 'visible' });

/** At an address, with somebody at the desk. */
async function at(page: Page, who: Seated | null, address: string, shown: string): Promise<void> {
  await hostCall(page, 'settings.set', {
    currentLearner: who?.learnerId ?? null,
    ...(who ? { language: who.language } : {}),
  });
  await openAt(page, address);
  await seen(page.locator(shown));
}

const inRoom = async (
  { page, learner, traveller, words, attempts }: Stage,
  attempt: keyof Stage['attempts'],
) => {
  await at(
    page,
    attempt === 'control' ? learner : traveller,
    `/attempt/${attempts[attempt]}`,
    '[data-scene], [data-ended]',
  );
  return roomOn(page, words);
};

const around: readonly Screen[] = [
  { name: 'welcome', show: ({ page, newcomer }) => at(page, newcomer, '/welcome', 'h1') },
  {
    name: 'welcome-refused',
    show: async ({ page, words }) => {
      await page.getByRole('button', { name: words.ui('welcome', 'enter') }).click();
      await seen(page.getByRole('alert'));
    },
  },
  { name: 'desk-new', show: ({ page, newcomer }) => at(page, newcomer, '/desk', '[data-case] svg') },
  { name: 'desk-in-use', show: ({ page, learner }) => at(page, learner, '/desk', '.resume-card') },
  {
    name: 'briefing',
    show: ({ page, newcomer }) => at(page, newcomer, `/case/${caseId}`, '.briefing-facts'),
  },
];

const room: readonly Screen[] = [
  { name: 'room-first', show: async (stage) => void (await inRoom(stage, 'fresh')) },
  {
    name: 'room-control',
    show: async (stage) => {
      await (await inRoom(stage, 'control')).openPaper('pay-book');
      await stage.page
        .locator('[data-line][data-mark]')
        .first()
        .evaluate((row) => row.scrollIntoView({ block: 'center' }));
    },
  },
  {
    name: 'room-marking',
    show: async (stage) => {
      const dialog = await roomOn(stage.page, stage.words).openMarkDialog('pay-book', 'days-w1');
      await seen(dialog);
    },
  },
  {
    name: 'room-belt',
    show: async (stage) => {
      const on = await inRoom(stage, 'control');
      await on.fillBelt({ verb: 'call', object: 'labour-auditor' });
      const field = stage.page.getByRole('combobox', {
        name: stage.words.ui('belt', 'label.object'),
        exact: true,
      });
      await field.fill('a');
      await seen(stage.page.getByRole('listbox'));
    },
  },
  { name: 'room-people', show: async (stage) => (await inRoom(stage, 'control')).openTab('people') },
  { name: 'room-journal', show: async (stage) => roomOn(stage.page, stage.words).openTab('journal') },
  {
    name: 'room-wide-dossier',
    show: async (stage) => {
      const on = await inRoom(stage, 'almost');
      await on.openTab('documents');
      await stage.page.locator('.widen').click();
    },
  },
  { name: 'room-terms', show: async (stage) => void (await inRoom(stage, 'terms')) },
  {
    name: 'room-plan',
    show: async ({ page, chief, attempts }) => {
      await at(page, chief, `/attempt/${attempts.plan}`, '[data-plan]');
      await page.locator('[data-plan]').evaluate((node) => node.scrollIntoView({ block: 'end' }));
    },
  },
  {
    name: 'room-verdict',
    show: async (stage) => {
      const on = await inRoom(stage, 'beforeVerdict');
      await on.decide(stage.lastOfPhase);
      await seen(stage.page.locator('article[data-verdict]'));
    },
  },
  {
    name: 'room-rewind',
    show: async ({ page, words }) => {
      await page.locator('article[data-verdict] [data-rewind-open]').click();
      await seen(page.getByRole('dialog', { name: words.ui('room', 'rewind.open') }));
    },
  },
  {
    name: 'room-paused',
    show: async (stage) => {
      await inRoom(stage, 'terms');
      const name = stage.words.ui('room', 'bar.pause');
      await stage.page.getByRole('button', { name, exact: true }).click();
      await seen(stage.page.getByRole('dialog'));
    },
  },
  {
    name: 'room-failure',
    show: async (stage) => {
      const { page } = stage;
      await inRoom(stage, 'control');
      await page.route('**/api/attempts.append', (route) => route.abort());
      await page.locator('button[data-choice]:enabled').first().click();
      await seen(page.getByRole('alert'));
      await page.unroute('**/api/attempts.append');
    },
  },
  { name: 'room-end', show: async (stage) => void (await inRoom(stage, 'ended')) },
];

const debrief: readonly Screen[] = ['acts', 'story', 'cards', 'details', 'map', 'days', 'whole'].map(
  (step) => ({
    name: `debrief-${step}`,
    show: async ({ page, learner, attempts }) => {
      await at(
        page,
        learner,
        `/attempt/${attempts.closed}/debrief/${step}`,
        step === 'whole' ? '.debrief-whole' : '.step-bar',
      );
      // The map is placed when its step is opened.
      if (step === 'map') await seen(page.locator('main svg'));
    },
  }),
);

const scrolled = (name: string, turn: number): Screen => ({
  name: `${name}-${turn + 1}`,
  show: ({ page }) => page.evaluate((screens) => window.scrollTo(0, screens * 740), turn),
});

/** What lies below the first screenful of the longer steps. */
const below: readonly Screen[] = [
  {
    name: 'debrief-unfolded',
    show: async ({ page, learner, attempts }) => {
      await at(page, learner, `/attempt/${attempts.closed}/debrief/details`, '.step-bar');
      await page.locator('main').evaluate((main) => {
        for (const each of main.querySelectorAll('details'))
          each.open = each.parentElement?.closest('details') === null;
      });
    },
  },
  scrolled('debrief-unfolded', 1),
  {
    name: 'debrief-map-top',
    show: ({ page, learner, attempts }) =>
      at(page, learner, `/attempt/${attempts.closed}/debrief/map`, 'main svg'),
  },
  scrolled('debrief-map', 1),
  scrolled('debrief-map', 2),
];

const sections = ['indicators', 'directory', 'procedure', 'law', 'smuggling', 'facts', 'glossary', 'sources'];

const handbook: readonly Screen[] = [
  { name: 'handbook', show: ({ page, learner }) => at(page, learner, '/handbook', 'h1') },
  ...sections.map((section) => ({
    name: `handbook-${section}`,
    show: ({ page, learner }: Stage) =>
      at(page, learner, `/handbook/${section}`, section === 'procedure' ? 'main svg' : '.handbook-section'),
  })),
  {
    name: 'handbook-search',
    show: async ({ page, learner, words }) => {
      const term = words.ui('law', 'stage.reflection.name').slice(0, 8);
      await at(page, learner, `/handbook/search?q=${encodeURIComponent(term)}`, '.handbook-section li');
    },
  },
  {
    name: 'handbook-from-room',
    show: async (stage) => {
      const { page } = stage;
      await inRoom(stage, 'terms');
      await page.locator('[data-clock] a[href*="stage=reflection"]').first().click();
      await seen(page.locator('main svg'));
      await page.locator('.diagram-figure').evaluate((figure) => figure.scrollIntoView({ block: 'start' }));
    },
  },
];

const kept: readonly Screen[] = [
  { name: 'record', show: ({ page, learner }) => at(page, learner, '/record', 'h1') },
  {
    name: 'transcript',
    show: ({ page, learner, attempts }) => at(page, learner, `/record/attempt/${attempts.closed}`, 'main h1'),
  },
  {
    name: 'certificate',
    show: ({ page, assessed }) => at(page, assessed, '/record/certificate/police', '[data-certificate]'),
  },
];

const dialogs: readonly Screen[] = [
  {
    name: 'palette',
    show: async (stage) => {
      await inRoom(stage, 'control');
      const name = stage.words.ui('common', 'commands.open');
      await stage.page.getByRole('button', { name, exact: true }).click();
      await seen(stage.page.locator('[data-palette]'));
    },
  },
  {
    name: 'key-map',
    show: async (stage) => {
      await inRoom(stage, 'control');
      await stage.page.keyboard.press('Shift+?');
      await seen(stage.page.locator('[data-key-map]'));
    },
  },
  {
    name: 'help',
    show: async (stage) => {
      await inRoom(stage, 'control');
      await stage.page.keyboard.press('F2');
      await seen(stage.page.locator('[data-help]'));
    },
  },
  { name: 'not-found', show: ({ page, learner }) => at(page, learner, '/no/such/page', 'main h1') },
  {
    name: 'no-attempt',
    show: ({ page, learner }) => at(page, learner, '/attempt/no-such-attempt', '[role=alert]'),
  },
];

export const screens: readonly Screen[] = [
  ...around,
  ...room,
  ...debrief,
  ...below,
  ...handbook,
  ...kept,
  ...dialogs,
];
