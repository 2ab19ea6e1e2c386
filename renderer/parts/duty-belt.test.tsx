/** The duty belt: verb, object, person, then do it. */
import { act, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { englishWords } from '../i18n/words.fixture.tsx';
import './browser.fixture.ts';
import { axeFindings } from './axe.fixture.ts';
import { DutyBelt, type DutyBeltProps } from './duty-belt.tsx';

const wrapper = await englishWords();
const verbs: DutyBeltProps['verbs'] = [
  {
    id: 'call',
    label: 'Call',
    person: 'optional',
    objects: [
      { id: 'press', label: 'Press' },
      { id: 'recognised-centre', label: 'Recognised centre' },
    ],
  },
  { id: 'ask', label: 'Ask', person: 'required', objects: [{ id: 'pay', label: 'Pay' }] },
];
const people = [{ id: 'w1', label: 'Adil' }];

function showBelt(change: Partial<DutyBeltProps> = {}) {
  const onDo = vi.fn();
  render(
    <DutyBelt
      verbs={verbs}
      people={people}
      timed
      spent={false}
      turn={1}
      canDo={() => true}
      onDo={onDo}
      {...change}
    />,
    {
      wrapper,
    },
  );
  return onDo;
}

const choose = (label: string) => fireEvent.click(screen.getByRole('option', { name: label }));
const pickVerb = (label: string) => {
  fireEvent.click(screen.getByRole('button', { name: /What/ }));
  choose(label);
};
const find = (field: string, letters: string) => {
  const input = screen.getByRole('combobox', { name: field });
  act(() => input.focus());
  fireEvent.change(input, { target: { value: letters } });
};
const doIt = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Do it' });

describe('the duty belt', () => {
  it('is accessible', async () => {
    showBelt();
    expect(await axeFindings()).toEqual([]);
  });

  it('does nothing before an act is complete', () => {
    showBelt();
    pickVerb('Call');
    expect(doIt().disabled).toBe(true);
  });

  it('finds an object by a few letters and does the act about nobody in particular', () => {
    const onDo = showBelt();
    pickVerb('Call');
    find('Which', 'recog');
    expect(screen.getAllByRole('option').map((each) => each.textContent)).toEqual(['Recognised centre']);
    choose('Recognised centre');
    fireEvent.click(doIt());
    expect(onDo.mock.calls).toEqual([[{ verb: 'call', object: 'recognised-centre', person: null }]]);
  });

  it('takes the first that was found with Enter, and does the act with Enter again', () => {
    const onDo = showBelt();
    pickVerb('Call');
    find('Which', 'recog');
    const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Which' });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(field.value).toBe('Recognised centre');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(onDo).not.toHaveBeenCalled();
    if (field.form) fireEvent.submit(field.form);
    expect(onDo.mock.calls).toEqual([[{ verb: 'call', object: 'recognised-centre', person: null }]]);
  });

  it('takes nothing with Enter before a letter was typed, and does nothing that is not possible', () => {
    const onDo = showBelt({ canDo: () => false });
    pickVerb('Call');
    find('Which', '');
    const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Which' });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(field.value).toBe('');
    find('Which', 'press');
    fireEvent.keyDown(field, { key: 'Enter' });
    if (field.form) fireEvent.submit(field.form);
    expect(onDo).not.toHaveBeenCalled();
  });

  it('is empty again after an act', () => {
    const belt = { verbs, people, timed: true, spent: false, canDo: () => true, onDo: () => {} };
    const { rerender } = render(<DutyBelt {...belt} turn={1} />, { wrapper });
    pickVerb('Ask');
    find('Which', 'pay');
    choose('Pay');
    rerender(<DutyBelt {...belt} turn={2} />);
    expect(screen.getByRole('button', { name: /What/ }).textContent).toBe('Choose …');
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Which' }).value).toBe('');
    expect(doIt().disabled).toBe(true);
  });

  it('asks for a person where the act is aimed at somebody', () => {
    const onDo = showBelt();
    pickVerb('Ask');
    find('Which', 'pay');
    choose('Pay');
    expect(doIt().disabled).toBe(true);
    find('Person', 'ad');
    choose('Adil');
    fireEvent.click(doIt());
    expect(onDo.mock.calls).toEqual([[{ verb: 'ask', object: 'pay', person: 'w1' }]]);
  });

  it('says that nobody has been met, and knows who is met later', () => {
    const belt = { verbs, timed: true, spent: false, canDo: () => true, onDo: () => {}, turn: 1 };
    const { rerender } = render(<DutyBelt {...belt} people={[]} />, { wrapper });
    pickVerb('Ask');
    find('Person', 'a');
    expect(screen.getByText('You have not met anyone yet.')).toBeTruthy();
    rerender(<DutyBelt {...belt} people={people} />);
    find('Person', 'ad');
    expect(screen.getAllByRole('option').map((each) => each.textContent)).toEqual(['Adil']);
  });

  it('says before anything is put together that no time is left', () => {
    showBelt({ spent: true, canDo: () => false });
    expect(screen.getByText('There is no time left in this phase.')).toBeTruthy();
  });

  it('says in the same place that an act takes longer than what is left', () => {
    showBelt({ canDo: () => false });
    const note = document.querySelector('.belt-head .field-note');
    pickVerb('Call');
    find('Which', 'press');
    choose('Press');
    expect(note?.textContent).toBe('There is not enough time left for this.');
  });
});
