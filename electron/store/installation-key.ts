/** The key of this installation: made at its first use, kept in the data folder, never handed out. It signs result files. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fail, issue, ok, type Result } from '../../scenarios/core/result.ts';
import type { ResultSeal } from '../../scenarios/report/result-file.ts';
import { writeAtomically } from './atomic-write.ts';
import type { StoreFiles } from './files.ts';
import { guarded } from './storage-issue.ts';

export type InstallationKey = ReturnType<typeof openInstallationKey>;

/** Touches no file before the first seal is asked for. */
export const openInstallationKey = (files: StoreFiles) => {
  let known: KeyObject | undefined;

  return {
    /** The signature over the UTF-8 bytes of a text, and the public key it can be checked with (SPKI, DER, base64).
     *  Issue `store.key.unreadable`: a file that is no key any more is never replaced. */
    seal: (text: string): Result<ResultSeal> =>
      guarded(() => {
        const key = known ? ok(known) : existsSync(files.key) ? readKey(files) : ok(makeKey(files));
        if (!key.ok) return key;
        known = key.value;
        const publicKey = createPublicKey(known).export({ type: 'spki', format: 'der' });
        return ok({
          algorithm: 'Ed25519',
          publicKey: publicKey.toString('base64'),
          signature: sign(null, Buffer.from(text, 'utf8'), known).toString('base64'),
        });
      }),
  };
};

const readKey = (files: StoreFiles): Result<KeyObject> => {
  const pem = readFileSync(files.key);
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return ok(key);
  } catch {
    // OpenSSL has many words for bytes that are no key; which one does not matter here.
  }
  return fail(issue('store.key.unreadable'));
};

const makeKey = (files: StoreFiles): KeyObject => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeAtomically(files.key, (temporary) => writeFileSync(temporary, pem, { mode: 0o600 }));
  return privateKey;
};
