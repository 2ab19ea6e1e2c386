/** Opens an attempt: its case as it was when the attempt began, compiled, and its log replayed into a live player. */
import { compileCase } from '../../../scenarios/compile/compile-case.ts';
import { createLivePlayer } from '../../../scenarios/compile/create-player.ts';
import type { Player } from '../../../scenarios/compile/player.ts';
import type { PlayCase } from '../../../scenarios/case/play-case.ts';
import { type Picture, readPicture } from '../../../scenarios/case/read-picture.ts';
import type { AttemptSummary, Client, Reply } from '../../../scenarios/contract/contract.ts';

export interface Run {
  readonly summary: AttemptSummary;
  readonly play: PlayCase;
  readonly player: Player;
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
  const player = createLivePlayer(compileCase(file.value, summary.header.seat, summary.header.variant));
  for (const event of events) if (event.type === 'decision.made') player.perform(event.decision);
  const files = await asked;
  const pictures = picturesOf(file.value, files.ok ? files.value : {});
  return { ok: true, value: { summary, play: file.value, player, pictures } };
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
