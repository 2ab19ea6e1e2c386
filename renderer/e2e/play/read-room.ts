/** What the case room shows, read at one moment; and what it must show for a view of the machine. */
import type { Page } from '@playwright/test';
import { type Decision, waits } from '../../../scenarios/case/decision.ts';
import type { DueView, PersonView, Player } from '../../../scenarios/compile/player.ts';
import { daysBetween } from '../../../scenarios/core/local-date.ts';
import { shippedCase } from './library.ts';
import { english, type Words } from './words.ts';

export interface RoomState {
  /** Null when no scene is on stage: at the end, or under a verdict. */
  readonly scene: string | null;
  /** Choices that can be pressed, as the machine names them. */
  readonly choices: readonly string[];
  readonly waits: readonly string[];
  readonly day: string;
  readonly moments: string | null;
  readonly papers: readonly string[];
  /** Marks on the paper that lies open, by `paper/line`, in words. */
  readonly marks: Readonly<Record<string, string>>;
  /** One line per person of the clock panel. */
  readonly clock: Readonly<Record<string, string>>;
  readonly decisions: string;
}

/** Reads everything in one go, so that nothing can change in between; the words are taken for English. */
export async function readRoom(page: Page): Promise<RoomState> {
  const seen = await readPage(page);
  const between = english.ui('room', 'paper.changeMark', { mark: '', line: '' });
  const marks = Object.entries(seen.marks).map(([ref, name]) => [ref, name.split(between)[0] ?? '']);
  return { ...seen, marks: Object.fromEntries(marks) };
}

const readPage = (page: Page): Promise<RoomState> =>
  page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const values = (selector: string, name: string) => all(selector).map((each) => each.dataset[name] ?? '');
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const tabs = values('[data-open-paper]', 'openPaper');
    const paper = values('[data-paper]', 'paper');
    return {
      scene: values('[data-scene]', 'scene')[0] ?? null,
      choices: values('button[data-choice]:enabled', 'choice'),
      waits: values('button[data-wait]:enabled', 'wait'),
      day: text('.case-bar-when').replace(/^.*, /, ''),
      moments: values('[data-moments]', 'moments')[0] ?? null,
      papers: tabs.length > 0 ? tabs : paper,
      marks: Object.fromEntries(
        all('[data-line][data-mark]').map((row) => [
          `${paper[0]}/${row.dataset.line}`,
          row.querySelector('button')?.getAttribute('aria-label') ?? '',
        ]),
      ),
      clock: Object.fromEntries(all('[data-clock]').map((row) => [row.dataset.clock, row.textContent])),
      decisions: text('[role=tab]:last-of-type .figure'),
    };
  });

/** Every choice of every scene the machine takes now, whatever its view lists. */
const choicesOf = (player: Player): readonly string[] =>
  shippedCase.scenes.flatMap((scene) =>
    scene.choices
      .filter((each) => player.can({ type: 'choice.chosen', scene: scene.id, choice: each.id }))
      .map((each) => each.id),
  );

const waitsOf = (player: Player): readonly string[] =>
  waits.filter((until) => player.can({ type: 'time.passed', until } satisfies Decision));

const longDate = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const clockLine = (
  { id, stage, place, document, since, due, termDay }: PersonView,
  dues: readonly DueView[],
  words: Words,
): string => {
  const { ui, story } = words;
  const ownerOf = (owner: string) => ui('law', `decider.${owner}`);
  const own = dues.filter(({ person }) => person === id);
  const line = [
    story(`person.${id}.name`),
    ui('room', `clock.place.${place}`),
    ui('law', `stage.${stage}.name`),
    document ? ui('law', `document.${document}`) : '',
  ];
  if (since && due && termDay !== null) {
    const date = longDate.format(new Date(`${due}T00:00:00Z`));
    line.push(ui('room', 'clock.term', { day: termDay, days: daysBetween(since, due) }));
    line.push(', ', ui('room', 'clock.due', { date }));
    const term = own.find(({ on }) => on !== null);
    if (term) line.push(' · ', ui('room', 'clock.owner', { owner: ownerOf(term.owner) }));
  }
  for (const { what, owner } of own.filter(({ on }) => on === null))
    line.push(ui('room', 'clock.duty', { duty: ui('law', what), owner: ownerOf(owner) }));
  return line.join('');
};

const hasProcedure = new Set(
  shippedCase.people.filter((each) => each.procedure !== 'none').map((each) => each.id),
);

/** What an English page must show while this paper lies open. */
export function expectedRoom(player: Player, openPaper: string, words = english): RoomState {
  const view = player.view();
  return {
    scene: view.ended ? null : view.scene,
    choices: choicesOf(player),
    waits: waitsOf(player),
    day: words.ui('room', 'bar.day', { date: '', day: view.day }).replace(/^.*, /, ''),
    moments: view.moments ? String(view.moments.left) : null,
    papers: view.papers,
    marks: Object.fromEntries(
      Object.entries(view.marks)
        .filter(([ref]) => ref.startsWith(`${openPaper}/`))
        .map(([ref, reading]) => [ref, words.mark(reading)]),
    ),
    clock: Object.fromEntries(
      view.people
        .filter((each) => each.met && hasProcedure.has(each.id))
        .map((each) => [
          each.id,
          clockLine(each, view.panel.kind === 'legal-clock' ? view.panel.due : [], words),
        ]),
    ),
    decisions: String(player.journal().length),
  };
}
