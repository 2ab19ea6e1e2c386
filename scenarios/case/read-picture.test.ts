/** The reader of drawings takes lines in the colours of the page, and nothing a file could smuggle in. */
import { describe, expect, it } from 'vitest';
import { readPicture } from './read-picture.ts';

const file = (inner: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10" fill="none"${more}>${inner}</svg>`;
const gate = file('<g stroke-width="2">\n<path stroke="currentColor" d="M0 5h40"/>\n</g>\n');

describe('the reader', () => {
  it('gives the shapes of a drawing with their attributes', () => {
    const path = { shape: 'path', attributes: { stroke: 'currentColor', d: 'M0 5h40' }, inner: [] };
    expect(readPicture(gate)).toEqual({
      picture: {
        viewBox: '0 0 40 10',
        attributes: { fill: 'none' },
        inner: [{ shape: 'g', attributes: { 'stroke-width': '2' }, inner: [path] }],
      },
      problem: null,
    });
  });

  it.each([
    ['a script', file('<script href="x"/>'), '<script> is not allowed'],
    ['text', file('<path d="M0 0"/>Gate'), /^no element at sign \d+$/],
    ['a comment', file('<!-- gate -->'), /^no element at sign \d+$/],
    ['an entity', file('<path d="&#77;0 0"/>'), /^no element at sign \d+$/],
    ['a style', file('', ' style="color:red"'), 'style="color:red" on <svg> is not allowed'],
    ['a handler', file('<path onload="run()"/>'), 'onload="run()" on <path> is not allowed'],
    [
      'an address',
      file('<path fill="url(https://a.b)"/>'),
      'fill="url(https://a.b)" on <path> is not allowed',
    ],
    ['a colour', file('<path fill="red"/>'), 'fill="red" on <path> is not allowed'],
    ['an inherited name', file('<path constructor="1"/>'), 'constructor="1" on <path> is not allowed'],
    ['another root', '<g/>', '<g> where <svg> must be'],
    ['two roots', `${gate}${gate}`, 'not one whole <svg>'],
    ['an end too many', `${gate}</svg>`, '</svg> closes nothing'],
    ['an end too few', gate.replace('</svg>', ''), 'not one whole <svg>'],
    ['crossed ends', file('<g><g></svg></g>'), '</svg> closes nothing'],
    ['no namespace', '<svg viewBox="0 0 1 1"/>', '<svg> without its namespace'],
    ['no viewBox', gate.replace('0 0 40 10', '0 0 40'), '<svg> without a viewBox of whole numbers from 0 0'],
    ['a size', file('', ' width="40"'), '<svg> has a width: the page gives it its size'],
    ['nothing', '', 'not one whole <svg>'],
  ])('refuses %s', (_what, text, problem) => {
    expect(readPicture(text).problem).toEqual(
      typeof problem === 'string' ? problem : expect.stringMatching(problem),
    );
  });
});
