/** Reads JSON that may be broken. */

/** @returns the value, or undefined (which JSON cannot hold) when the text is not JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
