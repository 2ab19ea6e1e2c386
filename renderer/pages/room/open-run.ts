/** Opens an attempt: its case as it was when the attempt began, compiled, and its log replayed into a live player. */
import { decisionsOf } from '../../../scenarios/attempt/replay.ts';
import { compileCase } from '../../../scenarios/compile/compile-case.ts';
import { resumeLivePlayer } from '../../../scenarios/compile/create-player.ts';
import type { Player } from '../../../scenarios/compile/player.ts';
import type { PlayCase } from '../../../scenarios/case/play-case.ts';
import { type Picture, readPicture } from '../../../scenarios/case/read-picture.ts';
import type { AttemptSummary, Client, Reply } from '../../../scenarios/contract/contract.ts';
import { type SetAside, setAsideOf } from './set-aside.ts';

export interface Run {
  readonly summary: AttemptSummary;
  readonly play: PlayCase;
  readonly player: Player;
  /** Events of the log that are no decision of the branch the player stands on: opening, rewinds, and what those set aside. */
  readonly others: number;
  /** What each rewind set aside. */
  readonly setAside: readonly SetAside[];
  /** Drawings by place id. A place without one, or whose drawing cannot be had or read, is told in words alone. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

export async function openRun(client: Client, attemptId: string): Promise<Reply<Run>> {
  const [attempt, file] = await Promise.all([
    client.call('attempts.read', { attemptId }),
    client.call('attempts.case', { attemptId }),
  ]);
  if (!attempt.ok) return attempt;
  if (!file.ok) return file;
  const { summary, events } = attempt.value;
  const asked = client.call('cases.pictures', { caseId: file.value.id });
  const compiled = compileCase(file.value, summary.header.seat, summary.header.variant);
  const decisions = decisionsOf(events);
  const player = resumeLivePlayer(compiled, decisions);
  const log = { others: events.length - decisions.length, setAside: setAsideOf(compiled, events) };
  const files = await asked;
  const pictures = picturesOf(file.value, files.ok ? files.value : {});
  return { ok: true, value: { summary, play: file.value, player, ...log, pictures } };
}

const picturesOf = (
  { places }: PlayCase,
  files: Readonly<Record<string, string>>,
): ReadonlyMap<string, Picture> =>
  new Map(
    places.flatMap(({ id, picture: name }) => {
      const text = name !== undefined && Object.hasOwn(files, name) ? files[name] : undefined;
      const picture = text === undefined ? null : readPicture(text).picture;
      return picture ? [[id, picture] as const] : [];
    }),
  );
