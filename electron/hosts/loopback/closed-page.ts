/** What a browser without the cookie is shown: in four languages, how to open the program. */

interface Words {
  readonly language: string;
  readonly title: string;
  readonly how: string;
  readonly again: string;
}

const words: readonly Words[] = [
  {
    language: 'en',
    title: 'This page is not open in this browser yet',
    how: 'Go to the window in which Dossier 45 was started, press Enter, and open the address it prints. Each address works once.',
    again: 'Already opened in this browser? Try again',
  },
  {
    language: 'nl',
    title: 'Deze pagina is nog niet geopend in deze browser',
    how: 'Ga naar het venster waarin Dossier 45 is gestart, druk op Enter en open het adres dat daar verschijnt. Elk adres werkt één keer.',
    again: 'Al geopend in deze browser? Probeer opnieuw',
  },
  {
    language: 'fr',
    title: 'Cette page n’est pas encore ouverte dans ce navigateur',
    how: 'Allez à la fenêtre où Dossier 45 a été lancé, appuyez sur Entrée et ouvrez l’adresse affichée. Chaque adresse ne sert qu’une fois.',
    again: 'Déjà ouverte dans ce navigateur ? Réessayer',
  },
  {
    language: 'de',
    title: 'Diese Seite ist in diesem Browser noch nicht geöffnet',
    how: 'Gehen Sie zum Fenster, in dem Dossier 45 gestartet wurde, drücken Sie die Eingabetaste und öffnen Sie die angezeigte Adresse. Jede Adresse gilt nur einmal.',
    again: 'In diesem Browser schon geöffnet? Erneut versuchen',
  },
];

const section = ({ language, title, how, again }: Words): string =>
  `<section lang="${language}"><h2>${title}</h2><p>${how}</p><p><a href="/">${again}</a></p></section>`;

/** A whole document without script, style or picture. Its links start here, so they carry the strict cookie where one exists. */
export const closedPage = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Dossier 45</title></head>
<body><main><h1>Dossier 45</h1>
${words.map(section).join('\n')}
</main></body>
</html>
`;
