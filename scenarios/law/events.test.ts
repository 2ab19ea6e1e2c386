/** The catalogue of events: what is said of an event that does not stand in it, and which signs a programme offers. */
import { describe, expect, it } from 'vitest';
import { eventKinds, payloadFaults } from './events.ts';
import { everyHappening } from './every-happening.fixture.ts';
import { coreIndicators, indicatorsOf } from './indicators.ts';

describe('an event of the catalogue', () => {
  it('has an id of its own', () => {
    const ids = eventKinds.map(({ id }) => id);
    expect([...new Set(ids)]).toEqual(ids);
  });

  it('is written in words: kebab-case, none empty and none twice', () => {
    const words = eventKinds.flatMap(({ payload }) => Object.entries(payload));
    const faulty = words.filter(
      ([name, some]) =>
        new Set(some).size < Math.max(some.length, 2) ||
        [name, ...some].some((word) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(word)),
    );
    expect(faulty).toEqual([]);
  });

  it('is right with every word of its payload', () => {
    expect(everyHappening.flatMap(({ event, payload }) => payloadFaults(event, payload))).toEqual([]);
  });
});

describe('an event that is wrong', () => {
  it('is named when the catalogue has none such, whatever it carries', () => {
    expect([payloadFaults('victim.praised', {}), payloadFaults('victim.praised', { to: 'centre' })]).toEqual([
      ['victim.praised'],
      ['victim.praised'],
    ]);
  });

  it('tells each key it does not know, each word it does not know and each key that is missing', () => {
    expect([
      payloadFaults('victim.referred', { to: 'church' }),
      payloadFaults('victim.referred', {}),
      payloadFaults('victim.referred', { to: 'recognised-centre', when: 'now' }),
      payloadFaults('help.offered', { to: 'recognised-centre' }),
      payloadFaults('information.given', { interpreter: 'improper', view: 'public', tone: 'calm' }),
    ]).toEqual([['to=church'], ['to='], ['when'], ['to'], ['tone', 'view=public']]);
  });
});

it('offers the financial red flags to a bank and to nobody else', () => {
  const redFlags = Array.from({ length: 16 }, (_each, at) => `F${at + 1}`);
  expect(indicatorsOf('bank')).toEqual([...coreIndicators, ...redFlags]);
  expect(indicatorsOf('police')).toEqual(coreIndicators);
});
