/** Events about a person as micro-events: their names, and what a name was made from. */
import type { PlaceClass } from '../case/condition.ts';
import type { ConductKind } from '../law/events.ts';
import type { Payload } from '../law/procedure.ts';

/** An event about a person that the case can emit, taken apart. `by`: who brings it about; `unseen`: the seat does not learn of it. */
export type PersonEvent =
  | { readonly event: string; readonly payload: Payload; readonly by?: string; readonly unseen?: true }
  | { readonly conduct: ConductKind }
  | { readonly place: PlaceClass };

/** The micro-event of a procedure event about a person; payload words in key order make it unique. */
export const procedureEvent = (person: string, event: string, payload: Payload): string => {
  const words = Object.keys(payload)
    .sort()
    .map((key) => `${key}=${payload[key]}`)
    .join(',');
  return words ? `${person}:${event}{${words}}` : `${person}:${event}`;
};

export const conductEvent = (person: string, kind: ConductKind): string => `${person}:conduct.${kind}`;
export const placeEvent = (person: string, place: string): string => `${person}:place.${place}`;
export const dayPassed = 'day.passed';

const aside = '~';

/** The name of the micro-event; who brought it about, and that it went unseen, stand behind a tilde. */
export const personEventName = (person: string, happened: PersonEvent): string => {
  if ('conduct' in happened) return conductEvent(person, happened.conduct);
  if ('place' in happened) return placeEvent(person, happened.place);
  const name = procedureEvent(person, happened.event, happened.payload);
  const marks = [...(happened.by ? [happened.by] : []), ...(happened.unseen ? ['unseen'] : [])];
  return marks.length > 0 ? `${name}${aside}${marks.join(aside)}` : name;
};

/** The name without what stands behind the tilde. */
export const plainName = (name: string): string => name.split(aside, 1)[0] ?? name;
