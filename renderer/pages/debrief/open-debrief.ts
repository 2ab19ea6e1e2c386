/** Reads what the debrief shows: the sheet, the lines' truth, and the run itself for its journal and papers. */
import type { Client, Output, Reply } from '../../../scenarios/contract/contract.ts';
import { openRun, type Run } from '../room/open-run.ts';

export interface DebriefFile {
  readonly run: Run;
  readonly debrief: Output<'attempts.debrief'>;
}

export async function openDebrief(
  client: Client,
  attemptId: string,
  learnerId: string,
): Promise<Reply<DebriefFile>> {
  const [run, debrief] = await Promise.all([
    openRun(client, attemptId, learnerId),
    client.call('attempts.debrief', { attemptId }),
  ]);
  if (!debrief.ok) return debrief;
  if (!run.ok) return run;
  return { ok: true, value: { run: run.value, debrief: debrief.value } };
}
