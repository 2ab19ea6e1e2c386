/** Reads JSON that may be broken. */

/** @returns the value, or undefined (which JSON cannot hold) when the text is not JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What stands in a JSON array, or on each line that is not empty; undefined where a line is not JSON. */
export const parseJsonLines = (text: string): readonly unknown[] => {
  const whole = parseJson(text);
  if (Array.isArray(whole)) return whole;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map(parseJson);
};
