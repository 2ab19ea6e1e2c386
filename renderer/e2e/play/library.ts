/** The shipped cases as the tests know them: the document, its machine for each seat, and the walks its author wrote. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { type Decision, decision } from '../../../scenarios/case/decision.ts';
import { parseCase } from '../../../scenarios/case/parse-case.ts';
import { toPlayCase } from '../../../scenarios/case/to-play-case.ts';
import { compileCase } from '../../../scenarios/compile/compile-case.ts';
import { createSteppedPlayer, type SteppedPlayer } from '../../../scenarios/compile/create-player.ts';
import { createStepper } from '../../../scenarios/compile/step.ts';
import { root } from '../fixtures/host-process.ts';

/** The case, seat and variant of the specs that need one and any would do. */
export const caseId = 'carwash-raid';
export const seat = 'police-officer';
export const variant = 'a';

const folder = path.join(root, 'scenarios/library');
const readJson = (id: string, file: string): unknown =>
  JSON.parse(readFileSync(path.join(folder, id, file), 'utf8'));

const walk = z.object({
  id: z.string(),
  seat: z.string(),
  variant: z.string(),
  mode: z.enum(['practice', 'assessment']),
  decisions: z.array(decision),
  expects: z.object({ percent: z.int(), passed: z.boolean(), clean: z.boolean(), ending: z.string() }),
});
export type Walk = z.infer<typeof walk>;
const walkFile = z.object({ walks: z.array(walk) });

/** Ids of all shipped cases. */
export const caseIds: readonly string[] = readdirSync(folder).filter((each) =>
  existsSync(path.join(folder, each, 'case.json')),
);

function readCase(id: string) {
  const parsed = parseCase(readJson(id, 'case.json'));
  if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.issues)}`);
  const document = parsed.value;
  const { walks } = walkFile.parse(readJson(id, 'walks.json'));
  const machines = new Map<string, () => SteppedPlayer>();
  const machineOf = (as: string, of: string): (() => SteppedPlayer) => {
    const compiled = compileCase(toPlayCase(document), as, of);
    const stepper = createStepper(compiled);
    return () => createSteppedPlayer(compiled, stepper);
  };
  return {
    id,
    /** The whole document, truth of lines and criteria included; the page never has it. */
    document,
    walks,
    seats: document.seats.filter((each) => each.playable).map((each) => each.id),
    /** A player over integers that stands where an attempt stands after these decisions. */
    player: (decisions: readonly Decision[] = [], as = seat, of = variant): SteppedPlayer => {
      const make = machines.get(`${as}/${of}`) ?? machineOf(as, of);
      machines.set(`${as}/${of}`, make);
      const player = make();
      for (const each of decisions) player.perform(each);
      return player;
    },
  };
}
export type ShippedCase = ReturnType<typeof readCase>;

const read = new Map<string, ShippedCase>();

/** A shipped case, read once. */
export function caseNamed(id: string): ShippedCase {
  const found = read.get(id) ?? readCase(id);
  read.set(id, found);
  return found;
}

/** The first clean walk of a seat in practice, whatever its author calls it. */
export function cleanWalk(of: ShippedCase, as: string): Walk {
  const found = of.walks.find(
    ({ seat: its, mode, expects }) => its === as && mode === 'practice' && expects.clean,
  );
  if (!found) throw new Error(`${of.id} has no clean walk for ${as}`);
  return found;
}

const usual = caseNamed(caseId);
export const shippedCase = usual.document;
export const newPlayer = usual.player;

export function walkNamed(id: string): Walk {
  const found = usual.walks.find((each) => each.id === id);
  if (!found) throw new Error(`${caseId} has no walk ${id}`);
  return found;
}

/** The decisions of a walk up to the first that was taken in a scene, that one left out. */
export function untilScene({ decisions, seat: as, variant: of }: Walk, scene: string): readonly Decision[] {
  const player = newPlayer([], as, of);
  const at = decisions.findIndex((each) => {
    if (player.view().scene === scene) return true;
    player.perform(each);
    return false;
  });
  if (at < 0) throw new Error(`the walk does not come to ${scene}`);
  return decisions.slice(0, at);
}
