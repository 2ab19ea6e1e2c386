/** The page of parts is there in development, and no entry of a build. */
import { afterEach, expect, it } from 'vitest';
import type { ViteDevServer } from 'vite';
import { rendererConfig } from './bundle.ts';
import { partsServer, root } from './parts.ts';

const servers: ViteDevServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

it('is served at /parts, with a script that compiles', async () => {
  const server = await partsServer(0);
  servers.push(server);
  await server.listen();
  const address = new URL('parts', server.resolvedUrls?.local[0]);
  const page = await (await fetch(address)).text();
  expect(page).toContain('src="./parts-page/main.tsx"');
  const script = await server.transformRequest('/parts-page/main.tsx');
  expect(script?.code).toContain('createRoot');
});

it('is no entry of a build: that is index.html alone', () => {
  expect(rendererConfig(root, '/nowhere').build?.rolldownOptions?.input).toBeUndefined();
});
