/** Trails of walks: a change of what a decision leads to is felt, and where; no change is felt as none. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCase, type ValidCase } from '../../scenarios/case/parse-case.ts';
import type { CaseDocument } from '../../scenarios/case/schema.ts';
import { caseIds, readWalks, type Walk } from './case-files.ts';
import { playableOf, sheetOfWalk } from './play-walk.ts';
import { randomTrailFindings, trailFindings } from './trail-check.ts';
import { randomTrails, trailBreak, trailOf, trailText } from './walk-trail.ts';

const library = path.resolve(import.meta.dirname, '../../scenarios/library');
const folder = path.join(library, caseIds(library)[0] ?? '');
const document = (): CaseDocument => JSON.parse(readFileSync(path.join(folder, 'case.json'), 'utf8'));

const caseWith = (change: (document: CaseDocument) => void): ValidCase => {
  const changed = document();
  change(changed);
  const parsed = parseCase(changed);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)));
  return parsed.value;
};
const unchanged = caseWith(() => {});
const [walk] = readWalks(folder).filter((each) => each.expects.clean);

const trail = (of: ValidCase, { seat, variant, decisions }: Walk) => {
  const playable = playableOf(of, seat, variant);
  const sheet = sheetOfWalk(of, { seat, variant, decisions });
  if (!playable.ok || !sheet.ok) throw new Error('the walk plays');
  return trailOf(playable.value, decisions, sheet.value);
};

describe('the trail of a walk', () => {
  if (!walk) throw new Error('the case has a clean walk');
  const kept = trailText(trail(unchanged, walk));
  const keeping: Walk = { ...walk, expects: { ...walk.expects, trail: kept } };

  it('is the same for the same case', () => {
    expect(trailBreak(kept, trail(unchanged, walk))).toBeNull();
    expect(trailFindings(unchanged, keeping)).toEqual([]);
  });

  it('has a mark for the start, for each decision and for the sheet', () => {
    expect(kept).toHaveLength(4 * (walk.decisions.length + 2));
  });

  it('breaks at the sheet when a criterion becomes a gate', () => {
    const changed = caseWith(({ criteria }) => {
      for (const criterion of criteria) criterion.gate = !criterion.gate;
    });
    expect(trailBreak(kept, trail(changed, walk))?.at).toBe(walk.decisions.length);
    expect(trailFindings(changed, keeping)[0]).toContain('its sheet');
  });

  it('says at which decision the case leads elsewhere, and what now follows there', () => {
    const at = walk.decisions.findIndex((each) => each.type === 'choice.chosen');
    const taken = walk.decisions[at];
    if (taken?.type !== 'choice.chosen') throw new Error('a walk chooses something');
    const changed = caseWith(({ scenes }) => {
      const scene = scenes.find((each) => each.id === taken.scene);
      const choice = scene?.choices.find((each) => each.id === taken.choice);
      choice?.effects.push({ person: document().people.at(-1)?.id ?? '', place: 'with-exploiter' });
    });
    const [found] = trailFindings(changed, keeping);
    expect(found).toContain(`decision ${at} `);
    expect(found).toContain(`place.${document().people.at(-1)?.id}=`);
  });

  it('says which random runs lead elsewhere, and nothing where none were kept', () => {
    const playable = playableOf(unchanged, walk.seat, walk.variant);
    if (!playable.ok) throw new Error('the seat plays');
    const role = `${walk.seat} ${walk.variant}`;
    const now = [...randomTrails(unchanged, playable.value)];
    const findings = (trails: string[]) =>
      randomTrailFindings(unchanged, { [role]: trails }).filter((line) => line.includes(role));
    expect(findings(now)).toEqual([]);
    expect(findings(now.toSpliced(3, 1, 'xxxx'))[0]).toMatch(/seeds 3\./u);
    expect(randomTrailFindings(unchanged, {})).toEqual([]);
  });
});
