/** The import table of architecture.md 2.2 as data: which room may import which rooms, packages and Node modules. */

export interface Row {
  /** Folder of the room, or one file (a composition root). The longest match owns a file. */
  readonly room: string;
  readonly rule: string;
  /** Rooms it may import besides itself; a folder stands for everything below it. */
  readonly ours: readonly string[];
  /** Rooms of which it may import types, never values. */
  readonly types?: readonly string[];
  /** Exceptions inside `ours`. */
  readonly never?: readonly string[];
  readonly packages: readonly string[];
  /** Node's own modules: none, or all except those listed. */
  readonly node: 'none' | { readonly except: readonly string[] };
  /** Loads a file whose path is known only at run time. */
  readonly loads?: true;
  /** What its tests may import on top. */
  readonly tests?: readonly string[];
}

const pure = ['xstate', 'zod', 'temporal-polyfill'];
const network = ['http', 'https', 'http2', 'net', 'tls', 'dgram'];
const screen = ['react', 'react-i18next', 'i18next', 'react-aria-components'];
const anyNode = { except: [] };
/** What both editions share: the door, the folder for data, the built screens and the headers they are served with. */
const sharedByHosts = [
  'dispatch',
  'data-folder',
  'system-language',
  'renderer-files',
  'start-page',
  'painter-at',
  'page-headers',
].map((name) => `electron/hosts/${name}.ts`);
const order = ['core', 'law', 'case', 'compile', 'attempt', 'score', 'verify', 'report', 'contract'];

const scenarioRow = (name: string, index: number): Row => ({
  room: `scenarios/${name}`,
  rule:
    index === 0
      ? 'core imports nothing of ours'
      : `${name} imports only rooms to its left: ${order.slice(0, index).join(', ')}`,
  ours: order.slice(0, index).map((left) => `scenarios/${left}`),
  packages: pure,
  node: 'none',
  tests: ['scenarios/library', 'locales'],
});

const scenarioRows: readonly Row[] = [
  ...order.map(scenarioRow),
  {
    room: 'scenarios/picture',
    rule: 'picture imports core and law, and alone places graphs; it stands beside the rooms, and none of them imports it',
    ours: ['scenarios/core', 'scenarios/law'],
    packages: ['@dagrejs/dagre'],
    node: 'none',
    tests: ['locales'],
  },
  {
    room: 'scenarios/library',
    rule: 'library holds data; only its tests import code',
    ours: [],
    packages: [],
    node: 'none',
    tests: ['scenarios', 'locales'],
  },
];

const electronRows: readonly Row[] = [
  {
    room: 'electron/store',
    rule: 'store imports scenarios and node',
    ours: ['scenarios'],
    never: ['scenarios/library'],
    packages: [],
    node: { except: network },
  },
  {
    room: 'electron/app',
    rule: 'app imports scenarios; its store comes in as an argument, and it knows neither electron nor http',
    ours: ['scenarios'],
    never: ['scenarios/library'],
    packages: [],
    node: { except: network },
    tests: ['electron/store'],
  },
  {
    room: 'electron/hosts/ipc',
    rule: 'the ipc host imports app, scenarios/contract and electron, never another host',
    ours: ['electron/app', 'scenarios/contract', ...sharedByHosts],
    packages: ['electron'],
    node: { except: network },
    tests: ['electron/store', 'scenarios'],
  },
  {
    room: 'electron/hosts/loopback',
    rule: 'the loopback host imports app, scenarios/contract and http, never another host',
    ours: ['electron/app', 'scenarios/contract', ...sharedByHosts],
    packages: ['hono', '@hono/node-server'],
    node: anyNode,
    tests: ['electron/store', 'scenarios'],
  },
  {
    room: 'electron/hosts/cli',
    rule: 'the terminal imports app and scenarios/contract, never another host',
    ours: ['electron/app', 'electron/hosts/cli/law-words.ts', 'scenarios/contract'],
    packages: ['commander', '@dagrejs/dagre'],
    node: { except: network },
    tests: ['electron/store', 'scenarios'],
  },
  {
    room: 'electron/hosts',
    rule: 'what the hosts share imports app and scenarios/contract; only the conformance test sees both hosts',
    ours: ['electron/app', 'scenarios/contract'],
    packages: [],
    node: { except: network },
    tests: ['electron', 'scenarios', 'renderer/client'],
  },
  ...[
    { host: 'ipc', root: 'main.ts', packages: ['electron'] },
    { host: 'loopback', root: 'main.ts', packages: ['hono', '@hono/node-server'] },
    { host: 'cli', root: 'compose.ts', packages: ['commander'] },
  ].map(({ host, root, packages }) => ({
    room: `electron/hosts/${host}/${root}`,
    rule: 'the composition root of a host imports its host, app, store and scenarios',
    ours: [
      `electron/hosts/${host}`,
      'electron/app',
      'electron/store',
      'scenarios',
      'package.json',
      ...sharedByHosts,
    ],
    packages,
    node: anyNode,
  })),
  {
    room: 'electron/hosts/cli/main.ts',
    rule: 'the entry of the terminal loads its composition root and exit codes and nothing else, so that it stays small',
    ours: ['electron/hosts/cli/compose.ts', 'electron/hosts/cli/exit-codes.ts'],
    packages: [],
    node: { except: network },
  },
  {
    room: 'electron/hosts/cli/law-words.ts',
    rule: 'the words of the law reach the terminal through one file',
    ours: ['electron/app', 'locales'],
    packages: [],
    node: 'none',
  },
  {
    room: 'electron/hosts/painter-at.ts',
    rule: 'a host knows the painter as a file of the build: the screens are a room it may not import',
    ours: ['scenarios/contract'],
    packages: [],
    node: { except: network },
    loads: true,
  },
  {
    room: 'electron/main.ts',
    rule: 'main.ts imports anything in electron, and scenarios',
    ours: ['electron', 'scenarios'],
    packages: ['electron'],
    node: anyNode,
  },
];

const rendererRows: readonly Row[] = [
  {
    room: 'renderer/parts',
    rule: 'parts import types of scenarios, the letters of a picture, i18n and styles: values in, callbacks out, no client, no router',
    ours: ['renderer/i18n', 'renderer/styles', 'scenarios/picture/diagram.ts'],
    types: ['scenarios'],
    packages: screen,
    node: 'none',
    tests: ['scenarios', 'locales'],
  },
  {
    room: 'renderer/pages',
    rule: 'pages import parts, client, i18n, styles and scenarios, never scenarios/library: cases arrive through the client',
    ours: ['renderer/parts', 'renderer/client', 'renderer/i18n', 'renderer/styles', 'scenarios'],
    never: ['scenarios/library'],
    packages: [...screen, 'wouter', 'xstate'],
    node: 'none',
    tests: ['locales', 'scenarios/library'],
  },
  {
    room: 'renderer/pages/handbook',
    rule: 'the handbook is a page that also searches',
    ours: [
      'renderer/pages/session',
      'renderer/parts',
      'renderer/client',
      'renderer/i18n',
      'renderer/styles',
      'scenarios',
    ],
    never: ['scenarios/library'],
    packages: [...screen, 'wouter', 'minisearch'],
    node: 'none',
    tests: ['locales'],
  },
  {
    room: 'renderer/pages/debrief',
    rule: 'the debrief is a page that leads into the handbook',
    ours: [
      'renderer/pages/session',
      'renderer/pages/room',
      'renderer/pages/record',
      'renderer/pages/handbook/address.ts',
      'renderer/parts',
      'renderer/client',
      'renderer/i18n',
      'renderer/styles',
      'scenarios',
    ],
    never: ['scenarios/library'],
    packages: [...screen, 'wouter'],
    node: 'none',
    tests: ['locales', 'scenarios/library'],
  },
  {
    room: 'renderer/client',
    rule: 'client imports scenarios, never scenarios/library',
    ours: ['scenarios'],
    never: ['scenarios/library'],
    packages: ['react'],
    node: 'none',
    tests: ['scenarios/library', 'locales'],
  },
  {
    room: 'renderer/i18n',
    rule: 'i18n imports locales and types of scenarios',
    ours: ['locales'],
    types: ['scenarios'],
    packages: ['react', 'react-i18next', 'i18next'],
    node: 'none',
    tests: ['scenarios'],
  },
  {
    room: 'renderer/styles',
    rule: 'styles import fonts only',
    ours: [],
    packages: ['@fontsource-variable'],
    node: 'none',
  },
  {
    room: 'renderer/app',
    rule: 'app imports the other rooms of the renderer, and scenarios, never scenarios/library',
    ours: [
      'renderer/pages',
      'renderer/parts',
      'renderer/client',
      'renderer/i18n',
      'renderer/styles',
      'scenarios',
    ],
    never: ['scenarios/library'],
    packages: [...screen, 'react-dom', 'wouter'],
    node: 'none',
    tests: ['locales', 'scenarios/library'],
  },
  {
    room: 'renderer/parts-page',
    rule: 'the page of parts imports parts, i18n, styles, locales and types of scenarios; nothing imports it, and no build holds it',
    ours: ['renderer/parts', 'renderer/i18n', 'renderer/styles', 'locales'],
    types: ['scenarios'],
    packages: [...screen, 'react-dom'],
    node: 'none',
  },
  {
    room: 'renderer/main.tsx',
    rule: 'main.tsx imports anything in renderer, and scenarios',
    ours: ['renderer', 'scenarios', 'locales'],
    never: ['scenarios/library', 'renderer/e2e'],
    packages: [...screen, 'react-dom', 'wouter', '@fontsource-variable'],
    node: 'none',
  },
  {
    room: 'renderer/e2e',
    rule: 'end-to-end specs import scenarios, electron and build, never the screens they test',
    ours: ['scenarios', 'electron', 'build', 'locales'],
    packages: ['@playwright/test', '@axe-core/playwright', 'axe-core', 'fast-check', 'electron', ...pure],
    node: anyNode,
  },
];

/** The whole table. build/ and the config files at the top are the workshop: they may import anything and have no row. */
export const table: readonly Row[] = [...scenarioRows, ...electronRows, ...rendererRows];

/** Packages that any test may import. */
export const testPackages: readonly string[] = [
  'vitest',
  'fast-check',
  '@testing-library/react',
  'axe-core',
  'jsdom',
  'postcss',
  'react',
  'react-dom',
  'xstate',
  'zod',
];
