/** The case room as a learner uses it: every kind of decision, by the words on screen. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Decision, MarkReading, Wait } from '../../../scenarios/case/decision.ts';
import { english, type Words } from './words.ts';

export interface BeltAct {
  readonly verb: string;
  readonly object: string;
  readonly person?: string | undefined;
}

export interface Room {
  readonly page: Page;
  readonly words: Words;
  /** Does what a decision stands for; does not wait for what follows. */
  decide(decision: Decision): Promise<void>;
  /** Waits until so many decisions are saved and shown. */
  settled(decisions: number): Promise<void>;
  /** Reads the verdict at the end of a phase and goes on. */
  goOn(): Promise<void>;
  /** Picks verb, object and person on the belt, and does nothing yet. */
  fillBelt(act: BeltAct): Promise<void>;
  readonly doIt: Locator;
  openTab(tab: 'documents' | 'people' | 'journal'): Promise<void>;
  openPaper(paper: string): Promise<void>;
  /** Opens the dialog that marks a line of a paper in the dossier. */
  openMarkDialog(paper: string, line: string): Promise<Locator>;
}

/** The button of a list that opens on a press: it is named by what is chosen and, last, by its label. */
export const listNamed = (within: Locator, label: string): Locator =>
  within.getByRole('button', { name: new RegExp(`(^|\\s)${label}$`) });

/** Chooses from a list that opens on a press. */
async function pick(within: Locator, label: string, option: string): Promise<void> {
  await listNamed(within, label).click();
  await within.page().getByRole('option', { name: option, exact: true }).click();
}

/** The duty belt: verb by a list, object and person by typing. */
function beltOn(page: Page, { ui, story }: Words) {
  const belt = page.getByRole('region', { name: ui('belt', 'title') });
  const find = async (label: string, option: string) => {
    await belt.getByRole('combobox', { name: label, exact: true }).fill(option);
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const fillBelt = async ({ verb, object, person }: BeltAct) => {
    await pick(belt, ui('belt', 'label.verb'), ui('belt', `verb.${verb}`));
    await find(ui('belt', 'label.object'), ui('belt', `object.${verb}.${object}`));
    if (person) await find(ui('belt', 'label.person'), story(`person.${person}.name`));
  };
  return { fillBelt, doIt: belt.getByRole('button', { name: ui('belt', 'do'), exact: true }) };
}

/** The dossier: its tabs, its papers, and the dialog that marks a line. */
function dossierOn(page: Page, { ui, story }: Words) {
  const openTab: Room['openTab'] = (tab) =>
    page.getByRole('tab', { name: new RegExp(`^${ui('room', `dossier.${tab}`)} \\d+$`) }).click();
  const openPaper = async (paper: string) => {
    const sheet = page.locator(`[data-paper="${paper}"]`);
    if (await sheet.isVisible()) return;
    const sheets = page.getByRole('navigation', { name: ui('room', 'dossier.pick') });
    await sheets.getByRole('button', { name: story(`paper.${paper}.title`), exact: true }).click();
    await expect(sheet).toBeVisible();
  };
  const openMarkDialog = async (paper: string, line: string) => {
    await openPaper(paper);
    await page.locator(`[data-paper="${paper}"] [data-line="${line}"]`).getByRole('button').click();
    return page.getByRole('dialog', { name: ui('room', 'markDialog.title') });
  };
  /** `null` takes the mark away. */
  const mark = async (paper: string, line: string, reading: MarkReading | null) => {
    const dialog = await openMarkDialog(paper, line);
    const press = (key: string) =>
      dialog.getByRole('button', { name: ui('room', `markDialog.${key}`), exact: true }).click();
    if (!reading) return press('clear');
    if (reading.as === 'ask') return press('ask');
    await pick(dialog, ui('room', 'markDialog.indicator'), ui('law', `indicator.${reading.indicator}`));
    await pick(dialog, ui('room', 'markDialog.person'), story(`person.${reading.person}.name`));
    await press('link');
  };
  return { openTab, openPaper, openMarkDialog, mark };
}

/** The scene: its choices, and the ways to let time pass. */
function stageOn(page: Page, { ui, story }: Words) {
  const press = (region: string, name: string) =>
    page.getByRole('region', { name: region }).getByRole('button', { name }).click();
  return {
    choose: (scene: string, choice: string) =>
      press(ui('room', 'choices.title'), story(`choice.${scene}.${choice}`)),
    wait: (until: Wait) => press(ui('belt', 'wait.title'), ui('belt', `wait.${until}`)),
  };
}

/** The plan sheet: a row is found by typing, and struck out with its own button. */
function planOn(page: Page, { ui, story }: Words) {
  const sheet = page.getByRole('region', { name: ui('room', 'plan.title'), exact: true });
  return {
    list: async (row: string) => {
      const name = story(`plan.${row}`);
      const field = sheet.getByRole('combobox', { name: ui('room', 'plan.find'), exact: true });
      // Its list closes when the page scrolls: the field is in sight before anything is typed.
      await field.click();
      await field.fill(name);
      await page.getByRole('option', { name, exact: true }).click();
    },
    strike: (row: string) =>
      sheet
        .getByRole('button', {
          name: ui('room', 'plan.strikeRow', { row: story(`plan.${row}`) }),
          exact: true,
        })
        .click(),
  };
}

export function roomOn(page: Page, words: Words = english): Room {
  const { ui } = words;
  const { fillBelt, doIt } = beltOn(page, words);
  const { openTab, openPaper, openMarkDialog, mark } = dossierOn(page, words);
  const { choose, wait } = stageOn(page, words);
  const { list, strike } = planOn(page, words);
  const decide: Room['decide'] = async (decision) => {
    switch (decision.type) {
      case 'choice.chosen':
        return choose(decision.scene, decision.choice);
      case 'act.performed':
        await fillBelt(decision);
        return doIt.click();
      case 'time.passed':
        return wait(decision.until);
      case 'line.marked':
        return mark(decision.paper, decision.line, decision.reading);
      case 'line.cleared':
        return mark(decision.paper, decision.line, null);
      case 'row.listed':
        return list(decision.row);
      case 'row.struck':
        return strike(decision.row);
    }
  };
  return {
    page,
    words,
    decide,
    settled: async (decisions) => {
      const name = `${ui('room', 'dossier.journal')} ${decisions}`;
      await expect(page.getByRole('tab', { name, exact: true })).toBeVisible();
    },
    goOn: () => page.getByRole('button', { name: ui('room', 'verdict.on'), exact: true }).click(),
    fillBelt,
    doIt,
    openTab,
    openPaper,
    openMarkDialog,
  };
}
