/** The loopback server: the same use cases and screens for a browser on this computer, and for nothing else. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Handlers } from '../../../scenarios/contract/contract.ts';
import { type DispatchOptions, dispatchTo } from '../dispatch.ts';
import { openRendererFiles } from '../renderer-files.ts';
import { withStartPage } from '../start-page.ts';
import type { Paint } from '../../../scenarios/contract/first-page.ts';
import { createAccess } from './access.ts';
import { forbidden, isLetIn, onlyOurHost, onlyOurOrigin, withHeaders } from './access-rules.ts';
import { createApi } from './api.ts';
import { createPages } from './pages.ts';

export interface ServerOptions extends DispatchOptions {
  readonly handlers: Handlers;
  /** Folder of the built screens. */
  readonly rendererDir: string;
  /** Brings what paints the first screen; left out, the page is sent as it was built. */
  readonly painter?: (() => Promise<Paint>) | undefined;
  /** 0 asks the system for a free one. */
  readonly port: number;
  /** The first single-use token; left out, only minted ones work. */
  readonly token?: string;
}

export interface RunningServer {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** An address that opens the program once, in one browser. */
  mintAddress(): string;
  /** Takes no new request, lets those under way finish, and resolves when none is left. */
  close(): Promise<void>;
}

const address = '127.0.0.1';
const closeLimitMs = 2_000;

/** Starts to listen on 127.0.0.1. @throws the error of `listen`, such as EADDRINUSE. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer();
  server.listen({ host: address, port: options.port, exclusive: true });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const origin = `http://${address}:${port}`;
  const access = createAccess(options.token);
  const listener = getRequestListener(createRoutes({ ...options, access, port, origin }).fetch, {
    overrideGlobalObjects: false,
  });
  server.on('request', listener);
  return {
    origin,
    mintAddress: () => `${origin}/?token=${access.mint()}`,
    close: () => closeServer(server),
  };
}

interface RouteOptions extends ServerOptions {
  readonly access: ReturnType<typeof createAccess>;
  readonly origin: string;
}

function createRoutes({
  handlers,
  rendererDir,
  painter,
  access,
  port,
  origin,
  ...dispatchOptions
}: RouteOptions): Hono {
  const app = new Hono();
  const call = dispatchTo(handlers, dispatchOptions);
  const files = withStartPage({ ...dispatchOptions, files: openRendererFiles(rendererDir), call, painter });
  app.use(withHeaders, onlyOurHost(new URL(origin).host), onlyOurOrigin(origin));
  app.use('/api/*', (context, next) => (isLetIn(context, access, port) ? next() : forbidden(context)));
  app.route('/api', createApi(call));
  app.all('*', createPages({ files, access, port }));
  app.notFound((context) => context.text('', 404));
  app.onError((error, context) => {
    (dispatchOptions.log ?? console.error)(`loopback failed: ${error.name}`);
    return context.text('', 500);
  });
  return app;
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const forced = setTimeout(() => server.closeAllConnections(), closeLimitMs);
  await closed;
  clearTimeout(forced);
}
