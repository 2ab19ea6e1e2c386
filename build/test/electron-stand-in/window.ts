/** A window of the stand-in: a Chromium page whose requests, preload and calls are answered by the main process under test. */
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserContext, CDPSession, Page, Route } from '@playwright/test';
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  IpcMainInvokeEvent,
  WebContents,
  WebFrameMain,
} from 'electron';
import { toApp, toChromium } from './addresses.ts';
import { openChromium } from './chromium.ts';
import { host } from './host.ts';
import { pageScript, preloadScript, settleExpression, type WorldNames } from './worlds.ts';

type WindowOpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];
type Rules = {
  readonly sandbox: boolean;
  readonly contextIsolation: boolean;
  readonly nodeIntegration: boolean;
};
/** Defaults of Electron since version 20. */
const defaultRules: Rules = { sandbox: true, contextIsolation: true, nodeIntegration: false };

/** What main may ask of the contents of its window. */
export class StandInContents extends EventEmitter {
  readonly id = 1;
  readonly mainFrame: Pick<WebFrameMain, 'url' | 'parent'>;
  openHandler: WindowOpenHandler = () => ({ action: 'allow' });

  constructor(address: () => string) {
    super();
    this.mainFrame = {
      get url() {
        return address();
      },
      parent: null,
    };
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.openHandler = handler;
  }
}

/** What main may ask of its window. Minimised and focused are told, not shown: the page has no frame around it. */
export class StandInWindow extends EventEmitter {
  readonly webContents: StandInContents;
  readonly #options: BrowserWindowConstructorOptions;
  readonly #names: WorldNames = {
    world: 'stand-in preload',
    binding: `invoke-${randomUUID()}`,
    channel: `exposed-${randomUUID()}`,
  };
  #page: Page | undefined;
  #context: BrowserContext | undefined;
  #asked = '';

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    const rules = { ...defaultRules, ...options.webPreferences };
    if (!rules.sandbox || !rules.contextIsolation || rules.nodeIntegration) {
      throw new Error('the stand-in shows sandboxed, isolated windows only');
    }
    this.#options = options;
    this.webContents = new StandInContents(() => toApp(this.#page?.url() ?? ''));
    host.windows.add(this);
    host.events.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(address: string): Promise<void> {
    const page = this.#page ?? (await this.#open());
    this.#asked = address;
    await page.goto(toChromium(address), { waitUntil: 'load' });
    this.emit('ready-to-show');
  }

  show(): void {
    console.log('[stand-in] window shown');
  }

  focus(): void {
    console.log('[stand-in] window focused');
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {}

  async destroy(): Promise<void> {
    await this.#context?.close();
  }

  async #open(): Promise<Page> {
    const { width = 800, height = 600 } = this.#options;
    const { context, endpoint } = await openChromium(host.profile(), { width, height });
    const page = context.pages()[0] ?? (await context.newPage());
    this.#context = context;
    this.#page = page;
    await context.route('**/*', (route) => this.#answer(route));
    context.on('page', (other) => void other.close());
    context.on('close', () => this.#closed());
    page.on('close', () => void context.close());
    await this.#addPreload(await context.newCDPSession(page));
    console.log(`[stand-in] ${JSON.stringify({ endpoint })}`);
    return page;
  }

  #closed(): void {
    if (!host.windows.delete(this)) return;
    this.emit('closed');
    if (host.windows.size === 0) host.events.emit('window-all-closed');
  }

  /** Every request of the window: first the rules main has set, then its protocol; nothing goes further. */
  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    if (!this.#isOurPage(route)) {
      this.webContents.openHandler({
        url,
        frameName: '',
        features: '',
        disposition: 'new-window',
        referrer: { url: '', policy: 'default' },
      });
      return route.abort('aborted');
    }
    if (request.isNavigationRequest() && !this.#mayNavigate(url, request.frame().parentFrame() === null)) {
      return route.abort('aborted');
    }
    const response = (await host.isCancelled(url)) ? undefined : await host.answer(url, request.method());
    if (!response) return route.abort('blockedbyclient');
    const body = Buffer.from(await response.arrayBuffer());
    return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
  }

  /** The first request of another page has no frame yet, or one of a page that is not ours. */
  #isOurPage(route: Route): boolean {
    try {
      return route.request().frame().page() === this.#page;
    } catch {
      return false;
    }
  }

  #mayNavigate(url: string, isMainFrame: boolean): boolean {
    const isAsked = isMainFrame && url === this.#asked;
    this.#asked = '';
    if (isAsked) return true;
    let allowed = true;
    const event = {
      url,
      isMainFrame,
      preventDefault: () => {
        allowed = false;
      },
    };
    this.webContents.emit('will-frame-navigate', event);
    if (isMainFrame) this.webContents.emit('will-navigate', event);
    return allowed;
  }

  async #addPreload(session: CDPSession): Promise<void> {
    const { preload } = this.#options.webPreferences ?? {};
    if (!preload) return;
    const { world, binding } = this.#names;
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === binding) void this.#invoke(session, payload, executionContextId);
    });
    await session.send('Runtime.enable');
    await session.send('Page.enable');
    await session.send('Runtime.addBinding', { name: binding, executionContextName: world });
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(this.#names) });
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      source: preloadScript(this.#names, readFileSync(preload, 'utf8')),
      worldName: world,
    });
  }

  async #invoke(session: CDPSession, payload: string, contextId: number): Promise<void> {
    const { id, channel, args } = JSON.parse(payload) as { id: number; channel: string; args: unknown[] };
    const event = {
      sender: this.webContents,
      senderFrame: this.webContents.mainFrame,
    } as unknown as IpcMainInvokeEvent;
    const outcome = await host.invoke(channel, event, args);
    const expression = settleExpression(this.#names.binding, id, outcome);
    // The page may have gone elsewhere in the meantime; Electron drops such an answer too.
    await session.send('Runtime.evaluate', { expression, contextId }).catch(() => undefined);
  }
}

/** What main asks of a window, typed by Electron itself. */
export type UsedWindow = Pick<BrowserWindow, 'loadURL' | 'show' | 'focus' | 'isMinimized' | 'restore'> & {
  readonly webContents: Pick<WebContents, 'id' | 'setWindowOpenHandler'>;
};
