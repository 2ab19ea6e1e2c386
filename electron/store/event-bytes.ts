/** The one way an attempt event becomes bytes and bytes become an event again. */
import { attemptEvent, type AttemptEvent } from '../../scenarios/attempt/event.ts';

/** UTF-8 JSON with keys in the order of the schema, so that the same event always gives the same bytes.
 *  @throws when the event is not of the schema: nothing else may enter a log. */
export const encodeEvent = (event: AttemptEvent): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(attemptEvent.parse(event)));

/** @returns the event, or undefined when the bytes are not one any more. The chain tells whether they were changed. */
export const decodeEvent = (bytes: Uint8Array): AttemptEvent | undefined => {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isEvent(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const isEvent = (value: unknown): value is AttemptEvent =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
