/** What is read of a finding in a file beside the case: one that a reader wrote, and the words of a case. */
import { describe, expect, it } from 'vitest';
import { smallDocument } from '../../../scenarios/case/small-case.fixture.ts';
import { libraryOf } from '../../app/desk.fixture.ts';
import { run } from './terminal.fixture.ts';

describe('a finding of a file that a reader wrote', () => {
  it('says what its rule asks for', async () => {
    const late =
      '{"from":"2026-03-01","to":"2026-02-01","actions":["A4"],"purposes":["P3"],"victims":[{"age":30,"origin":"eu"}]}';
    const backwards =
      '{"date":"2026-03-02","event":"phase.ended"}\n{"date":"2026-03-01","event":"phase.ended"}';
    expect([
      (await run(['qualify', '--facts', '-'], { '-': late })).err,
      (await run(['law', 'adult', '--events', '-'], { '-': backwards })).err,
    ]).toEqual([
      'to: request.malformed {"rule":"custom"} (does not go with what stands beside it)\n',
      'events/1/date: request.malformed {"rule":"order"} (earlier than the line above)\n',
    ]);
  });
});

describe('the file a finding names', () => {
  const words = (found: object) => ({
    cases: {
      ...libraryOf({ 'small-case': smallDocument() }),
      text: () => ({ ok: false, issues: [found] }) as never,
    },
  });

  it('is the one of the words, when they are missing or no JSON', async () => {
    const missing = words({ code: 'case.text.missing', path: ['small-case'], params: { language: 'fr' } });
    const broken = words({ code: 'case.json.malformed', path: ['small-case', 'fr'], params: {} });
    const read = ['read', 'small-case', '--language', 'fr'];
    expect([
      (await run(read, {}, undefined, missing)).err,
      (await run(read, {}, undefined, broken)).err,
    ]).toEqual([
      'small-case.fr.json: .: case.text.missing: no words in fr\n',
      'small-case.fr.json: .: case.json.malformed: this is not JSON: small-case.fr.json ends too early\n',
    ]);
  });
});
