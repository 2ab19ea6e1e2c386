/** Scripts for the two worlds of a page: the preload's, isolated and with a way to main, and the page's, with what the preload exposes. */

export interface WorldNames {
  /** Name of the isolated world. */
  readonly world: string;
  /** Binding seen only in the isolated world; calls main. */
  readonly binding: string;
  /** Prefix of the DOM events between the worlds; random, so that a page cannot guess it. */
  readonly channel: string;
}

/** In the page: builds what the isolated world announces. Only functions that return promises can be exposed. */
export const pageScript = ({ channel }: WorldNames): string => `(${inPage})(${JSON.stringify(channel)});`;

/** In the isolated world: the preload bundle with the \`electron\` it asks for. */
export const preloadScript = ({ binding, channel }: WorldNames, preload: string): string =>
  `(${inIsolatedWorld})(${JSON.stringify({ binding, channel })}, (require, module, exports) => {${preload}\n});`;

/** Expression for the isolated world: settles an invoke with what main gave back. */
export const settleExpression = (binding: string, id: number, outcome: unknown): string =>
  `globalThis[${JSON.stringify(`${binding}:settle`)}](${id}, ${JSON.stringify(outcome)})`;

const inPage = `(channel) => {
  const pending = new Map();
  let last = 0;
  const expose = ({ key, methods }) => {
    const call = (method) => (...args) =>
      new Promise((resolve, reject) => {
        last += 1;
        pending.set(last, { resolve, reject });
        dispatchEvent(new CustomEvent(channel + ':call', { detail: JSON.stringify({ key, method, id: last, args }) }));
      });
    const api = Object.freeze(Object.fromEntries(methods.map((method) => [method, call(method)])));
    Object.defineProperty(globalThis, key, { value: api, enumerable: true });
  };
  const settle = ({ id, value, error }) => {
    const waiting = pending.get(id);
    pending.delete(id);
    error === undefined ? waiting?.resolve(value) : waiting?.reject(new Error(error));
  };
  addEventListener(channel + ':expose', (event) => expose(JSON.parse(event.detail)));
  addEventListener(channel + ':settle', (event) => settle(JSON.parse(event.detail)));
}`;

const inIsolatedWorld = `({ binding, channel }, preload) => {
  if (globalThis.top !== globalThis) return;
  const send = (kind, detail) => dispatchEvent(new CustomEvent(channel + kind, { detail: JSON.stringify(detail) }));
  const pending = new Map();
  let last = 0;
  globalThis[binding + ':settle'] = (id, { value, error }) => {
    const waiting = pending.get(id);
    pending.delete(id);
    error === undefined ? waiting?.resolve(value) : waiting?.reject(new Error(error));
  };
  const ipcRenderer = {
    invoke: (invoked, ...args) =>
      new Promise((resolve, reject) => {
        last += 1;
        pending.set(last, { resolve, reject });
        globalThis[binding](JSON.stringify({ id: last, channel: invoked, args }));
      }),
  };
  const exposed = new Map();
  addEventListener(channel + ':call', async (event) => {
    const { key, method, id, args } = JSON.parse(event.detail);
    try {
      send(':settle', { id, value: await exposed.get(key)[method](...args) });
    } catch (error) {
      send(':settle', { id, error: String(error?.message ?? error) });
    }
  });
  const contextBridge = {
    exposeInMainWorld: (key, api) => {
      const methods = Object.keys(api);
      if (methods.some((method) => typeof api[method] !== 'function')) throw new Error('the stand-in exposes functions only');
      exposed.set(key, api);
      send(':expose', { key, methods });
    },
  };
  const electron = { contextBridge, ipcRenderer };
  const require = (name) => {
    if (name !== 'electron') throw new Error('a sandboxed preload cannot require ' + name);
    return electron;
  };
  const module = { exports: {} };
  preload(require, module, module.exports);
}`;
