/** The panel beside the case in words: the legal clock, offers made, or who knows what. */
import type { PlayCase } from '../../../scenarios/case/play-case.ts';
import type { PanelView, PlayerView } from '../../../scenarios/compile/player.ts';
import { daysBetween } from '../../../scenarios/core/local-date.ts';
import { isHeld } from '../../../scenarios/law/procedure.ts';
import { drawable } from '../../../scenarios/law/procedures.ts';
import type { Words } from '../../i18n/case-words.ts';
import type { ClockRow } from '../../parts/clock-panel.tsx';
import type { KnowledgePanelProps } from '../../parts/knowledge-panel.tsx';
import type { OfferRow } from '../../parts/offers-panel.tsx';
import type { Item } from '../../parts/picker.tsx';

export type PanelInWords =
  | { readonly kind: 'legal-clock'; readonly rows: readonly ClockRow[] }
  | { readonly kind: 'offers'; readonly rows: readonly OfferRow[] }
  | ({ readonly kind: 'knowledge' } & KnowledgePanelProps);

export interface PanelNeeds {
  readonly play: PlayCase;
  readonly seat: string;
  readonly view: PlayerView;
  /** People with a procedure, in the order of the case. */
  readonly people: readonly Item[];
  readonly words: Words;
  readonly law: (key: string) => string;
  readonly date: (iso: string) => string;
}

export function panelInWords(needs: PanelNeeds): PanelInWords {
  const { seat, words, view } = needs;
  const { panel } = view;
  switch (panel.kind) {
    case 'legal-clock':
      return { kind: 'legal-clock', rows: clockRows(panel, needs) };
    case 'offers':
      return {
        kind: 'offers',
        rows: panel.rows
          .filter(({ person }) => view.people.some(({ id, met }) => id === person && met))
          .map(({ id, person, done }) => ({
            id,
            name: words(`person.${person}.name`),
            text: words(`panel.${seat}.${id}`),
            done,
          })),
      };
    case 'knowledge':
      return {
        kind: 'knowledge',
        parties: panel.parties.map((id) => ({ id, label: words(`panel.${seat}.party.${id}`) })),
        items: panel.items.map(({ id, knownTo }) => ({ id, label: words(`panel.${seat}.${id}`), knownTo })),
      };
  }
}

/** Where people of several procedures meet, nobody's is named before it begins: the link would give somebody away. */
const pictureOf = ({ people }: PlayCase, procedure: string, stage: string): string => {
  const others = people.some((each) => each.procedure !== 'none' && each.procedure !== procedure);
  return others && drawable[procedure]?.initial === stage
    ? '#/handbook/procedure'
    : `#/handbook/procedure/${procedure}?stage=${stage}`;
};

function clockRows(
  { due: all }: Extract<PanelView, { kind: 'legal-clock' }>,
  { play, view, people, law, date }: PanelNeeds,
): readonly ClockRow[] {
  return people.flatMap(({ id, label }) => {
    const person = view.people.find((each) => each.id === id);
    const procedure = play.people.find((each) => each.id === id)?.procedure;
    if (!person || !procedure) return [];
    const { since, due, termDay } = person;
    const own = all.filter((each) => each.person === id);
    const term = own.find(({ on }) => on !== null);
    const ownerOf = (owner: string) => law(`decider.${owner}`);
    return [
      {
        id,
        name: label,
        place: person.place,
        stage: law(`stage.${person.stage}.name`),
        // A document that is awaited is named by the stage already.
        document: isHeld(person.document) ? law(`document.${person.document}`) : null,
        term:
          since && due && termDay !== null
            ? { day: termDay, days: daysBetween(since, due), due: date(due) }
            : null,
        owner: term ? ownerOf(term.owner) : null,
        duties: own
          .filter(({ on }) => on === null)
          .map(({ what, owner }) => ({ duty: law(what), owner: ownerOf(owner) })),
        picture: pictureOf(play, procedure, person.stage),
      },
    ];
  });
}
