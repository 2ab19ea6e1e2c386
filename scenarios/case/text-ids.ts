/** Text ids: every text a case needs, derived from its structure. The loader, the checks and the translators share this list. */
import { applyVariant } from './apply-variant.ts';
import type { CaseDocument } from './schema.ts';

type Paper = CaseDocument['papers'][number];
type BeltAct = CaseDocument['belt'][number];

const paperTexts = (paper: Paper): string[] => [
  `paper.${paper.id}.title`,
  ...paper.columns.map((column) => `paper.${paper.id}.column.${column.id}`),
  ...paper.lines.flatMap((line) => [
    ...Object.entries(line.cells).flatMap(([column, cell]) =>
      cell === true ? [`paper.${paper.id}.${line.id}.${column}`] : [],
    ),
    ...(line.truth.kind === 'ordinary' ? [] : [`paper.${paper.id}.${line.id}.why`]),
  ]),
];

const beltTexts = (act: BeltAct): string[] =>
  act.outcomes.flatMap((outcome) => [
    ...(act.persons ?? ['']).map((person) => `act.${act.id}.${outcome.id}${person ? `.${person}` : ''}`),
    ...(outcome.wrong ? [`wrong.act.${act.id}.${outcome.id}`] : []),
  ]);

const sceneTexts = (scene: CaseDocument['scenes'][number]): string[] => [
  `scene.${scene.id}.title`,
  `scene.${scene.id}.skip`,
  ...scene.elements
    .filter((element) => element.kind !== 'paper')
    .map((element) => `scene.${scene.id}.${element.id}`),
  ...scene.choices.flatMap((choice) => [
    `choice.${scene.id}.${choice.id}`,
    ...(choice.reply ? [`reply.${scene.id}.${choice.id}`] : []),
    ...(choice.wrong ? [`wrong.${scene.id}.${choice.id}`] : []),
  ]),
];

const endingTexts = (ending: CaseDocument['endings'][number], seats: readonly string[]): string[] => [
  `ending.${ending.id}.title`,
  `ending.${ending.id}.text`,
  ...seats.flatMap((seat) =>
    Array.from({ length: ending.storyLines }, (_each, line) => `story.${ending.id}.${seat}.${line + 1}`),
  ),
];

const planTexts = ({ plan }: CaseDocument): string[] =>
  plan
    ? [
        ...new Set(plan.rows.map((row) => `plan.group.${row.group}`)),
        ...plan.rows.map((row) => `plan.${row.id}`),
      ]
    : [];

const panelTexts = ({ id, panel }: CaseDocument['seats'][number]): string[] => {
  if (panel?.kind === 'offers') return panel.rows.map((row) => `panel.${id}.${row.id}`);
  if (panel?.kind !== 'knowledge') return [];
  return [
    ...panel.parties.map((party) => `panel.${id}.party.${party}`),
    ...panel.items.map((item) => `panel.${id}.${item.id}`),
  ];
};

/** Ids of every text the case needs, in document order; only seats that can be played have endings told. */
export const textIdsOf = (document: CaseDocument): readonly string[] => {
  const seats = document.seats.filter((seat) => seat.playable).map((seat) => seat.id);
  return [
    'case.title',
    'case.question',
    'case.note',
    ...document.header.briefing.map((paragraph) => `briefing.${paragraph}`),
    ...document.header.objectives.map((objective) => `objective.${objective}`),
    ...document.people.flatMap((person) => [`person.${person.id}.name`, `person.${person.id}.role`]),
    ...document.places.flatMap((place) => [
      `place.${place.id}.name`,
      ...(place.picture ? [`place.${place.id}.alt`] : []),
    ]),
    ...document.phases.flatMap((phase) => [
      `phase.${phase.id}.title`,
      ...(phase.omissions ?? []).map((each) => `wrong.omission.${phase.id}.${each.id}`),
    ]),
    ...planTexts(document),
    ...document.seats.flatMap(panelTexts),
    ...document.scenes.flatMap(sceneTexts),
    ...document.belt.flatMap(beltTexts),
    ...document.papers.flatMap(paperTexts),
    ...document.arrivals
      .filter((arrival) => arrival.scene || arrival.paper)
      .map((arrival) => `arrival.${arrival.id}.summary`),
    ...document.criteria.flatMap((criterion) => [
      `criterion.${criterion.id}.title`,
      `criterion.${criterion.id}.why`,
    ]),
    ...document.endings.flatMap((ending) => endingTexts(ending, seats)),
  ];
};

/** Ids under which the words of one variant lie; `document` as that variant plays it. What its overlay words anew stands under `<id>@<variant>`. */
export const textIdsIn = (document: CaseDocument, variant: string): readonly string[] => {
  const anew = new Set(document.variants.find(({ id }) => id === variant)?.overlay.texts);
  return textIdsOf(document).map((id) => (anew.has(id) ? `${id}@${variant}` : id));
};

/** Ids of every text that some variant of the case needs, each once. */
export const textIdsOfAll = (document: CaseDocument): readonly string[] => [
  ...new Set(document.variants.flatMap(({ id }) => textIdsIn(applyVariant(document, id), id))),
];
