/** `read`: a case as Markdown, words alone on demand, and refusals with their code. */
import { describe, expect, it } from 'vitest';
import { run } from './terminal.fixture.ts';

describe('case read', () => {
  it('prints the whole case with its text ids', async () => {
    const { code, out, err } = await run(['read', 'small-case']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('`case.question`');
    expect(out).toContain('## Criteria: what is scored');
  });

  it('leaves out what is right for a reader of words alone', async () => {
    const { code, out } = await run(['read', 'small-case', '--words-only']);
    expect(code).toBe(0);
    expect(out).toContain('Choices:');
    expect(out).not.toMatch(/E-\d\d/u);
  });

  it('prints one JSON object with --json', async () => {
    const { code, out } = await run(['read', 'small-case', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ caseId: 'small-case', language: 'en' });
  });

  it('ends with 1 for a case that is not there, and with 2 for a language that is none', async () => {
    const missing = await run(['read', 'no-such-case', '--json']);
    expect([missing.code, JSON.parse(missing.out).issues[0].code]).toEqual([1, 'case.unknown']);
    expect((await run(['read', 'small-case', '--language', 'xx'])).code).toBe(2);
  });
});
