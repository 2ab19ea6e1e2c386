/** A drawing on the page: what it is called and what is drawn. */
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../scenarios/case/read-picture.ts';
import { axeFindings } from './axe.fixture.ts';
import { PlacePicture } from './place-picture.tsx';

const pictureIn = (text: string) => {
  const { picture, problem } = readPicture(text);
  if (!picture) throw new Error(problem);
  return picture;
};
const gate = pictureIn(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><g stroke-width="2"><path stroke="currentColor" d="M0 5h40"/></g></svg>',
);

describe('a drawing', () => {
  it('is accessible, and its words are its name', async () => {
    render(<PlacePicture picture={gate} alt="An open gate." />);
    expect(await axeFindings()).toEqual([]);
    expect(screen.getByRole('img', { name: 'An open gate.' })).toBeTruthy();
  });

  it('is drawn as it lies in the file', () => {
    const { container } = render(<PlacePicture picture={gate} alt="An open gate." />);
    const drawn = container.querySelector('svg');
    expect(drawn?.getAttribute('viewBox')).toBe('0 0 40 10');
    expect(drawn?.innerHTML).toBe('<g stroke-width="2"><path stroke="currentColor" d="M0 5h40"></path></g>');
  });

  it('without words of its own is passed over by a screen reader', () => {
    const { container } = render(<PlacePicture picture={gate} alt="" />);
    expect([screen.queryByRole('img'), container.querySelector('svg')?.getAttribute('aria-hidden')]).toEqual([
      null,
      'true',
    ]);
  });

  const drawings = import.meta.glob<string>('../../scenarios/library/*/pictures/*.svg', {
    query: '?raw',
    import: 'default',
    eager: true,
  });

  it.each(Object.entries(drawings))('draws every shape of %s', (_name, text) => {
    const { container } = render(<PlacePicture picture={pictureIn(text)} alt="" />);
    expect(container.querySelectorAll('path').length).toBe(text.split('<path').length - 1);
  });
});
