/* Runs before anything is shown. The desk the host painted is seen before the screens are loaded; at another address it is taken away unseen. */
{
  const page = document.documentElement;
  page.style.fontSize = `${page.dataset.textPercent ?? 100}%`;
  const elsewhere = !['', '#', '#/', '#/desk'].includes(location.hash);
  if (elsewhere) page.dataset.elsewhere = '';
  else history.replaceState(null, '', '#/desk');

  // What is painted has to be seen first: to load the screens takes longer than to show it.
  const seen = () =>
    new Promise((done) => {
      if (elsewhere || document.visibilityState === 'hidden') done();
      else requestAnimationFrame(() => setTimeout(done));
    });

  document.addEventListener('DOMContentLoaded', async () => {
    const root = document.getElementById('root');
    if (elsewhere) root.replaceChildren();
    delete page.dataset.elsewhere;
    if (root.firstElementChild) {
      // Links lead on by themselves; a button waits for the screens, which press it when they stand.
      root.addEventListener('click', ({ target }) => {
        window.pressedEarly = target.closest('button');
      });
      await seen();
    }
    const screens = document.createElement('script');
    screens.type = 'module';
    screens.src = document.querySelector('meta[name=screens]').content;
    document.head.append(screens);
  });
}
