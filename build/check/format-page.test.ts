import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCase } from '../../scenarios/case/parse-case.ts';
import { textIdsOf } from '../../scenarios/case/text-ids.ts';
import { toPlayCase } from '../../scenarios/case/to-play-case.ts';
import { compileCase } from '../../scenarios/compile/compile-case.ts';
import { explore } from '../../scenarios/verify/explore.ts';
import { verifyCase } from '../../scenarios/verify/verify-case.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../scenarios/case/FORMAT.md'), 'utf8');
const blocks = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block]) => block ?? '');
const example = blocks.find((block) => block.includes('"format"'));

describe('the example case of FORMAT.md', () => {
  it('is a case as it stands on the page', () => {
    const parsed = parseCase(JSON.parse(example ?? '{}'));
    expect(parsed.ok ? [] : parsed.issues).toEqual([]);
    expect(parsed.ok && textIdsOf(parsed.value).length).toBeGreaterThan(5);
  });

  it('plays to an end on every run, and everything in it can be reached', () => {
    const parsed = parseCase(JSON.parse(example ?? '{}'));
    if (!parsed.ok) throw new Error('the example does not parse');
    const compiled = compileCase(toPlayCase(parsed.value), 'police-officer', 'a');
    const exploration = explore(compiled, 20_000);
    expect(exploration.complete).toBe(true);
    const claims = [...verifyCase(parsed.value, { seat: 'police-officer', variant: 'a' })];
    const reach = claims.filter((each) => ['PROOF-1', 'PROOF-2', 'PROOF-3'].includes(each.proof));
    expect(reach.filter((each) => each.holds !== true)).toEqual([]);
    expect(reach.length).toBeGreaterThan(10);
  });
});
