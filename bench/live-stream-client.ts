import { request } from 'node:http';
import type { ClientRequest } from 'node:http';

/** One browser's stream, as raw as it comes: parsing it costs the reader, not what is measured. */
export type StreamClient = {
  /** Resolves, with the time, when something said since the call contains `words`. */
  hears: (words: string) => Promise<number>;
  close: () => void;
};

/** Opens a stream of a desk and resolves once its first event is there. */
export function openStream(url: string, cookie: string): Promise<StreamClient> {
  return new Promise((ready, fail) => {
    let waiting: { words: Buffer; resolve: (at: number) => void } | null = null;
    let rest: Buffer = Buffer.alloc(0);
    const call: ClientRequest = request(
      `${url}/api/live`,
      { headers: { cookie, accept: 'text/event-stream' }, agent: false },
      (answer) => {
        if (answer.statusCode !== 200) fail(new Error(`/api/live answered ${answer.statusCode}`));
        answer.on('error', () => undefined);
        answer.on('data', (part: Buffer) => {
          if (!waiting) {
            ready(client);
            return;
          }
          const said = rest.length > 0 ? Buffer.concat([rest, part]) : part;
          if (said.includes(waiting.words)) {
            waiting.resolve(performance.now());
            waiting = null;
            rest = Buffer.alloc(0);
          } else rest = said.subarray(-waiting.words.length);
        });
      },
    );
    const client: StreamClient = {
      hears: (words) =>
        new Promise((resolve) => {
          waiting = { words: Buffer.from(words), resolve };
        }),
      close: () => call.destroy(),
    };
    call.on('error', fail);
    call.end();
  });
}
