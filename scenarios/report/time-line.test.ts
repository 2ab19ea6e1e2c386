/** The time line: phases, what reached the seat and documents on their days; duties are held against the machine in build/check. */
import { describe, expect, it } from 'vitest';
import { cleanRun, runOf } from './small-runs.fixture.ts';
import { buildTimeLine, timeLine } from './time-line.ts';

describe('the time line of the clean run', () => {
  const line = buildTimeLine(runOf(cleanRun));

  it('fits its schema and spans the case to its last day', () => {
    expect(timeLine.parse(line)).toEqual(line);
    expect(line.startsOn).toBe('2026-03-16');
    expect(line.last).toBe(runOf(cleanRun).player.view().day);
  });

  it('gives each phase the days from its start to the start of the next', () => {
    expect(line.phases.map(({ phase }) => phase)).toEqual(['visit', 'after']);
    expect(line.phases[0]?.to).toBe(line.phases[1]?.from);
    expect(line.phases[1]?.to).toBe(line.last);
  });

  it('names what reached the seat, and nothing of what an office did out of sight', () => {
    expect(line.arrivals).toEqual([{ arrival: 'call', day: 5 }]);
  });

  it('shows the reflection period from its first day with its last valid day, forty-five days on', () => {
    const reflection = line.stages.find((each) => each.stage === 'reflection');
    expect(reflection).toMatchObject({ person: 'w1', procedure: 'adult', document: 'annex15' });
    expect((reflection?.due ?? 0) - (reflection?.from ?? 0)).toBe(45);
  });

  it('follows one stage with the next without a gap', () => {
    const own = line.stages.filter((each) => each.person === 'w1');
    expect(own.slice(1).map((each) => each.from)).toEqual(own.slice(0, -1).map((each) => each.to + 1));
    expect(own.at(-1)?.to).toBe(line.last);
  });

  it('lists no duty the seat never came to know of', () => {
    expect(line.duties).toEqual([]);
  });
});
