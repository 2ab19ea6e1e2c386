/** Values the samples share: a small invented case with long words where German has them. */
import type { AttemptSummary, CaseCard, Learner } from '../../scenarios/contract/contract.ts';
import type { Picture } from '../../scenarios/case/read-picture.ts';
import { wordsOf } from '../i18n/case-words.ts';
import type { FactView } from '../parts/fact-note.tsx';
import type { PaperSheet } from '../parts/paper-table.tsx';

export const words = wordsOf({
  'case.title': 'Nachtschichten im Gefriertrocknungslager',
  'case.question': 'Wer entscheidet hier, wann jemand nach Hause gehen darf?',
  'phase.ramp.title': 'Montag: am Rolltor der Verladehalle',
  'place.hall.name': 'Verladerampe',
  'place.hall.alt': 'Eine Rampe mit einem offenen Rolltor.',
  'scene.ramp.title': 'An der Rampe',
  'scene.ramp.skip': 'Sie sprechen mit zwei Männern an der Rampe.\n\nEiner bittet um Geduld.',
  'scene.ramp.told': 'Es ist kurz nach fünf. Das Tor steht offen, drinnen brennt Licht.',
  'scene.ramp.said': 'Wir warten auf den Chef. Ohne ihn gehen wir nicht.',
  'scene.ramp.seen': 'Beide tragen dieselben Schuhe, und keiner eine Jacke.',
  'person.p1.name': 'Amar',
  'paper.roster.title': 'Dienstplan, Woche 11',
  'choice.ramp.wait': 'Ich setze mich dazu und warte mit ihnen.',
  'choice.ramp.promise': 'Ich sage ihnen, dass sie sicher bleiben dürfen.',
});

export const sheet: PaperSheet = {
  id: 'roster',
  kind: 'pay-book',
  title: 'Dienstplan, Woche 11',
  columns: [
    { id: 'day', label: 'Tag', numeric: false },
    { id: 'who', label: 'Wer', numeric: false },
    { id: 'hours', label: 'Stunden', numeric: true },
  ],
  lines: [
    lineOf('l1', ['09/03/26', 'Amar', '14'], null),
    lineOf('l2', ['10/03/26', 'Amar', '14'], { as: 'sign', text: 'Überlange Arbeitszeiten: Amar' }),
    lineOf('l3', ['11/03/26', 'Petko', '9'], { as: 'ask', text: 'Danach fragen' }),
  ],
  total: [
    { column: 'day', text: '', numeric: false },
    { column: 'who', text: '', numeric: false },
    { column: 'hours', text: '37', numeric: true },
  ],
};

function lineOf(id: string, cells: readonly string[], mark: PaperSheet['lines'][number]['mark']) {
  const columns = ['day', 'who', 'hours'];
  return {
    id,
    cells: cells.map((text, at) => ({ column: columns[at] ?? '', text, numeric: at === 2 })),
    spoken: cells.join(', '),
    mark,
  };
}

export const picture: Picture = {
  viewBox: '0 0 320 120',
  attributes: { fill: 'none', stroke: 'currentColor', 'stroke-width': '2' },
  inner: [
    { shape: 'path', attributes: { d: 'M10 110H310' }, inner: [] },
    { shape: 'rect', attributes: { x: '90', y: '30', width: '140', height: '80' }, inner: [] },
    { shape: 'path', attributes: { d: 'M90 50H230M90 70H230' }, inner: [] },
  ],
};

export const fact: FactView = {
  id: 'fact.sample.term',
  class: 'LAW',
  text: 'Ein Satz des Registers, wie er im Handbuch steht.',
  source: 'Quelle des Registers',
  asOf: '2026-11-22',
  reviewer: 'open',
};

export const unconfirmed: FactView = { ...fact, id: 'fact.sample.open', class: 'UNC' };

export const learners: readonly Learner[] = ['Heron', 'Wiesenpieper'].map((pseudonym) => ({
  id: pseudonym,
  pseudonym,
  seat: 'police-officer',
  language: 'de',
  createdAt: '2026-11-22T09:00:00Z',
}));

export const served: ReadonlySet<string> = new Set(['police-officer', 'guardian']);

export const card: CaseCard = {
  id: 'sample',
  version: '1.0.0',
  programme: 'police',
  startsOn: '2026-03-17',
  minutes: 50,
  lawAsOf: '2026-11-22',
  seats: [{ id: 'police-officer', playable: true }],
  variants: ['a'],
  objectives: 3,
  languages: ['en', 'nl', 'fr', 'de'],
  reviewState: 'open',
};

/** An attempt at the sample case that stands so. */
export const attemptThat = (
  state: AttemptSummary['state'],
  percent: number | null,
  id = `attempt-${state}`,
): AttemptSummary => ({
  id,
  learnerId: 'Heron',
  header: {
    caseId: 'sample',
    caseHash: '0'.repeat(64),
    seat: 'police-officer',
    variant: 'a',
    mode: 'practice',
    locale: 'de',
    seed: 1,
    versions: { law: 1, engine: 1, format: 1, rubric: 1 },
  },
  openedAt: '2026-11-22T09:00:00Z',
  lastAt: '2026-11-22T10:00:00Z',
  events: 23,
  day: 12,
  state,
  percent,
});
