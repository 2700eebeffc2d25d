import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands between Halyard and its tenant: nothing, a closed door, a captive portal, or mud. */
export type Weather = 'clear' | 'down' | 'html' | 'slow';

export type FaultProxy = {
  url: string;
  setTarget: (url: string) => void;
  setWeather: (weather: Weather) => void;
  close: () => Promise<void>;
};

/** A proxy on loopback before a tenant; `slow` never answers within a test's time-out. */
export async function startFaultProxy(): Promise<FaultProxy> {
  let weather: Weather = 'clear';
  let target = '';
  const server = createServer((request, response) => {
    if (weather === 'down') return void request.socket.destroy();
    if (weather === 'slow') return;
    if (weather === 'html') {
      response.writeHead(200, { 'content-type': 'text/html' });
      return void response.end('<!doctype html><title>Hotel Wi-Fi</title><h1>Please sign in</h1>');
    }
    const through = forward(
      new URL(request.url ?? '/', target),
      { method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    through.on('error', () => response.destroy());
    request.pipe(through);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    setTarget: (url) => {
      target = url;
    },
    setWeather: (next) => {
      weather = next;
      server.closeIdleConnections();
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
