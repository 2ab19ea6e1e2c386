/** Words somebody reads on a run: scenes, choices, replies, answers and what arrives; papers aside. */
import type { Decision } from '../../scenarios/case/decision.ts';
import type { ValidCase } from '../../scenarios/case/parse-case.ts';
import { toPlayCase } from '../../scenarios/case/to-play-case.ts';
import { compileCase } from '../../scenarios/compile/compile-case.ts';
import { createSteppedPlayer } from '../../scenarios/compile/create-player.ts';
import type { PlayerView } from '../../scenarios/compile/player.ts';

const onScreen = (
  document: ValidCase,
  { scene, ended, elements, choices }: PlayerView,
): readonly string[] => {
  if (ended) return [];
  const sheet = document.plan?.scenes.includes(scene) ? document.plan.rows : [];
  return [
    `scene.${scene}.title`,
    ...elements.map((each) => `scene.${scene}.${each.id}`),
    ...choices.map((each) => `choice.${scene}.${each.id}`),
    ...sheet.flatMap((row) => [`plan.group.${row.group}`, `plan.${row.id}`]),
  ];
};

/** Text ids a run brings on screen, each once: what is read again costs no time. Ends early at a decision that cannot be taken. */
export const textsShown = (
  document: ValidCase,
  run: { readonly seat: string; readonly variant: string; readonly decisions: readonly Decision[] },
): ReadonlySet<string> => {
  const player = createSteppedPlayer(compileCase(toPlayCase(document), run.seat, run.variant));
  const shown = new Set(onScreen(document, player.view()));
  for (const decision of run.decisions) {
    if (!player.can(decision)) break;
    const { answers, arrivals } = player.perform(decision).consequence;
    for (const id of [...answers, ...arrivals.map((each) => `arrival.${each}.summary`)]) shown.add(id);
    for (const id of onScreen(document, player.view())) shown.add(id);
  }
  return shown;
};

/** The texts as a variant has them: its own stand in for those of the case. */
export const textsOfVariant = (
  texts: Readonly<Record<string, string>>,
  variant: string,
): Readonly<Record<string, string>> => ({
  ...texts,
  ...Object.fromEntries(
    Object.entries(texts)
      .filter(([id]) => id.endsWith(`@${variant}`))
      .map(([id, text]) => [id.slice(0, -variant.length - 1), text]),
  ),
});

/** Words of these texts; a text that does not exist has none. */
export const wordsOf = (ids: ReadonlySet<string>, texts: Readonly<Record<string, string>>): number =>
  [...ids].reduce((total, id) => {
    const text = (texts[id] ?? '').trim();
    return total + (text ? text.split(/\s+/u).length : 0);
  }, 0);
