import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export type ReceivedMail = {
  /** The envelope. */
  from: string;
  to: string[];
  /** Unfolded, by lower-case name. */
  headers: Map<string, string>;
  /** Decoded text of each part, by content type. */
  parts: Map<string, string>;
  /** As it came, to look for what must not be in it. */
  source: string;
};

/** What the server says to a command line instead of what it would; undefined leaves it. */
export type Refusal = (line: string) => string | undefined;

export type SmtpServer = {
  port: number;
  url: string;
  mails: ReceivedMail[];
  /** Command lines as they came. */
  lines: string[];
  /** How it answers from now on. */
  answer(refusal: Refusal): void;
  close(): Promise<void>;
};

/** A mail server on 127.0.0.1 that takes everything, unless told to refuse, and keeps it in memory. */
export async function startSmtpServer(port = 0): Promise<SmtpServer> {
  const mails: ReceivedMail[] = [];
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  let refusal: Refusal = () => undefined;

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    converse(socket, (line) => refusal(line), lines, mails);
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const bound = (server.address() as AddressInfo).port;
  return {
    port: bound,
    url: `smtp://127.0.0.1:${bound}`,
    mails,
    lines,
    answer: (next) => void (refusal = next),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function converse(socket: Socket, refusal: Refusal, lines: string[], mails: ReceivedMail[]): void {
  const say = (line: string) => void socket.write(`${line}\r\n`);
  let rest = '';
  let data: string[] | null = null;
  let from = '';
  let to: string[] = [];

  function command(line: string): string {
    lines.push(line);
    const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
    const refused = refusal(line);
    if (refused !== undefined) return refused;
    if (/^EHLO/i.test(line)) return '250-test\r\n250 AUTH PLAIN LOGIN';
    if (/^AUTH/i.test(line)) return '235 Welcome';
    if (/^MAIL/i.test(line)) [from, to] = [address, []];
    if (/^RCPT/i.test(line)) to.push(address);
    if (/^DATA/i.test(line)) {
      data = [];
      return '354 Go on';
    }
    return /^QUIT/i.test(line) ? '221 Bye' : '250 OK';
  }

  say('220 test');
  socket.on('data', (chunk) => {
    const whole = (rest + chunk.toString('utf8')).split('\r\n');
    rest = whole.pop() ?? '';
    for (const line of whole) {
      if (data === null) say(command(line));
      else if (line === '.') {
        const refused = refusal('.');
        if (refused === undefined) mails.push(readMail(from, to, data.join('\n')));
        data = null;
        say(refused ?? '250 Taken');
      } else data.push(line.replace(/^\./, ''));
    }
  });
}

function readHead(text: string): { headers: Map<string, string>; body: string } {
  const end = text.indexOf('\n\n');
  const head = text.slice(0, end).replace(/\n[ \t]+/g, ' ');
  const headers = head.split('\n').map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return { headers: new Map(headers), body: text.slice(end + 2) };
}

function decode(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function readMail(from: string, to: string[], source: string): ReceivedMail {
  const { headers, body } = readHead(source);
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1];
  const texts = boundary === undefined ? [source] : body.split(`--${boundary}`).slice(1, -1);
  const parts = texts.map((text): [string, string] => {
    const part = readHead(text.replace(/^\n/, ''));
    const type = part.headers.get('content-type')?.split(';')[0] ?? '';
    return [type, decode(part.body, part.headers.get('content-transfer-encoding')).trim()];
  });
  return { from, to, headers, parts: new Map(parts), source };
}
