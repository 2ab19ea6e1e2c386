/** Proves that each row of the import table catches what it forbids, value or type, and lets through what it allows. */
import { describe, expect, it } from 'vitest';
import { table } from './layer-table.ts';
import { findLayerBreaks } from './layers.ts';

/** The imports of one source that are refused. */
const refusedIn = (path: string, source: string): string[] =>
  findLayerBreaks([{ path, source }]).map((finding) => finding.imported);

/** One file of each room, and an import the room must refuse. */
const forbidden: readonly (readonly [file: string, specifier: string])[] = [
  ['scenarios/core/x.ts', '../law/acts.ts'],
  ['scenarios/law/x.ts', '../case/parse.ts'],
  ['scenarios/case/x.ts', '../compile/compile.ts'],
  ['scenarios/compile/x.ts', '../attempt/replay.ts'],
  ['scenarios/attempt/x.ts', '../score/score.ts'],
  ['scenarios/score/x.ts', '../verify/explore.ts'],
  ['scenarios/verify/x.ts', '../report/report.ts'],
  ['scenarios/report/x.ts', '../contract/contract.ts'],
  ['scenarios/contract/x.ts', '../../electron/app/cases.ts'],
  ['scenarios/picture/x.ts', '../case/parse.ts'],
  ['electron/hosts/cli/law-words.ts', '../../../scenarios/law/facts.ts'],
  ['scenarios/library/x.ts', '../case/parse.ts'],
  ['electron/store/x.ts', '../app/cases.ts'],
  ['electron/app/x.ts', '../store/open.ts'],
  ['electron/hosts/x.ts', './ipc/window.ts'],
  ['electron/hosts/ipc/x.ts', '../loopback/server.ts'],
  ['electron/hosts/loopback/x.ts', '../ipc/window.ts'],
  ['electron/hosts/cli/x.ts', '../../../scenarios/verify/explore.ts'],
  ['electron/hosts/ipc/main.ts', '../loopback/server.ts'],
  ['electron/hosts/loopback/main.ts', '../ipc/window.ts'],
  ['electron/hosts/cli/main.ts', '../../store/cases.ts'],
  ['electron/hosts/cli/compose.ts', '../loopback/server.ts'],
  ['electron/hosts/painter-at.ts', '../../renderer/app/painter.tsx'],
  ['electron/main.ts', '../renderer/client/ipc.ts'],
  ['renderer/parts/x.tsx', '../client/ipc.ts'],
  ['renderer/parts-page/x.tsx', '../pages/desk/desk-page.tsx'],
  ['renderer/pages/desk/x.tsx', '../../../scenarios/library/carwash-raid/case.json'],
  ['renderer/pages/handbook/x.tsx', '../room/room.tsx'],
  ['renderer/pages/debrief/x.tsx', '../handbook/handbook-page.tsx'],
  ['renderer/client/x.ts', '../pages/desk/desk-page.tsx'],
  ['renderer/i18n/x.ts', '../client/ipc.ts'],
  ['renderer/styles/x.ts', '../parts/button.tsx'],
  ['renderer/app/x.tsx', '../../electron/app/cases.ts'],
  ['renderer/main.tsx', '../electron/app/cases.ts'],
  ['renderer/e2e/x.spec.ts', '../pages/desk/desk-page.tsx'],
];

describe('each row of the table', () => {
  it('has an example of what it forbids', () => {
    const rooms = table
      .map((row) => row.room)
      .filter((room) => !forbidden.some(([file]) => belongs(file, room)));
    expect(rooms).toEqual([]);
  });

  it.each(forbidden)('%s refuses %s', (file, specifier) => {
    expect(refusedIn(file, `import { a } from '${specifier}';`)).toEqual([specifier]);
  });

  it.each(forbidden)('%s refuses the types of %s', (file, specifier) => {
    expect(refusedIn(file, `import type { A } from '${specifier}';`)).toEqual([specifier]);
  });

  it.each(table.map((row) => row.room))('%s refuses a package that is not listed', (room) => {
    expect(refusedIn(fileIn(room), "import { a } from 'left-pad/deep';")).toEqual(['left-pad/deep']);
  });
});

const belongs = (file: string, room: string): boolean =>
  file === room || file.slice(0, file.lastIndexOf('/')) === room || file.startsWith(`${room}/`);
const fileIn = (room: string): string => (/\.tsx?$/.test(room) ? room : `${room}/x.ts`);

describe('packages and modules of Node', () => {
  it.each([
    ['scenarios/core/x.ts', 'react'],
    ['scenarios/case/x.ts', 'node:fs'],
    ['scenarios/attempt/x.ts', 'electron'],
    ['electron/app/x.ts', 'electron'],
    ['electron/app/x.ts', 'node:http'],
    ['electron/app/x.ts', 'http'],
    ['electron/store/x.ts', 'zod'],
    ['electron/hosts/ipc/x.ts', 'node:http'],
    ['electron/hosts/loopback/x.ts', 'electron'],
    ['renderer/parts/x.tsx', 'wouter'],
    ['renderer/pages/desk/x.tsx', 'electron'],
    ['renderer/client/x.ts', 'node:fs'],
    ['renderer/app/x.tsx', 'fs/promises'],
  ])('%s refuses %s', (file, specifier) => {
    expect(refusedIn(file, `import '${specifier}';`)).toEqual([specifier]);
  });

  it.each([
    ['scenarios/compile/x.ts', 'xstate'],
    ['scenarios/case/x.ts', 'zod'],
    ['electron/store/x.ts', 'node:sqlite'],
    ['electron/hosts/ipc/x.ts', 'electron'],
    ['electron/hosts/loopback/x.ts', 'node:http'],
    ['electron/hosts/loopback/x.ts', '@hono/node-server/serve-static'],
    ['renderer/parts/x.tsx', 'react/jsx-runtime'],
    ['renderer/main.tsx', 'react-dom/client'],
  ])('%s may use %s', (file, specifier) => {
    expect(refusedIn(file, `import '${specifier}';`)).toEqual([]);
  });
});

describe('what points along the table', () => {
  it.each([
    ['scenarios/contract/x.ts', "import { law } from '../law/acts.ts';"],
    ['electron/main.ts', "import { open } from './store/open.ts';"],
    ['electron/hosts/loopback/main.ts', "import { open } from '../../store/open.ts';"],
    ['electron/app/x.ts', "import { replay } from '../../scenarios/attempt/replay.ts';"],
    ['scenarios/picture/x.ts', "import { layout } from '@dagrejs/dagre';"],
    ['renderer/parts/x.tsx', "import { letterSizes } from '../../scenarios/picture/diagram.ts';"],
    ['renderer/parts/x.tsx', "import type { Mark } from '../../scenarios/attempt/mark.ts';"],
    ['renderer/pages/desk/x.tsx', "import { replay } from '../../../scenarios/attempt/replay.ts';"],
    ['scenarios/law/acts.test.ts', "import facts from '../library/carwash-raid/case.json';"],
    [
      'electron/hosts/conformance.test.ts',
      "import '../hosts/ipc/register.ts'; import './loopback/server.ts';",
    ],
    ['electron/main.test.ts', "import { it } from 'vitest'; import './store/open.ts';"],
  ])('%s is let through', (file, source) => {
    expect(refusedIn(file, source)).toEqual([]);
  });
});

describe('every way to import', () => {
  it.each([
    ["export * from '../law/acts.ts';"],
    ["export type { Act } from '../law/acts.ts';"],
    ["import { type Act } from '../law/acts.ts';"],
    ["import '../law/acts.ts';"],
    ["export type Act = import('../law/acts.ts').Act;"],
    ["export const acts = await import('../law/acts.ts');"],
    ['export const acts = await import(`../law/acts.ts`);'],
    ["const acts = require('../law/acts.ts');"],
    ["const acts = import.meta.glob(['../law/acts.ts']);"],
    ['/// <reference path="../law/acts.ts" />\nexport {};'],
  ])('is seen: %s', (source) => {
    expect(refusedIn('scenarios/core/x.ts', source)).toEqual(['../law/acts.ts']);
  });

  it('refuses a path computed at run time', () => {
    expect(refusedIn('scenarios/core/x.ts', 'export const load = (p: string) => import(p);')).toEqual([
      'a computed path',
    ]);
  });

  it('lets the one file that brings the painter load what it is given', () => {
    const source = 'export const load = (p: string) => import(p);';
    expect(refusedIn('electron/hosts/painter-at.ts', source)).toEqual([]);
    expect(refusedIn('electron/hosts/start-page.ts', source)).toEqual(['a computed path']);
  });
});

describe('the edges of the table', () => {
  it('lets renderer/parts take types of scenarios and no values', () => {
    expect(
      refusedIn('renderer/parts/x.tsx', "import { a } from '../../scenarios/case/parse.ts';"),
    ).toHaveLength(1);
  });

  it('refuses a room to the right even to a test', () => {
    expect(refusedIn('scenarios/law/x.test.ts', "import { a } from '../case/parse.ts';")).toHaveLength(1);
  });

  it('keeps fixtures out of what is shipped', () => {
    expect(refusedIn('scenarios/law/x.ts', "import { a } from './small.fixture.ts';")).toHaveLength(1);
  });

  it('refuses a file that lies in no room', () => {
    expect(refusedIn('scenarios/utils/x.ts', "import { a } from '../core/result.ts';")).toHaveLength(1);
  });

  it('is not fooled by a folder whose name begins like a room', () => {
    expect(refusedIn('electron/app/x.ts', "import { a } from '../store-old/open.ts';")).toHaveLength(1);
  });

  it('names file, line, import and rule', () => {
    const source = "import { b } from '../core/result.ts';\nimport type { A } from '../case/parse.ts';\n";
    expect(findLayerBreaks([{ path: 'scenarios/law/x.ts', source }])).toEqual([
      {
        file: 'scenarios/law/x.ts',
        line: 2,
        imported: '../case/parse.ts',
        rule: 'law imports only rooms to its left: core',
      },
    ]);
  });
});
