/** What stands in a place of a document, short enough for a line. */

const most = 40;

/** As JSON; of what is longer only its kind: `array`, `object`, `string`. */
export const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? '';
  if (text.length <= most) return text;
  return Array.isArray(value) ? 'array' : typeof value;
};
