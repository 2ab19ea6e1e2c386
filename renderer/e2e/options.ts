/** The option each Playwright project sets: the host the specs of that project run against. */

export interface HostOptions {
  readonly host: 'loopback' | 'stand-in' | 'electron';
}
