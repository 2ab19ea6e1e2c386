/** The line of one competence over attempts: what it says to whoever does not see it, and how a replay is told apart. */
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../i18n/words.fixture.tsx';
import { axeFindings } from './axe.fixture.ts';
import { ProgressChart } from './progress-chart.tsx';

const wrapper = await englishWords();
const point = (attemptId: string, percent: number | null) =>
  ({ attemptId, mode: 'practice', observations: 9, percent }) as const;

const show = () =>
  render(
    <ProgressChart
      name="Safety"
      points={[point('first', 60), point('second', 80), point('third', null)]}
      attempts={[
        { id: 'first', kind: 'practice' },
        { id: 'second', kind: 'replay' },
        { id: 'third', kind: 'practice' },
      ]}
    />,
    { wrapper },
  );

describe('the chart of a competence', () => {
  it('is accessible', async () => {
    show();
    expect(await axeFindings()).toEqual([]);
  });

  it('says which value comes from a replay', () => {
    show();
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'Safety, from the oldest attempt to the newest: 60%, 80% (replay), not enough seen',
    );
  });

  it('draws a replay in a shape of its own, and nothing where not enough was seen', () => {
    show();
    const drawn = [...document.querySelectorAll<SVGElement>('.progress-point')];
    expect(drawn.map((each) => [each.tagName, each.dataset.kind])).toEqual([
      ['circle', 'practice'],
      ['path', 'replay'],
    ]);
  });
});
