/** The shipped case as the tests know it: the document, its machine, and the walks its author wrote. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { type Decision, decision } from '../../../scenarios/case/decision.ts';
import { parseCase } from '../../../scenarios/case/parse-case.ts';
import { toPlayCase } from '../../../scenarios/case/to-play-case.ts';
import { compileCase } from '../../../scenarios/compile/compile-case.ts';
import { createSteppedPlayer, type SteppedPlayer } from '../../../scenarios/compile/create-player.ts';
import { createStepper } from '../../../scenarios/compile/step.ts';
import { root } from '../fixtures/host-process.ts';

export const caseId = 'carwash-raid';
export const seat = 'police-officer';
export const variant = 'a';

const folder = path.join(root, 'scenarios/library', caseId);
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const walk = z.object({
  id: z.string(),
  decisions: z.array(decision),
  expects: z.object({ percent: z.int(), passed: z.boolean(), ending: z.string() }),
});
export type Walk = z.infer<typeof walk>;

const parsed = parseCase(readJson(path.join(folder, 'case.json')));
if (!parsed.ok) throw new Error(`${caseId}: ${JSON.stringify(parsed.issues)}`);

/** The whole document, truth of lines and criteria included; the page never has it. */
export const shippedCase = parsed.value;
const compiled = compileCase(toPlayCase(shippedCase), seat, variant);
const stepper = createStepper(compiled);

/** A player over integers that stands where a fresh attempt stands. */
export const newPlayer = (decisions: readonly Decision[] = []): SteppedPlayer => {
  const player = createSteppedPlayer(compiled, stepper);
  for (const each of decisions) player.perform(each);
  return player;
};

const { walks } = z.object({ walks: z.array(walk) }).parse(readJson(path.join(folder, 'walks.json')));

export function walkNamed(id: string): Walk {
  const found = walks.find((each) => each.id === id);
  if (!found) throw new Error(`${caseId} has no walk ${id}`);
  return found;
}

/** The decisions of a walk up to the first that was taken in a scene, that one left out. */
export function untilScene({ decisions }: Walk, scene: string): readonly Decision[] {
  const player = newPlayer();
  const at = decisions.findIndex((each) => {
    if (player.view().scene === scene) return true;
    player.perform(each);
    return false;
  });
  if (at < 0) throw new Error(`the walk does not come to ${scene}`);
  return decisions.slice(0, at);
}
