/** Setup of the scenarios tests: loading React or Electron from there throws. */
import { vi } from 'vitest';

vi.mock('react', () => {
  throw new Error('scenarios must not load react');
});

vi.mock('electron', () => {
  throw new Error('scenarios must not load electron');
});
