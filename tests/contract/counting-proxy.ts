import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A door to a tenant that counts who goes through. */
export type CountingProxy = {
  url: string;
  /** How many requests came for "POST /auth/token". */
  count(route: string): number;
  close(): Promise<void>;
};

/** Passes every request on to `target` as it is and counts them by method and path. */
export async function startCountingProxy(target: string): Promise<CountingProxy> {
  const counts = new Map<string, number>();
  const { hostname, port } = new URL(target);
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/';
    const route = `${incoming.method} ${path.split('?')[0]}`;
    counts.set(route, (counts.get(route) ?? 0) + 1);
    const passed = request(
      { hostname, port, path, method: incoming.method, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    passed.once('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: (route) => counts.get(route) ?? 0,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
