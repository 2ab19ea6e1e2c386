/** The question that wants a word: which spellings are taken for it, and that nothing happens by Enter alone. */
import { fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { englishWords } from '../i18n/words.fixture.tsx';
import { axeFindings } from './axe.fixture.ts';
import './browser.fixture.ts';
import { TypedConfirm } from './typed-confirm.tsx';

const wrapper = await englishWords();

const ask = () => {
  const onConfirm = vi.fn();
  render(
    <TypedConfirm
      open="Alles löschen"
      title="Alles löschen?"
      text="Alles ist dann weg."
      word="LÖSCHEN"
      label="LÖSCHEN eingeben"
      wrong="Das ist ein anderes Wort."
      confirm="Löschen"
      onConfirm={onConfirm}
    />,
    { wrapper },
  );
  fireEvent.click(screen.getByRole('button', { name: 'Alles löschen' }));
  const question = screen.getByRole('alertdialog', { name: 'Alles löschen?' });
  const field = within(question).getByRole('textbox', { name: 'LÖSCHEN eingeben' });
  const answer = (text: string) => {
    fireEvent.change(field, { target: { value: text } });
    fireEvent.click(within(question).getByRole('button', { name: 'Löschen' }));
  };
  return { onConfirm, question, field, answer };
};

describe('a question that wants a word', () => {
  it('is accessible, and starts in the field', async () => {
    const { field } = ask();
    expect(await axeFindings()).toEqual([]);
    expect(document.activeElement).toBe(field);
  });

  it.each(['LÖSCHEN', 'löschen', ' Loschen '])('takes %j for its word', (text) => {
    const { onConfirm, answer } = ask();
    answer(text);
    expect(onConfirm).toHaveBeenCalledTimes(1);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it.each(['', 'lösche', 'löschen!', 'alles'])('takes %j for another one, says so and stays', (text) => {
    const { onConfirm, question, field, answer } = ask();
    answer(text);
    expect(onConfirm).not.toHaveBeenCalled();
    expect(within(question).getByRole('alert').textContent).toBe('Das ist ein anderes Wort.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('is left by cancelling', () => {
    const { onConfirm, question } = ask();
    fireEvent.click(within(question).getByRole('button', { name: 'Cancel' }));
    expect([screen.queryByRole('alertdialog'), onConfirm.mock.calls]).toEqual([null, []]);
  });
});
