import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a scripted tenant answers; `fault` is what it does instead of answering properly. */
export type ScriptedAnswer = {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  text?: string;
  /** hang: never answers · drop: cuts the connection · cut: stops half-way through the body. */
  fault?: 'hang' | 'drop' | 'cut';
};

export type ReceivedCall = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: Buffer;
};

export type FaultServer = {
  url: string;
  calls: ReceivedCall[];
  /** Answers for "GET /api/Tickets", in order; the last one goes on for ever. */
  script(route: string, ...answers: ScriptedAnswer[]): void;
  /** Calls received on a route. */
  callsTo(route: string): ReceivedCall[];
  close(): Promise<void>;
};

/** A tenant on 127.0.0.1 that answers what its script says; routes without one answer 404. */
export async function startFaultServer(): Promise<FaultServer> {
  const scripts = new Map<string, ScriptedAnswer[]>();
  const calls: ReceivedCall[] = [];

  const server = createServer((request, response) => {
    void receive(request).then(
      (call) => {
        calls.push(call);
        const script = scripts.get(`${call.method} ${call.path}`) ?? [];
        const answer = script.length > 1 ? script.shift() : script[0];
        give(answer ?? { status: 404, json: { error: 'Not found' } }, request, response);
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    script: (route, ...answers) => void scripts.set(route, answers),
    callsTo: (route) => calls.filter((call) => `${call.method} ${call.path}` === route),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function receive(request: IncomingMessage): Promise<ReceivedCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  const url = new URL(request.url ?? '/', 'http://tenant');
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(chunks),
  };
}

function give(answer: ScriptedAnswer, request: IncomingMessage, response: ServerResponse): void {
  if (answer.fault === 'hang') return;
  if (answer.fault === 'drop') return void request.socket.destroy();
  const isJson = answer.json !== undefined;
  const body = isJson ? JSON.stringify(answer.json) : (answer.text ?? '');
  response.writeHead(answer.status ?? 200, {
    ...(isJson ? { 'content-type': 'application/json' } : {}),
    ...(answer.fault === 'cut' ? { 'content-length': String(Buffer.byteLength(body) + 10) } : {}),
    ...answer.headers,
  });
  if (answer.fault === 'cut') response.write(body, () => request.socket.destroy());
  else response.end(body);
}
