/** A drawing of the case: ink in the colour of the text, with its text alternative as its name. */
import { createElement, type ReactNode } from 'react';
import type { Picture, PictureShape } from '../../scenarios/case/read-picture.ts';
import '../styles/picture.css';

export interface PlacePictureProps {
  readonly picture: Picture;
  /** What it shows, in the language on screen; empty where the words beside it say the same. */
  readonly alt: string;
}

/*
 * Elements of the page and not an <img> or a CSS mask: an image cannot take the colours of the theme, a mask has one colour only,
 * and both need an address the content security policy would have to allow. Nothing of the file reaches the page as markup: the
 * reader knows a few shapes and attributes, and a file with anything else is no picture.
 */
export function PlacePicture({ picture, alt }: PlacePictureProps) {
  const { viewBox, attributes, inner } = picture;
  // Where a low screen makes the drawing smaller than its column it stays at the edge the words begin at.
  const preserveAspectRatio = 'xMinYMid meet';
  const given = { className: 'picture', viewBox, preserveAspectRatio, ...propsOf(attributes) };
  return alt ? (
    <svg {...given} role="img" aria-label={alt}>
      {inner.map(draw)}
    </svg>
  ) : (
    <svg {...given} aria-hidden="true">
      {inner.map(draw)}
    </svg>
  );
}

/** The shapes never change places, so their places are their keys. */
const draw = ({ shape, attributes, inner }: PictureShape, key: number): ReactNode =>
  createElement(shape, { key, ...propsOf(attributes) }, ...inner.map(draw));

/** React's names of attributes: `stroke-width` is `strokeWidth`. */
const propsOf = (attributes: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
