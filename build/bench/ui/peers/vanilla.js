/** The least a page must do to show the next of sixty scenes: replace its text and its three buttons. */
const scenes = Array.from({ length: 60 }, (_, at) => ({
  title: `Scene ${at}`,
  told: Array.from({ length: 6 }, (__, line) => `What is told in line ${line} of scene ${at}. `.repeat(4)),
  choices: ['first', 'second', 'third'],
}));
const main = document.querySelector('main');

function show(at) {
  const { title, told, choices } = scenes[at];
  const heading = document.createElement('h1');
  heading.textContent = title;
  const lines = told.map((line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return paragraph;
  });
  const buttons = choices.map((choice, turn) => {
    const button = document.createElement('button');
    button.textContent = choice;
    button.dataset.choice = choice;
    button.addEventListener('click', () => show((at + turn + 1) % scenes.length));
    return button;
  });
  main.dataset.scene = String(at);
  main.replaceChildren(heading, ...lines, ...buttons);
}

show(0);
