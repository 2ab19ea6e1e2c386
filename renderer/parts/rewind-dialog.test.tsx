/** The way back to the start of a phase: what it asks for, what it refuses, and what it says where there is none. */
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { isRewindLine, rewindLine } from '../../scenarios/attempt/rewind.ts';
import { issue } from '../../scenarios/core/result.ts';
import { englishWords } from '../i18n/words.fixture.tsx';
import { axeFindings } from './axe.fixture.ts';
import './browser.fixture.ts';
import { JournalList } from './journal-list.tsx';
import { RewindDialog, type RewindDialogProps } from './rewind-dialog.tsx';

const wrapper = await englishWords();
const phases = [
  { id: 'plan', label: 'The plan' },
  { id: 'control', label: 'The control' },
];
const show = (given: Partial<RewindDialogProps> = {}) => {
  const onRewind = vi.fn<RewindDialogProps['onRewind']>(async () => []);
  const onClose = vi.fn();
  render(
    <RewindDialog
      open
      phases={phases}
      left={2}
      of={3}
      length={rewindLine}
      fits={isRewindLine}
      onRewind={onRewind}
      onClose={onClose}
      {...given}
    />,
    { wrapper },
  );
  return { onRewind, onClose };
};
const field = () => screen.getByRole('textbox', { name: 'What I would do, and why' });
const write = (line: string) => fireEvent.change(field(), { target: { value: line } });
const confirm = () => fireEvent.click(screen.getByRole('button', { name: 'Go back' }));

describe('the way back to the start of a phase', () => {
  it('is accessible', async () => {
    show();
    expect(await axeFindings()).toEqual([]);
  });

  it('offers the phases, the last one chosen, says how often it can be done and that the line stays here', () => {
    show();
    expect(screen.getAllByRole('radio').map((each) => (each as HTMLInputElement).checked)).toEqual([
      false,
      true,
    ]);
    expect(screen.getByText('Times left in this case: 2 of 3')).toBeTruthy();
    const note = document.getElementById(field().getAttribute('aria-describedby') ?? '');
    expect(note?.textContent).toBe(
      '3 to 400 characters. It stays on this computer, is never scored and goes into no export.',
    );
  });

  it('reports the chosen phase with the line', async () => {
    const { onRewind } = show();
    fireEvent.click(screen.getByRole('radio', { name: 'The plan' }));
    write('Ask the centre first.');
    confirm();
    await waitFor(() => expect(onRewind.mock.calls).toEqual([['plan', 'Ask the centre first.']]));
  });

  it.each(['', '  a  ', 'x'.repeat(401)])(
    'goes nowhere with the line "%s", says so, and goes to the field',
    async (line) => {
      const { onRewind } = show();
      write(line);
      confirm();
      expect((await screen.findByRole('alert')).textContent).toBe('Write 3 to 400 characters first.');
      expect(document.activeElement).toBe(field());
      expect(field().getAttribute('aria-invalid')).toBe('true');
      expect(await axeFindings()).toEqual([]);
      expect(onRewind).not.toHaveBeenCalled();
    },
  );

  it('is sent once, however often it is pressed, and keeps the line when it fails', async () => {
    const answers: ((issues: ReturnType<typeof issue>[]) => void)[] = [];
    const onRewind = vi.fn(() => new Promise<ReturnType<typeof issue>[]>((resolve) => answers.push(resolve)));
    show({ onRewind });
    write('Ask the centre first.');
    confirm();
    confirm();
    expect(onRewind).toHaveBeenCalledTimes(1);
    answers[0]?.([issue('store.full')]);
    expect((await screen.findByRole('alert')).textContent).toContain('Code: store.full');
    expect(field()).toHaveProperty('value', 'Ask the centre first.');
    await waitFor(() => {
      confirm();
      expect(onRewind).toHaveBeenCalledTimes(2);
    });
  });

  it.each([
    ['after the last one', { left: 0 }, /You have gone back 3 times/],
    ['before anything was decided', { phases: [] }, /Nothing is decided yet/],
  ])('says plainly that there is none %s', async (_when, given, words) => {
    const { onClose } = show(given);
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(await axeFindings()).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});

describe('the journal', () => {
  const lines = [{ seq: 4, day: 2, text: 'Talk to him' }];

  it('keeps what was set aside folded over the acts that count, the last turn first', async () => {
    render(
      <JournalList
        lines={lines}
        setAside={[
          { phase: 'The plan', lines },
          { phase: 'The control', lines: [...lines, { seq: 5, day: 2, text: 'Drive off' }] },
        ]}
      />,
      { wrapper },
    );
    expect(await axeFindings()).toEqual([]);
    const folded = [...document.querySelectorAll('details')];
    expect(folded.map((each) => [each.open, each.querySelector('summary')?.textContent])).toEqual([
      [false, 'Set aside, The control (2)'],
      [false, 'Set aside, The plan (1)'],
    ]);
    expect(folded[0]?.textContent).toContain('Drive off');
  });
});
