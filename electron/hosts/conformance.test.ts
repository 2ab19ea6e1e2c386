/** The conformance suite against all three implementations of the contract: each host over a real store, and the fake client. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fakeClient } from '../../renderer/client/fake-client.ts';
import { httpClient } from '../../renderer/client/http-client.ts';
import { ipcClient } from '../../renderer/client/ipc-client.ts';
import { smallCase, smallDocument } from '../../scenarios/case/small-case.fixture.ts';
import { textIdsOf } from '../../scenarios/case/text-ids.ts';
import { createHandlers } from '../app/handlers.ts';
import { sealCase } from '../app/sealed-case.ts';
import { openCases } from '../store/cases.ts';
import { openStore } from '../store/open-store.ts';
import { describeConformance, smallPictures, type Subject } from './conformance.fixture.ts';
import { dispatchTo } from './dispatch.ts';
import { invokeOver } from './ipc/invoke-over.fixture.ts';
import { startServer } from './loopback/server.ts';

const checking = { checkOutput: true };

/** Real use cases over a store and a library in a folder of their own. */
function openUseCases(edition: 'desktop' | 'browser') {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-conformance-'));
  const caseFolder = path.join(folder, 'library/small-case');
  const document = smallDocument();
  mkdirSync(path.join(caseFolder, 'text'), { recursive: true });
  writeFileSync(path.join(caseFolder, 'case.json'), JSON.stringify(document));
  mkdirSync(path.join(caseFolder, 'sealed'));
  for (const [name, text] of sealCase(readFileSync(path.join(caseFolder, 'case.json'))))
    writeFileSync(path.join(caseFolder, 'sealed', name), text);
  for (const language of ['en', 'nl', 'fr', 'de']) {
    const words = Object.fromEntries(textIdsOf(document).map((textId) => [textId, `${language} ${textId}`]));
    writeFileSync(path.join(caseFolder, 'text', `${language}.json`), JSON.stringify(words));
  }
  mkdirSync(path.join(caseFolder, 'pictures'));
  for (const [name, svg] of Object.entries(smallPictures))
    writeFileSync(path.join(caseFolder, 'pictures', name), svg);
  const random = (size: number): Uint8Array => randomBytes(size);
  const store = openStore({ dir: path.join(folder, 'data'), clock: () => new Date(), random });
  const cases = openCases(path.join(folder, 'library'));
  const handlers = createHandlers({ store, cases, random, edition, version: '0.0.0', systemLanguage: 'en' });
  const close = (): void => {
    if (store.ok) store.value.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, handlers, close };
}

describeConformance('the ipc host', async (): Promise<Subject> => {
  const { handlers, close } = openUseCases('desktop');
  return {
    client: ipcClient({ call: invokeOver(dispatchTo(handlers, checking)) }),
    close: async () => close(),
  };
});

describeConformance('the loopback host', async (): Promise<Subject> => {
  const { folder, handlers, close } = openUseCases('browser');
  mkdirSync(path.join(folder, 'renderer'));
  const rendererDir = path.join(folder, 'renderer');
  const server = await startServer({ handlers, rendererDir, port: 0, ...checking });
  const door = await fetch(server.mintAddress(), { redirect: 'manual' });
  const cookie = String(door.headers.getSetCookie()[0]).split(';')[0] ?? '';
  const asPage: typeof fetch = (url, init) =>
    fetch(url, { ...init, headers: { 'content-type': 'application/json', cookie, origin: server.origin } });
  return {
    client: httpClient(server.origin, { fetch: asPage }),
    close: async () => {
      await server.close();
      close();
    },
  };
});

describeConformance('the fake client', async (): Promise<Subject> => {
  return {
    client: fakeClient({ cases: [smallCase()], pictures: () => smallPictures }),
    close: () => Promise.resolve(),
  };
});
