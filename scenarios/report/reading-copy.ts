/** The reading copy of a case: all its words in one language as Markdown, each with its text id, for whoever reviews it on paper. */
import type { CaseDocument } from '../case/schema.ts';
import { paperLines } from './reading-papers.ts';

/** `words`: of the case, by text id. `wordsOnly`: nothing that says what is right, what follows or why, for a reader who judges words alone. */
export interface ReadingOptions {
  readonly words: Readonly<Record<string, string>>;
  readonly language: string;
  readonly wordsOnly: boolean;
}

type Scene = CaseDocument['scenes'][number];
type Wrong = Scene['choices'][number]['wrong'];
type Shown = Pick<NonNullable<Wrong>, 'errors' | 'warning' | 'arrival' | 'scene' | 'fact'>;

/** One reader's pen: looks words up and leaves out what a reader of words alone must not see. */
const penOf = ({ words, wordsOnly }: ReadingOptions) => ({
  say: (id: string): string => `\`${id}\` ${words[id] ?? '(missing)'}`,
  word: (id: string): string => words[id] ?? `(missing: ${id})`,
  told: (...lines: readonly string[]): readonly string[] => (wordsOnly ? [] : lines),
});
export type Pen = ReturnType<typeof penOf>;

/** A condition as it stands in the document. */
const only = (when: unknown): string => (when === undefined ? '' : ` [only when ${JSON.stringify(when)}]`);

/** The error, what had warned of it, and what brings its effect back: an arrival, a later scene, or both. */
const shownBy = ({ errors, warning, arrival, scene, fact }: Shown): string => {
  const back = [
    ...(arrival === undefined ? [] : [`with the arrival \`${arrival}\``]),
    ...(scene === undefined ? [] : [`in the scene \`${scene}\``]),
  ].join(' and ');
  return `shows ${errors.join(', ')}; warned of at \`${warning}\`, ${back === '' ? '' : `comes back ${back}, `}${fact}`;
};

const wrongLines = (pen: Pen, id: string, wrong: Wrong): readonly string[] =>
  wrong ? pen.told(`  - ${shownBy(wrong)}: ${pen.say(id)}`) : [];

const sceneLines = (pen: Pen, scene: Scene): readonly string[] => [
  '',
  `### ${pen.word(`scene.${scene.id}.title`)} (\`${scene.id}\`, at \`${scene.place}\`)`,
  ...pen.told(`If skipped: ${pen.say(`scene.${scene.id}.skip`)}`),
  ...scene.elements.map((each) =>
    each.kind === 'paper'
      ? `- paper \`${each.paper ?? ''}\`${only(each.when)}`
      : `- ${each.kind}${each.speaker ? ` by ${pen.word(`person.${each.speaker}.name`)}` : ''}${only(each.when)}${pen.told(each.fact ? ` (${each.fact})` : '').join('')}: ${pen.say(`scene.${scene.id}.${each.id}`)}`,
  ),
  ...(scene.choices.length > 0 ? ['', 'Choices:', ''] : []),
  ...scene.choices.flatMap((choice) => [
    `* ${pen.say(`choice.${scene.id}.${choice.id}`)}${only(choice.when)}${pen.told(choice.check ? ` (check with: ${choice.check})` : '').join('')}`,
    ...(choice.reply ? [`  - reply: ${pen.say(`reply.${scene.id}.${choice.id}`)}`] : []),
    ...wrongLines(pen, `wrong.${scene.id}.${choice.id}`, choice.wrong),
  ]),
];

const phaseLines = (pen: Pen, document: CaseDocument, phase: CaseDocument['phases'][number]) => [
  '',
  `## ${pen.word(`phase.${phase.id}.title`)} (\`${phase.id}\`, ${JSON.stringify(phase.time)})`,
  ...(phase.omissions ?? []).flatMap((each) =>
    pen.told(`- left undone, ${shownBy(each)}: ${pen.say(`wrong.omission.${phase.id}.${each.id}`)}`),
  ),
  ...document.scenes.filter((scene) => scene.phase === phase.id).flatMap((scene) => sceneLines(pen, scene)),
];

const beltLines = (pen: Pen, document: CaseDocument): readonly string[] => [
  '',
  '## The duty belt: what is possible at any time, and never offered as a hint',
  ...document.belt.flatMap((act) => [
    '',
    `### ${act.verb} / ${act.object} (\`${act.id}\`, in ${act.phases.join(', ')})`,
    ...act.outcomes.flatMap((outcome) => [
      ...(act.persons ?? ['']).map(
        (person) =>
          `- ${pen.say(`act.${act.id}.${outcome.id}${person ? `.${person}` : ''}`)}${only(outcome.when)}`,
      ),
      ...wrongLines(pen, `wrong.act.${act.id}.${outcome.id}`, outcome.wrong),
    ]),
  ]),
];

const endingLines = (pen: Pen, document: CaseDocument): readonly string[] => [
  '',
  '## Endings, and the eight lines told by the person',
  ...document.endings.flatMap((ending) => [
    '',
    `### ${pen.word(`ending.${ending.id}.title`)} (\`${ending.id}\`, told by ${pen.word(`person.${ending.storyBy}.name`)}${only(ending.when)})`,
    pen.say(`ending.${ending.id}.text`),
    ...document.seats
      .filter((seat) => seat.playable)
      .flatMap((seat) => [
        '',
        `${seat.id}:`,
        '',
        ...Array.from(
          { length: ending.storyLines },
          (_each, at) => `${at + 1}. ${pen.say(`story.${ending.id}.${seat.id}.${at + 1}`)}`,
        ),
      ]),
  ]),
];

const criterionLines = (pen: Pen, document: CaseDocument): readonly string[] => [
  '',
  '## Criteria: what is scored',
  '',
  ...document.criteria.flatMap((each) => [
    `- ${pen.say(`criterion.${each.id}.title`)} (${each.competence}, weight ${each.weight}, ${each.severity}${each.gate ? ', gate' : ''}, ${each.error}, ${each.fact}, ${each.seats.join(' ')})`,
    `  - asks ${JSON.stringify(each.asks)}`,
    `  - ${pen.say(`criterion.${each.id}.why`)}`,
  ]),
];

const openingLines = (pen: Pen, document: CaseDocument): readonly string[] => [
  `# ${pen.word('case.title')} (${document.id}, version ${document.version})`,
  '',
  `In-fiction day 0 is ${document.header.startsOn}; facts from ${document.header.factsFrom} to ${document.header.factsTo}; law as of ${document.header.lawAsOf}.`,
  '',
  pen.say('case.question'),
  '',
  pen.say('case.note'),
  '',
  ...document.header.briefing.map((each) => `- ${pen.say(`briefing.${each}`)}`),
  ...document.header.objectives.map((each) => `- ${pen.say(`objective.${each}`)}`),
  '',
  '## People and places',
  '',
  ...document.people.map(
    ({ id, status, gender }) =>
      `- **${pen.word(`person.${id}.name`)}** (\`${id}\`, ${gender}, ${status}): ${pen.word(`person.${id}.role`)}`,
  ),
  ...document.places.map(
    ({ id, picture }) =>
      `- \`${id}\` ${pen.word(`place.${id}.name`)}${picture ? `: ${pen.word(`place.${id}.alt`)}` : ''}`,
  ),
];

const planLines = (pen: Pen, { plan }: CaseDocument): readonly string[] =>
  plan
    ? [
        '',
        `## The plan sheet: at most ${plan.atMost} of these rows`,
        '',
        ...plan.rows.map(({ id, group }) => `- ${pen.word(`plan.group.${group}`)}: ${pen.say(`plan.${id}`)}`),
      ]
    : [];

/** The whole case as Markdown. A word that is missing is written as such: the copy is of what is there. */
export const readingCopy = (document: CaseDocument, options: ReadingOptions): string => {
  const pen = penOf(options);
  const arrivals = document.arrivals
    .map(({ id }) => `arrival.${id}.summary`)
    .filter((id) => options.words[id] !== undefined);
  return `${[
    ...openingLines(pen, document),
    ...document.phases.flatMap((phase) => phaseLines(pen, document, phase)),
    ...beltLines(pen, document),
    ...planLines(pen, document),
    ...(arrivals.length > 0 ? ['', '## What arrives', '', ...arrivals.map((id) => `- ${pen.say(id)}`)] : []),
    ...document.papers.flatMap((paper) => paperLines(pen, paper)),
    ...pen.told(...criterionLines(pen, document), ...endingLines(pen, document)),
  ].join('\n')}\n`;
};
