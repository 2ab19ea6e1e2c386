/** What the browser edition reads from its command line. */
import { parseArgs } from 'node:util';

export interface Arguments {
  /** 0: a free one. */
  readonly port: number;
  /** Folder for data, as given. */
  readonly data: string | undefined;
  /** Open the default browser. */
  readonly open: boolean;
  /** Check every answer against the contract: for tests and development. */
  readonly checkAnswers: boolean;
}

/** @returns undefined when the line cannot be understood. */
export function readArguments(args: readonly string[]): Arguments | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '0' },
        data: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        'check-answers': { type: 'boolean', default: false },
      },
    });
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
    if (!(port <= 65_535)) return undefined;
    return { port, data: values.data, open: !values['no-open'], checkAnswers: values['check-answers'] };
  } catch {
    return undefined;
  }
}
