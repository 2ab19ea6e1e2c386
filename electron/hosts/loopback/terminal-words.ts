/** What the browser edition says on its terminal, in the language of the system. */
import type { Output } from '../../../scenarios/contract/contract.ts';

type Language = Output<'host.abilities'>['systemLanguage'];

export interface TerminalWords {
  readonly open: string;
  readonly stop: string;
  /** Only where somebody can press it. */
  readonly another: string;
  locked(folder: string): string;
  portTaken(port: number): string;
}

export const terminalWords: Readonly<Record<Language, TerminalWords>> = {
  en: {
    open: 'Dossier 45 is open at this address, which works once:',
    stop: 'Ctrl-C ends it.',
    another: 'Enter prints another address, for another browser.',
    locked: (folder) =>
      `Dossier 45 is already open with the data in ${folder}. Go to its window, or close it first, or name another folder with --data.`,
    portTaken: (port) =>
      `Port ${port} is taken by another program. Name another with --port, or leave it out.`,
  },
  nl: {
    open: 'Dossier 45 staat open op dit adres, dat één keer werkt:',
    stop: 'Ctrl-C sluit het af.',
    another: 'Enter toont een nieuw adres, voor een andere browser.',
    locked: (folder) =>
      `Dossier 45 staat al open met de gegevens in ${folder}. Ga naar dat venster, sluit het eerst af, of kies een andere map met --data.`,
    portTaken: (port) =>
      `Poort ${port} is in gebruik door een ander programma. Kies een andere met --port, of laat dat weg.`,
  },
  fr: {
    open: 'Dossier 45 est ouvert à cette adresse, qui ne sert qu’une fois :',
    stop: 'Ctrl-C l’arrête.',
    another: 'Entrée affiche une autre adresse, pour un autre navigateur.',
    locked: (folder) =>
      `Dossier 45 est déjà ouvert avec les données de ${folder}. Allez à sa fenêtre, fermez-le d’abord, ou indiquez un autre dossier avec --data.`,
    portTaken: (port) =>
      `Le port ${port} est occupé par un autre programme. Indiquez-en un autre avec --port, ou n’en indiquez pas.`,
  },
  de: {
    open: 'Dossier 45 ist unter dieser Adresse geöffnet, die einmal gilt:',
    stop: 'Strg-C beendet es.',
    another: 'Die Eingabetaste zeigt eine weitere Adresse, für einen anderen Browser.',
    locked: (folder) =>
      `Dossier 45 ist mit den Daten in ${folder} schon geöffnet. Gehen Sie zu dessen Fenster, beenden Sie es zuerst oder nennen Sie mit --data einen anderen Ordner.`,
    portTaken: (port) =>
      `Port ${port} ist von einem anderen Programm belegt. Nennen Sie mit --port einen anderen oder lassen Sie die Angabe weg.`,
  },
};

export const usage = 'Usage: server [--port N] [--data FOLDER] [--no-open] [--check-answers]';
