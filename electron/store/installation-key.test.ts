/** The key of an installation: made once, kept readable by its owner alone, and never replaced. */
import { createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeFiles } from './files.ts';
import { openInstallationKey } from './installation-key.ts';
import { codesOf, valueIn } from './store.fixture.ts';
import { temporaryDir } from './temporary-dir.fixture.ts';

const keyIn = (dir: string) => openInstallationKey(storeFiles(dir));
const keyFile = (dir: string): string => path.join(dir, 'dossier45.key');

const holds = (text: string, { publicKey, signature }: { publicKey: string; signature: string }): boolean => {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'));
};

describe('the key of an installation', () => {
  it('is made when something is signed for the first time, not before', () => {
    const dir = temporaryDir();
    const key = keyIn(dir);
    expect(existsSync(keyFile(dir))).toBe(false);
    valueIn(key.seal('a result'));
    expect(existsSync(keyFile(dir))).toBe(true);
  });

  it('signs text, umlauts included, so that the public key beside the signature proves it', () => {
    const seal = valueIn(keyIn(temporaryDir()).seal('Sürya, 45 Tage'));
    expect([holds('Sürya, 45 Tage', seal), holds('Sürya, 46 Tage', seal)]).toEqual([true, false]);
  });

  it('is the same after a restart, and another one in another folder', () => {
    const dir = temporaryDir();
    const publicKeys = [keyIn(dir), keyIn(dir), keyIn(temporaryDir())].map(
      (key) => valueIn(key.seal('x')).publicKey,
    );
    expect([publicKeys[0] === publicKeys[1], publicKeys[0] === publicKeys[2]]).toEqual([true, false]);
  });

  it('never stands in what is handed out', () => {
    const dir = temporaryDir();
    const seal = JSON.stringify(valueIn(keyIn(dir).seal('x')));
    const secret = readFileSync(keyFile(dir), 'utf8').split('\n')[1] ?? '';
    expect(secret.length).toBeGreaterThan(40);
    expect(seal).not.toContain(secret.slice(-43));
  });

  it.skipIf(process.platform === 'win32')('can be read by its owner alone', () => {
    const dir = temporaryDir();
    valueIn(keyIn(dir).seal('x'));
    expect((statSync(keyFile(dir)).mode & 0o777).toString(8)).toBe('600');
  });

  it.each([
    ['not a key', 'a letter that was saved over it'],
    ['empty', ''],
  ])('whose file is %s is refused and left as it is', (_what, text) => {
    const dir = temporaryDir();
    writeFileSync(keyFile(dir), text);
    expect(codesOf(keyIn(dir).seal('x'))).toEqual(['store.key.unreadable']);
    expect(readFileSync(keyFile(dir), 'utf8')).toBe(text);
  });
});
