/** The trails of a case, kept and compared: where a walk or a random run leads elsewhere than it led when they were accepted. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ValidCase } from '../../scenarios/case/parse-case.ts';
import { readCase, readWalks, type Trails, type Walk } from './case-files.ts';
import { playableOf, sheetOfWalk } from './play-walk.ts';
import { randomTrails, trailBreak, trailOf, trailText } from './walk-trail.ts';

const remedy = 'Meant so? npm run cases -- accept';

/** Where a walk leads elsewhere than it led when its trail was kept; empty when it has none, or is no run any more. */
export const trailFindings = (document: ValidCase, walk: Walk): readonly string[] => {
  const playable = playableOf(document, walk.seat, walk.variant);
  const sheet = sheetOfWalk(document, walk);
  if (!playable.ok || !sheet.ok || walk.expects.trail === undefined) return [];
  const broken = trailBreak(walk.expects.trail, trailOf(playable.value, walk.decisions, sheet.value));
  if (!broken) return [];
  const { at, words } = broken;
  const where =
    at < 0
      ? 'its start'
      : at < walk.decisions.length
        ? `decision ${at} ${JSON.stringify(walk.decisions[at])}`
        : 'its sheet';
  return [`walk ${walk.id}: ${where} is not what it was; now: ${words}. ${remedy}`];
};

/** Seats and variants that can be played, each as it is named in `trails.json`. */
const roles = (document: ValidCase) =>
  document.seats
    .filter((seat) => seat.playable)
    .flatMap((seat) =>
      document.variants.map((variant) => ({
        name: `${seat.id} ${variant.id}`,
        playable: playableOf(document, seat.id, variant.id),
      })),
    );

const trailsNow = (document: ValidCase): Trails =>
  Object.fromEntries(
    roles(document).flatMap(({ name, playable }) =>
      playable.ok ? [[name, [...randomTrails(playable.value.document, playable.value)]]] : [],
    ),
  );

/** Random runs that lead elsewhere than they led when their trails were kept, one line a seat and variant; none are kept: nothing to say. */
export const randomTrailFindings = (document: ValidCase, kept: Trails): readonly string[] => {
  if (Object.keys(kept).length === 0) return [];
  const now = trailsNow(document);
  return [...new Set([...Object.keys(kept), ...Object.keys(now)])].flatMap((role) => {
    const seeds = Array.from(
      { length: Math.max(kept[role]?.length ?? 0, now[role]?.length ?? 0) },
      (_each, seed) => seed,
    ).filter((seed) => kept[role]?.[seed] !== now[role]?.[seed]);
    return seeds.length === 0
      ? []
      : [`random runs of ${role} are not what they were: seeds ${seeds.join(' ')}. ${remedy}`];
  });
};

/** Writes the trails of the walks of a case as they are now. */
export const acceptTrails = (folder: string): void => {
  const parsed = readCase(path.join(folder, 'case.json'));
  if (!parsed.ok) throw new Error(`${folder} does not parse`);
  const walks = readWalks(folder).map((walk): Walk => {
    const playable = playableOf(parsed.value, walk.seat, walk.variant);
    const sheet = sheetOfWalk(parsed.value, walk);
    if (!playable.ok || !sheet.ok) return walk;
    const trail = trailText(trailOf(playable.value, walk.decisions, sheet.value));
    return { ...walk, expects: { ...walk.expects, trail } };
  });
  writeFileSync(path.join(folder, 'walks.json'), `${JSON.stringify({ walks }, null, 2)}\n`);
  const trails = JSON.stringify(trailsNow(parsed.value), null, 2);
  writeFileSync(path.join(folder, 'trails.json'), `${trails}\n`);
};
