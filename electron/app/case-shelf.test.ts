/** A case that the build sealed opens as one that is parsed and compiled, and whatever is wrong with a seal is never felt. */
import { describe, expect, it } from 'vitest';
import { smallDocument } from '../../scenarios/case/small-case.fixture.ts';
import { fail, issue, ok } from '../../scenarios/core/result.ts';
import { scoreAttempt } from '../../scenarios/score/score-attempt.ts';
import { codesOf, valueIn } from '../store/store.fixture.ts';
import { createShelf, type Role } from './case-shelf.ts';
import { cleanRun } from './desk.fixture.ts';
import { hashOf, sealCase } from './sealed-case.ts';

const role: Role = { seat: 'police-officer', variant: 'a' };
const bytesOf = (document: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(document));
const bytes = bytesOf(smallDocument());
const seals: ReadonlyMap<string, string> = sealCase(bytes);
const [mark = '', packed = ''] = seals.keys();
const body = seals.get(packed) ?? '';

/** The one case of a library with these files sealed. */
const shelved = (files: ReadonlyMap<string, string>, shipped = bytes) =>
  createShelf({
    shipped: () => ({ ok: true, value: shipped }),
    kept: () => ({ ok: true, value: shipped }),
    sealed: {
      has: (name) => files.has(name),
      read: (name) => {
        const text = files.get(name);
        return text === undefined ? null : new TextEncoder().encode(text);
      },
    },
  }).shipped('small-case');

const played = (files: ReadonlyMap<string, string>, shipped = bytes) => {
  const run = valueIn(valueIn(shelved(files, shipped)).run(role, cleanRun));
  const { player } = run;
  return {
    view: player.view(),
    journal: player.journal(),
    shown: player.showings(),
    sheet: scoreAttempt(run),
  };
};
const compiled = played(new Map());

describe('a sealed case', () => {
  it('is a mark and a packed form for each playable seat and variant, named by the hash of the case', () => {
    expect([...seals.keys()]).toEqual([mark, packed]);
    expect([mark, packed].map((name) => name.startsWith(hashOf(bytes)))).toEqual([true, true]);
    expect(packed).toContain('police-officer');
  });

  it('plays and scores as the case does when it is compiled', () => {
    expect(played(seals)).toEqual(compiled);
    const [, text, , ...play] = body.split('\n');
    expect(valueIn(valueIn(shelved(seals)).texts(role))).toEqual({ play: play.join('\n'), packed: text });
    expect(JSON.parse(play.join('\n'))).toEqual(valueIn(valueIn(shelved(new Map())).playable(role)));
  });

  it('is not looked at again: its hash says that it was found valid', () => {
    const invalid = bytesOf({ ...smallDocument(), people: [] });
    const sealed = new Map([[mark.replace(hashOf(bytes), hashOf(invalid)), '']]);
    expect(shelved(new Map(), invalid).ok).toBe(false);
    expect(shelved(sealed, invalid).ok).toBe(true);
  });

  it('is known by its bytes alone, also where an attempt brings them along', () => {
    const invalid = bytesOf({ ...smallDocument(), people: [] });
    const shelf = createShelf({
      shipped: () => fail(issue('case.unknown')),
      kept: () => ok(invalid),
      sealed: { has: (name) => name === mark.replace(hashOf(bytes), hashOf(invalid)), read: () => null },
    });
    expect(valueIn(shelf.byHash(hashOf(invalid))).hash).toBe(hashOf(invalid));
  });

  it('gives what was packed without the errors it may show', () => {
    expect(JSON.stringify(valueIn(shelved(seals)).texts(role))).not.toMatch(/E-\d\d/);
    expect(body).toMatch(/E-\d\d/);
  });

  it('has no texts for a role there is not', () => {
    const { texts } = valueIn(shelved(seals));
    expect([texts({ ...role, seat: 'nobody' }), texts({ ...role, variant: 'z' })].flatMap(codesOf)).toEqual([
      'case.seat.unknown',
      'case.variant.unknown',
    ]);
  });
});

describe('a case that is not what was sealed', () => {
  it('is checked and compiled when a byte of it changed', () => {
    const edited = bytesOf({ ...smallDocument(), version: '1.0.1' });
    expect(valueIn(valueIn(shelved(seals, edited)).texts(role)).packed).toBeNull();
    expect(played(seals, edited)).toEqual(compiled);
    const broken = bytesOf({ ...smallDocument(), people: [] });
    expect(shelved(seals, broken)).toEqual(shelved(new Map(), broken));
  });

  it.each([
    ['is gone', new Map([[mark, '']])],
    ['is empty', new Map([...seals, [packed, '']])],
    ['is torn', new Map([...seals, [packed, body.slice(0, -20)]])],
    ['has another byte', new Map([...seals, [packed, body.replace('"seat":"p', '"seat":"q')]])],
    ['lies there without its mark', new Map([[packed, body]])],
  ])('plays all the same where the packed form %s', (_what, files) => {
    expect(played(files)).toEqual(compiled);
  });
});

describe('sealing', () => {
  it.each([
    ['is no JSON', new TextEncoder().encode('{')],
    ['is not valid', bytesOf({ ...smallDocument(), people: [] })],
    [
      'has a key twice',
      new TextEncoder().encode(
        JSON.stringify(smallDocument()).replace('"version":', '"version":"0.9.0","version":'),
      ),
    ],
    ['is of an older format', bytesOf({ ...smallDocument(), format: 0 })],
  ])('leaves a case alone that %s', (_what, document) => {
    expect(sealCase(document).size).toBe(0);
  });
});
