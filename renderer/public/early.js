/* Runs before anything is shown. The desk the host painted is seen before the screens are loaded; at another address it is taken away unseen. */
{
  const page = document.documentElement;
  page.style.fontSize = `${page.dataset.textPercent ?? 100}%`;
  const elsewhere = !['', '#', '#/', '#/desk'].includes(location.hash);
  if (elsewhere) page.dataset.elsewhere = '';

  // What is painted has to be seen first: to run the screens takes longer than to show it.
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
      history.replaceState(null, '', '#/desk');
      // Links lead on by themselves; a button waits for the screens, which press it when they stand.
      root.addEventListener('click', ({ target }) => {
        window.pressedEarly = target.closest('button');
      });
      await seen();
    }
    await import(document.querySelector('link[data-screens]').href);
  });
}
