/** Opens an attempt: its case as it was when the attempt began, unpacked or compiled, and its log replayed into a live player. */
import { decisionsOf } from '../../../scenarios/attempt/replay.ts';
import type { CompiledCase } from '../../../scenarios/compile/compiled-case.ts';
import { resumeLivePlayer } from '../../../scenarios/compile/create-player.ts';
import type { PackedCase } from '../../../scenarios/compile/packed-case.ts';
import type { Player } from '../../../scenarios/compile/player.ts';
import { unpackCase } from '../../../scenarios/compile/unpack-case.ts';
import type { PlayCase } from '../../../scenarios/case/play-case.ts';
import { readPlayCase } from '../../../scenarios/case/play-text.ts';
import { type Picture, readPicture } from '../../../scenarios/case/read-picture.ts';
import type { AttemptSummary, Client, Output, Reply } from '../../../scenarios/contract/contract.ts';
import { fail, issue } from '../../../scenarios/core/result.ts';
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

/** `learnerId`: who is at the desk. Issues of the host, and `attempt.ofAnother`: an address can be gone back to after a change of learner. */
export async function openRun(client: Client, attemptId: string, learnerId: string): Promise<Reply<Run>> {
  const [attempt, file] = await Promise.all([
    client.call('attempts.read', { attemptId }),
    client.call('attempts.case', { attemptId }),
  ]);
  if (!attempt.ok) return attempt;
  if (!file.ok) return file;
  const { summary, events } = attempt.value;
  if (summary.learnerId !== learnerId) return fail(issue('attempt.ofAnother', ['attemptId']));
  const play = readPlayCase(file.value.play);
  const asked = client.call('cases.pictures', { caseId: play.id });
  const compiled = await compiledOf(play, file.value, summary);
  const decisions = decisionsOf(events);
  const player = resumeLivePlayer(compiled, decisions);
  const log = { others: events.length - decisions.length, setAside: setAsideOf(compiled, events) };
  const files = await asked;
  const pictures = picturesOf(play, files.ok ? files.value : {});
  return { ok: true, value: { summary, play, player, ...log, pictures } };
}

/** What the host had packed is opened as it is; the compiler is fetched only for a case that was not. */
async function compiledOf(
  play: PlayCase,
  { packed }: Output<'attempts.case'>,
  { header }: AttemptSummary,
): Promise<CompiledCase> {
  if (packed !== null) return unpackCase(JSON.parse(packed) as PackedCase, play);
  const { compileCase } = await import('../../../scenarios/compile/compile-case.ts');
  return compileCase(play, header.seat, header.variant);
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
