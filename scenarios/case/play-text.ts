/** A case as it is played, as text: one JSON document with a line for each scene, so that a scene can be read when it is first shown. */
import type { PlayCase } from './play-case.ts';

export type PlayScene = PlayCase['scenes'][number];

/** Writes it: the first line holds all but the scenes, the last one closes the document. */
export const writePlayCase = ({ scenes, ...rest }: PlayCase): string => {
  const head = JSON.stringify({ ...rest, scenes: [] }).slice(0, -closing.length);
  return [head, scenes.map((scene) => JSON.stringify(scene)).join(',\n'), closing].join('\n');
};

/** Ends the list of scenes and the document. */
const closing = ']}';

type SceneAt = (at: number) => PlayScene | undefined;

const readers = new WeakMap<PlayCase, SceneAt>();

/** Adds the scenes to what was read of the first line, each read from its own when it is first asked for. */
const withScenes = (play: PlayCase, lines: readonly string[]): PlayCase => {
  const known: (PlayScene | undefined)[] = [];
  const sceneAt = (at: number): PlayScene | undefined => {
    const line = lines[at];
    if (line === undefined) return undefined;
    const scene = known[at] ?? (JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line) as PlayScene);
    known[at] = scene;
    return scene;
  };
  let all: PlayScene[] | null = null;
  Object.defineProperty(play, 'scenes', {
    enumerable: true,
    get: () => {
      all ??= lines.flatMap((_line, at) => sceneAt(at) ?? []);
      return all;
    },
  });
  readers.set(play, sceneAt);
  return play;
};

/**
 * Reads what `writePlayCase` wrote; its scenes are read as they are asked for. Any other JSON text of such a case is read whole.
 * It comes from this very program and is not checked again.
 */
export const readPlayCase = (text: string): PlayCase => {
  const [head = '', ...lines] = text.split('\n');
  if (lines.pop() !== closing) return JSON.parse(text) as PlayCase;
  return withScenes(JSON.parse(`${head}${closing}`) as PlayCase, lines[0] === '' ? [] : lines);
};

/** A scene by its place in the document, without reading the others where that can be helped. */
export const sceneAt = (play: PlayCase, at: number): PlayScene | undefined => {
  const read = readers.get(play);
  return read ? read(at) : play.scenes[at];
};
