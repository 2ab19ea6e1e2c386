/** What belongs to a seat: the scenes it can come to, and the papers and arrivals that something of its own can bring. */
import type { CompiledCase } from '../compile/compiled-case.ts';
import { oncePer } from '../core/once-per.ts';
import type { Subject } from './corpus.ts';

export const startOf = ({ compiled }: Subject, phase: string): string =>
  compiled.play.phases.find((each) => each.id === phase)?.start ?? '';

const scenesFrom = ({ play }: CompiledCase, seat: string): ReadonlySet<string> => {
  const start = play.seats.find((each) => each.id === seat)?.start ?? '';
  const first = play.phases.find((phase) => phase.id === start)?.start ?? '';
  const reached = new Set([first]);
  for (const scene of reached) {
    const found = play.scenes.find((each) => each.id === scene);
    const phase = play.phases.find((each) => each.id === found?.phase);
    for (const choice of found?.choices ?? [])
      for (const target of choice.to) if (target.scene) reached.add(target.scene);
    if (phase) reached.add(phase.timeUp);
    for (const act of play.belt)
      if (phase && act.phases.includes(phase.id))
        for (const outcome of act.outcomes) if (outcome.to) reached.add(outcome.to);
    if (found?.waits)
      for (const arrival of play.arrivals) {
        const there = play.scenes.find((each) => each.id === arrival.scene);
        if (there && there.phase === phase?.id) reached.add(there.id);
      }
  }
  return reached;
};

const known = oncePer((_compiled: CompiledCase) => new Map<string, ReadonlySet<string>>());

/** Scenes a seat can come to: those its first phase leads to, by choices, acts, time and arrivals. Others belong to other seats. */
export const scenesOfSeat = (
  { compiled }: Pick<Subject, 'compiled'>,
  seat: string = compiled.seat,
): ReadonlySet<string> => {
  const scenes = known(compiled).get(seat) ?? scenesFrom(compiled, seat);
  known(compiled).set(seat, scenes);
  return scenes;
};

/** Scenes of this seat, and for the first that can be played those that no seat comes to: nothing leads there. */
export const scenesToReach = (subject: Subject): ReadonlySet<string> => {
  const { document, compiled } = subject;
  const playable = document.seats.filter((each) => each.playable).map((each) => each.id);
  const own = scenesOfSeat(subject);
  if (playable[0] !== compiled.seat) return own;
  const reached = new Set(playable.flatMap((seat) => [...scenesOfSeat(subject, seat)]));
  const lost = compiled.play.scenes.map((each) => each.id).filter((id) => !reached.has(id));
  return new Set([...own, ...lost]);
};

/** Whether something of this seat's scenes, phases or arrivals can start the arrival; events about people can be anybody's. */
const startsArrival = (subject: Subject, id: string, seat: string): boolean => {
  const { play, phaseOfScene } = subject.compiled;
  const arrival = play.arrivals.find((each) => each.id === id);
  if (!arrival) return false;
  const own = scenesOfSeat(subject, seat);
  const phases = new Set([...own].map((scene) => phaseOfScene.get(scene)));
  if (arrival.scene && !own.has(arrival.scene)) return false;
  const { from } = arrival;
  if ('choice' in from) return own.has(from.choice.split('/')[0] ?? '');
  if ('act' in from)
    return play.belt.find((act) => act.id === from.act)?.phases.some((each) => phases.has(each)) ?? false;
  if ('phase' in from) return phases.has(from.phase);
  if ('omission' in from) {
    const [phase = '', omission = ''] = from.omission.split('/');
    const found = play.phases
      .find((each) => each.id === phase)
      ?.omissions?.find((each) => each.id === omission);
    return phases.has(phase) && (found?.seats?.includes(seat) ?? true);
  }
  if ('arrival' in from) return from.arrival !== id && startsArrival(subject, from.arrival, seat);
  return 'missed' in from || emitsIn(subject, from, own);
};

/** Whether a choice or act of these scenes, or an arrival, brings about the event or conduct named. */
const emitsIn = (
  { compiled: { play, phaseOfScene } }: Subject,
  from: { readonly person?: string | undefined; readonly event?: string; readonly conduct?: string },
  own: ReadonlySet<string>,
): boolean => {
  const phases = new Set([...own].map((scene) => phaseOfScene.get(scene)));
  const fits = (effects: readonly object[]) =>
    effects.some((each) =>
      from.conduct
        ? 'conduct' in each && each.conduct === from.conduct
        : 'event' in each && each.event === from.event,
    );
  return (
    play.scenes.some((scene) => own.has(scene.id) && scene.choices.some((choice) => fits(choice.effects))) ||
    play.belt.some(
      (act) => act.phases.some((each) => phases.has(each)) && act.outcomes.some((each) => fits(each.effects)),
    ) ||
    (from.conduct === undefined && play.arrivals.some((each) => fits(each.effects)))
  );
};

const showsPaper = (subject: Subject, id: string, seat: string): boolean => {
  const { play, phaseOfScene } = subject.compiled;
  const own = scenesOfSeat(subject, seat);
  const phases = new Set([...own].map((scene) => phaseOfScene.get(scene)));
  const shows = (effects: readonly object[]) => effects.some((each) => 'show' in each && each.show === id);
  return (
    play.startPapers.includes(id) ||
    play.scenes.some(
      (scene) =>
        own.has(scene.id) &&
        (scene.elements.some((each) => each.paper === id) ||
          scene.choices.some((each) => shows(each.effects))),
    ) ||
    play.belt.some(
      (act) =>
        act.phases.some((each) => phases.has(each)) && act.outcomes.some((each) => shows(each.effects)),
    ) ||
    play.arrivals.some(
      (each) => (each.paper === id || shows(each.effects)) && startsArrival(subject, each.id, seat),
    )
  );
};

/** What belongs to no seat that can be played is the first one's to reach, so that it is never left out. */
const owned = (subject: Subject, belongs: (seat: string) => boolean): boolean => {
  const { document, compiled } = subject;
  const playable = document.seats.filter((each) => each.playable).map((each) => each.id);
  return belongs(compiled.seat) || (playable[0] === compiled.seat && !playable.some(belongs));
};
export const ownsArrival = (subject: Subject, id: string): boolean =>
  owned(subject, (seat) => startsArrival(subject, id, seat));
export const ownsPaper = (subject: Subject, id: string): boolean =>
  owned(subject, (seat) => showsPaper(subject, id, seat));
