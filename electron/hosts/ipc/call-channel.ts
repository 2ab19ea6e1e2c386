/** The one channel between the window and the main process. */
export const callChannel = 'dossier45:call';
