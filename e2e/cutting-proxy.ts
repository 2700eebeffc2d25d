import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export type CuttingProxy = {
  /** For a browser's own proxy setting. */
  url: string;
  /** Breaks off the upload that is held. */
  cut: () => void;
  close: () => void;
};

/**
 * A way through to the network that lets the first upload of files go so far, in bytes, holds it there,
 * and breaks it off when told; everything else passes.
 */
export async function startCuttingProxy(holdAt: number): Promise<CuttingProxy> {
  let held: (() => void) | null = null;
  let isFirst = true;
  const server = createServer((incoming, answer) => {
    const onward = request(
      incoming.url ?? '',
      { method: incoming.method, headers: incoming.headers },
      (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      },
    );
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    if (!isFirst || !/\/attachments\?filename=/.test(incoming.url ?? '')) {
      incoming.pipe(onward);
      return;
    }
    isFirst = false;
    let passed = 0;
    incoming.on('data', (part: Buffer) => {
      onward.write(part);
      passed += part.length;
      if (passed < holdAt) return;
      incoming.pause();
      held = () => {
        onward.destroy();
        incoming.socket.destroy();
      };
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    cut: () => held?.(),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
