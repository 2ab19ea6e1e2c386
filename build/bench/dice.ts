/** Dice with a seed of their own: the same seed throws the same numbers, on every machine and in every process. */

/** A throw: a whole number from 0 up to, not including, `sides`. */
export type Dice = (sides: number) => number;

/** Dice from a seed (a 32-bit integer): a counter mixed well enough that neighbouring throws have nothing in common. */
export const createDice = (seed: number): Dice => {
  let counter = seed | 0;
  return (sides) => {
    counter = (counter + 0x9e3779b9) | 0;
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % sides;
  };
};
