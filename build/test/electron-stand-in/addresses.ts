/** The app protocol cannot be answered in a plain Chromium; an https address that exists nowhere can. The two are told apart here alone. */
import { appOrigin } from '../../../electron/hosts/ipc/app-origin.ts';

const chromiumOrigin = 'https://app.invalid';

const moved = (address: string, from: string, to: string): string =>
  address === from || address.startsWith(`${from}/`) ? to + address.slice(from.length) : address;

/** The address main and preload know, from the one Chromium shows. */
export const toApp = (address: string): string => moved(address, chromiumOrigin, appOrigin);

/** The address Chromium is sent to, from the one main asked for. */
export const toChromium = (address: string): string => moved(address, appOrigin, chromiumOrigin);
