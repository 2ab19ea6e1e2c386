/** A case as text: whole for whoever parses it, and scene by scene for whoever reads it. */
import { describe, expect, it } from 'vitest';
import type { PlayCase } from './play-case.ts';
import { readPlayCase, sceneAt, writePlayCase } from './play-text.ts';
import { smallCase } from './small-case.fixture.ts';
import { toPlayCase } from './to-play-case.ts';

const play = toPlayCase(smallCase());
const text = writePlayCase(play);
const places = [...play.scenes.keys()];

describe('a case as it is played, as text', () => {
  it('is one JSON document, with a line for each scene between its first and its last', () => {
    expect(JSON.parse(text)).toEqual(play);
    expect(text.split('\n')).toHaveLength(play.scenes.length + 2);
  });

  it.each([
    { what: 'as it is written', written: text },
    { what: 'on one line', written: JSON.stringify(play) },
    { what: 'on as many lines as can be', written: JSON.stringify(play, null, 1) },
    { what: 'with a line break in a text', written: writePlayCase({ ...play, version: '1\n]}' }) },
  ])('is read back $what, whole or a scene at a time', ({ written }) => {
    const expected = JSON.parse(written) as PlayCase;
    expect(readPlayCase(written)).toEqual(expected);
    const read = readPlayCase(written);
    expect(places.map((at) => sceneAt(read, at))).toEqual(expected.scenes);
    expect([sceneAt(read, -1), sceneAt(read, places.length)]).toEqual([undefined, undefined]);
    expect(read.scenes).toEqual(expected.scenes);
  });

  it('may have no scenes', () => {
    const bare = { ...play, scenes: [] };
    expect(readPlayCase(writePlayCase(bare))).toEqual(bare);
  });

  it('reads a scene when it is asked for, and only once', () => {
    const [first = '', ...lines] = text.split('\n');
    const torn = [first, ...lines.map((line, at) => (at === 1 ? '{' : line))].join('\n');
    const read = readPlayCase(torn);
    expect(sceneAt(read, 0)).toEqual(play.scenes[0]);
    expect(sceneAt(read, 0)).toBe(sceneAt(read, 0));
    expect(() => sceneAt(read, 1)).toThrow(SyntaxError);
    expect(() => read.scenes).toThrow(SyntaxError);
  });

  it('goes into other hands with all its scenes', () => {
    expect({ ...readPlayCase(text) }.scenes).toEqual(play.scenes);
    expect(JSON.parse(JSON.stringify(readPlayCase(text)))).toEqual(play);
  });
});
