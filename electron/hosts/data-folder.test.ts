/** Tests of the data folder: who decides, and where it lies on each system. */
import { describe, expect, it } from 'vitest';
import { dataFolder, type Surroundings } from './data-folder.ts';

const linux: Surroundings = { platform: 'linux', env: {}, home: '/home/an', workingFolder: '/work' };
const windows: Surroundings = {
  platform: 'win32',
  env: {},
  home: 'C:\\Users\\an',
  workingFolder: 'D:\\case',
};

describe('the data folder', () => {
  it('is the one asked for, before the one in the environment', () => {
    const around = { ...linux, env: { DOSSIER45_DATA: '/from/env' } };
    expect(dataFolder('mine', around)).toBe('/work/mine');
    expect(dataFolder(undefined, around)).toBe('/from/env');
    expect(dataFolder('mine', windows)).toBe('D:\\case\\mine');
  });

  it('lies where each system keeps the data of programs', () => {
    expect([
      dataFolder(undefined, linux),
      dataFolder(undefined, { ...linux, env: { XDG_DATA_HOME: '/data' } }),
      dataFolder(undefined, { ...linux, platform: 'darwin', home: '/Users/an' }),
      dataFolder(undefined, windows),
      dataFolder(undefined, { ...windows, env: { LOCALAPPDATA: 'E:\\Local' } }),
    ]).toEqual([
      '/home/an/.local/share/dossier-45',
      '/data/dossier-45',
      '/Users/an/Library/Application Support/Dossier 45',
      'C:\\Users\\an\\AppData\\Local\\Dossier 45',
      'E:\\Local\\Dossier 45',
    ]);
  });

  it('treats an empty setting as none', () => {
    expect(dataFolder('', { ...linux, env: { DOSSIER45_DATA: '' } })).toBe(
      '/home/an/.local/share/dossier-45',
    );
  });
});
