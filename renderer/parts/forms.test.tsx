/** Forms and notes outside the case room: learner form, failure note, disclosure. */
import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { englishWords } from '../i18n/words.fixture.tsx';
import { axeFindings } from './axe.fixture.ts';
import { Disclosure } from './disclosure.tsx';
import { FailureNote } from './failure-note.tsx';
import { LearnerForm } from './learner-form.tsx';

const wrapper = await englishWords();
const served = new Set(['police-officer']);

describe('the learner form', () => {
  it('is accessible', async () => {
    render(<LearnerForm title={null} served={served} issues={[]} onSubmit={() => {}} />, { wrapper });
    expect(await axeFindings()).toEqual([]);
  });

  it('reports a pseudonym without the blanks around it, and the first seat that has a case', () => {
    const onSubmit = vi.fn();
    render(<LearnerForm title={null} served={served} issues={[]} onSubmit={onSubmit} />, { wrapper });
    fireEvent.change(screen.getByRole('textbox', { name: 'Pseudonym' }), { target: { value: '  Heron ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Go to the desk' }));
    expect(onSubmit.mock.calls).toEqual([['Heron', 'police-officer']]);
  });

  it('names a seat without a case as such and does not offer it', () => {
    render(<LearnerForm title={null} served={served} issues={[]} onSubmit={() => {}} />, { wrapper });
    const guardian = screen.getByRole<HTMLInputElement>('radio', {
      name: /Guardian.*No case in this release yet/,
    });
    expect(guardian.disabled).toBe(true);
  });

  it('puts a refusal beside the pseudonym', () => {
    const issues = [{ code: 'learner.pseudonym.taken', path: [], params: {} }] as const;
    render(<LearnerForm title={null} served={served} issues={issues} onSubmit={() => {}} />, { wrapper });
    expect(screen.getByRole('alert').textContent).toContain('already uses this pseudonym');
  });
});

describe('the failure note', () => {
  const issues = [{ code: 'store.full', path: [], params: {} }] as const;

  it('is accessible', async () => {
    render(<FailureNote issues={issues} onRetry={() => {}} kept />, { wrapper });
    expect(await axeFindings()).toEqual([]);
  });

  it('says in words what happened, with its code, and can be tried again', () => {
    const onRetry = vi.fn();
    render(<FailureNote issues={issues} onRetry={onRetry} kept />, { wrapper });
    expect(screen.getByRole('alert').textContent).toContain('Code: store.full');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });
});

describe('a disclosure', () => {
  const open = () => {
    render(
      <Disclosure label="Help lines">
        <a href="#/help">112</a>
      </Disclosure>,
      { wrapper },
    );
    const button = screen.getByRole('button', { name: 'Help lines' });
    fireEvent.click(button);
    return button;
  };

  it('is accessible open', async () => {
    open();
    expect(await axeFindings()).toEqual([]);
  });

  it('closes on Escape and gives the focus back', () => {
    const button = open();
    screen.getByRole('link').focus();
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(button);
  });
});
