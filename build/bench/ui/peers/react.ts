/** An empty React page: a heading, and a button that counts. */
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Page() {
  const [scene, show] = useState(0);
  return createElement(
    'main',
    { 'data-scene': scene },
    createElement('h1', null, `Scene ${scene}`),
    createElement(
      'button',
      { type: 'button', 'data-choice': 'next', onClick: () => show(scene + 1) },
      'Next',
    ),
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(createElement(Page));
