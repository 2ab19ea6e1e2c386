/** Documents end on the day the law room says, however late in a case they are issued. */
import { describe, expect, it } from 'vitest';
import { parseCase } from '../case/parse-case.ts';
import type { CaseDocument } from '../case/schema.ts';
import { smallDocument } from '../case/small-case.fixture.ts';
import { toPlayCase } from '../case/to-play-case.ts';
import { addDays } from '../core/local-date.ts';
import { compileCase } from './compile-case.ts';
import { createSteppedPlayer } from './create-player.ts';
import { lastClockDay, lastDayOf } from './last-day.ts';

const playOf = (change: (document: CaseDocument) => void) => {
  const document = smallDocument();
  change(document);
  const parsed = parseCase(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return toPlayCase(parsed.value);
};
type Choice = CaseDocument['scenes'][number]['choices'][number];
const choice = (given: Partial<Choice> & Pick<Choice, 'id' | 'to'>): Choice => ({
  effects: [],
  tone: 'neutral',
  formality: 'plain',
  ...given,
});
const wait = choice({ id: 'wait', costs: { days: 60 }, to: [{ scene: 'yard' }] });

describe('the last day of a case', () => {
  it('counts an act of the belt as often as the moments of its phase allow', () => {
    const withoutDays = playOf(({ belt }) => {
      for (const { outcomes } of belt) for (const { costs } of outcomes) if (costs) delete costs.days;
    });
    // A visit of four moments, a call of one moment and one day.
    expect(lastDayOf(playOf(() => undefined))).toBe(lastDayOf(withoutDays) + 4);
    expect(lastDayOf(withoutDays)).toBeLessThan(lastClockDay);
  });

  it('counts what a way out of a phase of moments costs', () => {
    const play = playOf(({ scenes: [yard] }) =>
      yard?.choices.push(choice({ ...wait, to: [{ scene: 'desk' }] })),
    );
    expect(lastDayOf(play)).toBe(lastDayOf(playOf(() => undefined)) + 60);
  });

  it('is that of the clock where days can be spent again and again', () => {
    const again = playOf(({ scenes: [yard] }) => yard?.choices.push(wait));
    const back = playOf(({ scenes }) => {
      scenes[0]?.choices.push(choice({ ...wait, to: [{ scene: 'desk' }] }));
      scenes.find(({ id }) => id === 'desk')?.choices.push(choice({ id: 'back', to: [{ scene: 'yard' }] }));
    });
    expect([again, back].map(lastDayOf)).toEqual([lastClockDay, lastClockDay]);
  });
});

describe('a document that is issued late', () => {
  it('ends 45 days later', () => {
    const play = playOf(({ scenes: [yard] }) =>
      yard?.choices.push(
        wait,
        choice({
          id: 'issue',
          effects: [
            { person: 'w1', event: 'victim.referred', with: { to: 'recognised-centre' } },
            { person: 'w1', event: 'annex15.issued', with: { 'names-trafficking': 'no' } },
          ],
          to: [{ scene: 'yard' }],
        }),
      ),
    );
    const player = createSteppedPlayer(compileCase(play, 'police-officer', 'a'));
    for (let times = 0; times < 15; times += 1)
      player.perform({ type: 'choice.chosen', scene: 'yard', choice: 'wait' });
    player.perform({ type: 'choice.chosen', scene: 'yard', choice: 'issue' });
    const { day, date, people } = player.view();
    expect(day).toBeGreaterThan(800);
    expect(people[0]).toMatchObject({ stage: 'reflection', since: date, due: addDays(date, 45) });
  });
});
