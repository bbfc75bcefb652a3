import { createServer, type Server } from 'node:http';
import type { Platform } from './platform/platform.ts';
import type { RestServer } from './rest/rest-server.ts';

/** Opens both interfaces on a free port of loopback. */
export async function listen(platform: Platform, rest: RestServer): Promise<Server> {
  const server = createServer((request, response) => {
    rest.handle(request, response).catch((error: unknown) => {
      platform.transcript.violation('unimplemented', `the double broke: ${error}`, 'harness');
      response.destroy();
    });
  });
  platform.gateway.attach(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  platform.address.host = `127.0.0.1:${address.port}`;
  return server;
}

export async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
