/** A page nobody watches: what Playwright asks of a page (every answer of the network kept, for one) would be weighed as the page's own. */
import type { Browser, BrowserContextOptions } from '@playwright/test';

type Cookies = Exclude<BrowserContextOptions['storageState'], string | undefined>['cookies'];

export interface BarePage {
  readonly browser: Browser;
  /** Runs a function in the page, written so that it needs nothing from outside itself. @throws when the page has ended or the function throws. */
  evaluate<Given>(run: (given: Given) => unknown, given: Given): Promise<unknown>;
  /** A command of the DevTools protocol to this page. */
  send(method: string, parameters?: object): Promise<unknown>;
}

interface Answer {
  readonly id: number;
  readonly result?: { readonly exceptionDetails?: unknown; readonly result?: { readonly value?: unknown } };
  readonly error?: { readonly message: string };
}

/** What a page says without having been asked. */
interface Said {
  readonly method: string;
}

/** Opens an address in the browser's own context, over the protocol alone. */
export async function openBare(browser: Browser, address: string, cookies: Cookies = []): Promise<BarePage> {
  const whole = await browser.newBrowserCDPSession();
  await whole.send('Storage.setCookies', { cookies });
  const { targetId } = await whole.send('Target.createTarget', { url: 'about:blank' });
  // A message in a message: a session of Playwright can speak to a page it does not hold in no other way.
  const { sessionId } = await whole.send('Target.attachToTarget', { targetId, flatten: false });
  let markLoaded = (): void => undefined;
  const loaded = new Promise<void>((done) => {
    markLoaded = done;
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  whole.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
    if (from !== sessionId) return;
    const said = JSON.parse(message) as Answer | Said;
    if ('id' in said) waiting.get(said.id)?.(said);
    else if (said.method === 'Page.loadEventFired') markLoaded();
  });
  const ended = new Promise<never>((_, reject) => {
    const end = () => reject(new Error('the page has ended'));
    whole.on('Target.detachedFromTarget', ({ sessionId: from }) => from === sessionId && end());
    browser.on('disconnected', end);
  });
  ended.catch(() => undefined);
  let last = 0;
  const send = async (method: string, params: object = {}): Promise<Answer['result']> => {
    last += 1;
    const id = last;
    const answered = new Promise<Answer>((done) => waiting.set(id, done));
    await whole.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    const { result, error } = await Promise.race([answered, ended]);
    waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  await send('Page.enable');
  await send('Page.navigate', { url: address });
  await Promise.race([loaded, ended]);
  await send('Page.disable');
  return {
    browser,
    send,
    evaluate: async (run, given) => {
      const expression = `(${run.toString()})(${JSON.stringify(given)})`;
      const made = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      if (made?.exceptionDetails) throw new Error(`in the page: ${JSON.stringify(made.exceptionDetails)}`);
      return made?.result?.value;
    },
  };
}
