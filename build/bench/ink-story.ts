/** A peer: the same flat story written in ink and played by inkjs. */
import { Compiler, type Story as InkStory } from 'inkjs/full';
import { endSum, type Story, type StoryChoice, type Walk } from './plain-story.ts';

const choiceText = (story: Story, choice: StoryChoice): string => {
  const guard = choice.score === undefined ? '' : `{score >= ${choice.score}} `;
  const { score, trust } = story.limits;
  return [
    `+ ${guard}[${choice.id}]`,
    `  ~ score = MIN(${score}, MAX(0, score + ${choice.addScore}))`,
    `  ~ trust = MIN(${trust}, MAX(0, trust + ${choice.addTrust}))`,
    `  -> ${choice.to ?? 'END'}`,
  ].join('\n');
};

/** The story in ink. `+`: a choice stays when it was taken once, as in our cases. */
export const inkSource = (story: Story): string =>
  [
    'VAR score = 0\nVAR trust = 0',
    `-> ${story.start}`,
    ...Object.entries(story.scenes).map(([id, scene]) =>
      [`=== ${id} ===`, `told ${id}`, ...scene.choices.map((choice) => choiceText(story, choice))].join('\n'),
    ),
  ].join('\n');

/** Compiles the story. @throws when ink finds a fault in it. */
export const compileInk = (story: Story): InkStory => {
  const compiler = new Compiler(inkSource(story));
  const compiled = compiler.Compile();
  if (compiler.errors.length > 0) throw new Error(compiler.errors.join('\n'));
  return compiled;
};

/** Walks every walk in ink, each decision kept in a log. @returns the checksum of `walkPlainly`. */
export const walkInk = (ink: InkStory, walks: readonly Walk[]): number => {
  let sum = 0;
  for (const walk of walks) {
    ink.ResetState();
    ink.ContinueMaximally();
    const log: { readonly seq: number; readonly decision: Walk[number]['decision'] }[] = [];
    for (const { offer, decision } of walk) {
      ink.ChooseChoiceIndex(offer);
      ink.ContinueMaximally();
      log.push({ seq: log.length + 1, decision });
    }
    sum += endSum(Number(ink.variablesState.$('score')), Number(ink.variablesState.$('trust'))) + log.length;
  }
  return sum;
};
