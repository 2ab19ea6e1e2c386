/** Preload of the window: gives the page `bridge.call`, limited to the operations of the contract, and nothing of Electron. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Client, Operation, Reply } from '../../../scenarios/contract/contract.ts';
import { callChannel } from './call-channel.ts';

/** Written out, because the contract itself would bring its schemas into the preload; the type keeps it complete. */
const operations = {
  'host.abilities': true,
  'settings.get': true,
  'settings.set': true,
  'learners.list': true,
  'learners.create': true,
  'learners.update': true,
  'learners.erase': true,
  'cases.list': true,
  'cases.open': true,
  'cases.text': true,
  'cases.pictures': true,
  'attempts.case': true,
  'attempts.list': true,
  'attempts.start': true,
  'attempts.phases': true,
  'attempts.replay': true,
  'attempts.read': true,
  'attempts.standing': true,
  'attempts.append': true,
  'attempts.rewind': true,
  'attempts.close': true,
  'attempts.leave': true,
  'attempts.verdict': true,
  'attempts.debrief': true,
  'attempts.transcript': true,
  'record.read': true,
  'record.export': true,
  'store.backUp': true,
  'store.backups': true,
  'store.receive': true,
  'store.inspect': true,
  'store.restore': true,
  'store.eraseAll': true,
} satisfies Record<Operation, true>;

const unknownOperation: Reply<never> = {
  ok: false,
  issues: [{ code: 'request.unknownOperation', path: [], params: {} }],
};

const bridge = {
  call: (operation, input) =>
    Object.hasOwn(operations, operation)
      ? ipcRenderer.invoke(callChannel, operation, input)
      : Promise.resolve(unknownOperation),
} satisfies Client;

contextBridge.exposeInMainWorld('bridge', bridge);
