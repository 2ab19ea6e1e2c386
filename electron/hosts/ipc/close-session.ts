/** What every page shares is closed too: no permission, no network. */
import type { Session } from 'electron';
import { refuseNetwork } from './refuse-network.ts';
import { refusePermissions } from './refuse-permissions.ts';

export function closeSession(session: Session): void {
  refusePermissions(session);
  refuseNetwork(session);
}
