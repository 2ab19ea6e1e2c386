/** The one address of the desktop edition; the stand-in of the tests maps it to one that a plain Chromium lets it answer. */

export const appScheme = 'app';
const appHost = 'dossier45';
export const appOrigin = `${appScheme}://${appHost}`;
export const startAddress = `${appOrigin}/`;

/** Whether an address is one of our own pages or files. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${appScheme}:` && host === appHost && username === '' && password === '';
}
