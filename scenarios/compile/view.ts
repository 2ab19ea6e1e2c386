/** The view of a run: what the case room shows, read from the values of the compiled case. */
import { oncePer } from '../core/once-per.ts';
import type { MarkReading, Wait } from '../case/decision.ts';
import { waits } from '../case/decision.ts';
import { type PlayScene, sceneAt } from '../case/play-text.ts';
import { addDays, type LocalDate } from '../core/local-date.ts';
import { indicators } from '../law/indicators.ts';
import { procedures } from '../law/procedures.ts';
import type { Procedure } from '../law/procedure.ts';
import type { CompiledCase } from './compiled-case.ts';
import type { Values } from './guard.ts';
import { canPerform, placeOf } from './perform.ts';
import { type Port, standing } from './port.ts';
import type { ChoiceView, ElementView, PersonView, PlanView, PlayerView } from './player.ts';
import { panelOf } from './panel-view.ts';
import { holdsIn } from './scope.ts';
import { signpostsOf } from './signposts.ts';
import { names } from './variable-table.ts';

const stored = (compiled: CompiledCase, values: Values, name: string): number =>
  values[compiled.index.get(name) ?? -1] ?? 0;

const dateOf = (compiled: CompiledCase, day: number): LocalDate | null =>
  day === 0 ? null : addDays(compiled.startsOn, day - 1);

const personView = (
  compiled: CompiledCase,
  values: Values,
  person: CompiledCase['play']['people'][number],
  unmet: ReadonlySet<string>,
): PersonView => {
  const region = compiled.regions.find((each) => each.id === person.id);
  const stage = region?.leaves[values[region.leaf] ?? 0] ?? 'none';
  const procedure = (procedures as Record<string, Procedure>)[person.procedure];
  const since = stored(compiled, values, names.since(person.id));
  const due = stored(compiled, values, names.due(person.id));
  return {
    id: person.id,
    met: !unmet.has(person.id),
    place: placeOf(stored(compiled, values, names.place(person.id))),
    stage,
    document: procedure?.stages.find((each) => each.id === stage)?.document ?? null,
    since: dateOf(compiled, since),
    due: dateOf(compiled, due),
    termDay: since === 0 || due === 0 ? null : standing(compiled, values).day - (since - 1),
  };
};

const markReadingOf = (compiled: CompiledCase, value: number): MarkReading => {
  if (value === 1) return { as: 'ask' };
  const people = compiled.play.people;
  const indicator = indicators[Math.floor((value - 2) / people.length)] ?? 'I1';
  return { as: 'sign', indicator, person: people[(value - 2) % people.length]?.id ?? '' };
};

/** Marks that stand now, by `paper/line`. */
export const marksOf = (compiled: CompiledCase, values: Values): Readonly<Record<string, MarkReading>> =>
  Object.fromEntries(
    signpostsOf(compiled).marks.flatMap(({ ref, variable }) => {
      const value = values[variable] ?? 0;
      return value === 0 ? [] : [[ref, markReadingOf(compiled, value)] as const];
    }),
  );

const paperVariables = oncePer(({ play, index }: CompiledCase) =>
  play.papers.map(({ id }) => [id, index.get(names.paper(id)) ?? -1] as const),
);

/** Papers in the dossier, in the order of the case document. */
export const papersOf = (compiled: CompiledCase, values: Values): readonly string[] =>
  paperVariables(compiled).flatMap(([id, variable]) => (values[variable] === 1 ? [id] : []));

const elementsOf = (compiled: CompiledCase, values: Values, scene: PlayScene): readonly ElementView[] => {
  return scene.elements
    .filter((element) => !element.when || holdsIn(compiled, element.when, values))
    .map(({ id, kind, speaker, paper }) => ({ id, kind, speaker: speaker ?? null, paper: paper ?? null }));
};

const choicesOf = (compiled: CompiledCase, port: Port, scene: PlayScene): readonly ChoiceView[] => {
  const values = port.values();
  return scene.choices
    .filter((choice) => !choice.when || holdsIn(compiled, choice.when, values))
    .map((choice) => ({
      id: choice.id,
      enabled: canPerform(compiled, port, { type: 'choice.chosen', scene: scene.id, choice: choice.id }),
      moments: choice.costs?.moments ?? 0,
      days: choice.costs?.days ?? 0,
      check: choice.check ?? null,
    }));
};

const waitsOf = (compiled: CompiledCase, port: Port): readonly Wait[] =>
  waits.filter((until) => canPerform(compiled, port, { type: 'time.passed', until }));

const planOf = (compiled: CompiledCase, port: Port, scene: string): PlanView | null => {
  const { plan } = compiled.play;
  if (!plan?.scenes.includes(scene)) return null;
  const rows = plan.rows.map(({ id, group }) => {
    const listed = stored(compiled, port.values(), names.row(id)) === 1;
    const type = listed ? 'row.struck' : 'row.listed';
    return { id, group, listed, enabled: canPerform(compiled, port, { type, row: id }) };
  });
  return { atMost: plan.atMost, listed: rows.filter((row) => row.listed).length, rows };
};

/** The view of a run through its port. At the end the last scene's elements are gone and `ended` is true. */
export const viewOf = (compiled: CompiledCase, port: Port, lastPhase: string): PlayerView => {
  const values = port.values();
  const now = standing(compiled, values);
  const { leaf, unmet } = signpostsOf(compiled).placeOf(values);
  const scene = now.ended ? undefined : sceneAt(compiled.play, leaf);
  const of = now.phase?.moments ?? null;
  return {
    day: now.day,
    date: addDays(compiled.startsOn, now.day),
    phase: now.phase?.id ?? lastPhase,
    moments: of === null ? null : { left: now.moments, of },
    scene: now.scene,
    place: scene?.place ?? '',
    ended: now.ended,
    elements: scene ? elementsOf(compiled, values, scene) : [],
    choices: scene ? choicesOf(compiled, port, scene) : [],
    waits: waitsOf(compiled, port),
    papers: papersOf(compiled, values),
    marks: marksOf(compiled, values),
    people: compiled.play.people.map((person) => personView(compiled, values, person, unmet)),
    plan: planOf(compiled, port, now.scene),
    panel: panelOf(compiled, values),
  };
};
