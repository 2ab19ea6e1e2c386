/** The menu of who is at the desk: another seat is taken by its button, and not by going through the seats. */
import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { englishWords } from '../i18n/words.fixture.tsx';
import { axeFindings } from './axe.fixture.ts';
import { LearnerMenu } from './learner-menu.tsx';

const wrapper = await englishWords();

function show() {
  const onSeat = vi.fn();
  render(
    <LearnerMenu
      learner={{
        id: 'heron',
        pseudonym: 'Heron',
        seat: 'police-officer',
        language: 'en',
        createdAt: '2026-11-22T10:00:00Z',
      }}
      served={new Set(['police-officer', 'chief-inspector'])}
      onSwitch={() => {}}
      onRename={async () => []}
      onSeat={onSeat}
      onErase={() => {}}
    />,
    { wrapper },
  );
  fireEvent.click(screen.getByText('Change pseudonym or seat'));
  return onSeat;
}

const save = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save seat' });

describe('the learner menu', () => {
  it('is accessible', async () => {
    show();
    expect(await axeFindings()).toEqual([]);
  });

  it('changes the seat only when it is saved', () => {
    const onSeat = show();
    expect(save().disabled).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: /Chief inspector/ }));
    expect(onSeat).not.toHaveBeenCalled();
    fireEvent.click(save());
    expect(onSeat.mock.calls).toEqual([['chief-inspector']]);
  });
});
