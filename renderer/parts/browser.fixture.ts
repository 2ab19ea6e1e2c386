/** What the page of the tests lacks and the lists of react-aria need of a browser. */
import { vi } from 'vitest';

vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/g, (sign) => `\\${sign}`) });
Element.prototype.scrollIntoView ??= () => {};
