/** People nobody has met yet: not named in the clock, the dossier or the belt, and there from the scene in which they are met. */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { smallCase } from '../../scenarios/case/small-case.fixture.ts';
import { axeFindings } from '../parts/axe.fixture.ts';
import { openAttempt, showApp, sitDown, smallClient } from './show-app.fixture.tsx';

const small = smallCase();
const unmet = small.people.map(({ id }) => id);
const unseen = {
  ...small,
  scenes: small.scenes.map((scene) => (scene.id === 'yard' ? { ...scene, unmet } : scene)),
};
const nobody = 'You have not met anyone yet.';
const named = () =>
  [...document.querySelectorAll('[data-clock]')].map((row) => (row as HTMLElement).dataset.clock);

it('nobody is named before the first is met, and afterwards all who have a procedure', async () => {
  const client = smallClient({ cases: [unseen] });
  const attemptId = await openAttempt(client, await sitDown(client));
  await showApp(client, `/attempt/${attemptId}`);
  await screen.findByRole('heading', { level: 1, name: 'scene.yard.title' });
  expect(screen.getAllByText(nobody)).toHaveLength(1);
  expect(named()).toEqual([]);
  fireEvent.click(screen.getByRole('tab', { name: 'People 0' }));
  expect(screen.getAllByText(nobody)).toHaveLength(2);
  expect(await axeFindings()).toEqual([]);
  const moments = [3, 2, 1, 0];
  for (const left of moments) {
    fireEvent.click(document.querySelector('[data-wait=moment]') as HTMLElement);
    await screen.findByText(`Moments left: ${left} of 4`);
  }
  await waitFor(() => expect(named()).toEqual(['w1']));
  expect(screen.queryByText(nobody)).toBeNull();
});
