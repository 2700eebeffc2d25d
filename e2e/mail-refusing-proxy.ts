import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export type MailRefusingProxy = {
  url: string;
  setTarget: (url: string) => void;
  /** Whether mails are refused; everything else passes always. */
  refuses: boolean;
  close: () => void;
};

/** Stands before a tenant whose mail server can be out of order. */
export async function startMailRefusingProxy(): Promise<MailRefusingProxy> {
  let target = '';
  const server = createServer((incoming, answer) => {
    const parts: Buffer[] = [];
    incoming.on('data', (part: Buffer) => parts.push(part));
    incoming.on('end', () => {
      const body = Buffer.concat(parts);
      const isMail = incoming.method === 'POST' && body.includes('"emailto"');
      if (isMail && proxy.refuses) {
        answer.writeHead(400, { 'content-type': 'application/json' });
        answer.end(JSON.stringify({ message: 'The mail server is out of order' }));
        return;
      }
      const { method, headers } = incoming;
      const onward = request(new URL(incoming.url ?? '', target), { method, headers }, (from) => {
        answer.writeHead(from.statusCode ?? 502, from.headers);
        from.pipe(answer);
      });
      onward.on('error', () => answer.destroy());
      onward.end(body);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const proxy: MailRefusingProxy = {
    url: `http://127.0.0.1:${port}`,
    setTarget: (url) => {
      target = url;
    },
    refuses: false,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return proxy;
}
