import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Duplex } from 'node:stream';
import { Worker } from 'node:worker_threads';
import { takeLock } from './lock';

type FromWorker = {
  id?: number;
  bytes?: Uint8Array;
  ready?: boolean;
  durable?: boolean;
  closed?: boolean;
  failed?: string;
};

// AuthenticationOk, then ReadyForQuery (idle): there is nobody to authenticate inside one process.
const welcome = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
const TERMINATE = 0x58;

/** The socket node-postgres believes it has: bytes out go to the worker, its answers come back. */
class WorkerSocket extends Duplex {
  #greeted = false;
  #send: (bytes: Uint8Array) => Promise<Uint8Array>;

  constructor(send: (bytes: Uint8Array) => Promise<Uint8Array>) {
    super();
    this.#send = send;
  }

  connect(): this {
    setImmediate(() => this.emit('connect'));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void) {
    this.#forward(chunk, done);
  }

  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void) {
    this.#forward(Buffer.concat(chunks.map(({ chunk }) => chunk)), done);
  }

  #forward(bytes: Buffer, done: (error?: Error | null) => void) {
    if (!this.#greeted) {
      this.#greeted = true;
      this.push(welcome);
      done();
      return;
    }
    if (bytes[0] === TERMINATE) {
      done();
      this.push(null);
      this.destroy();
      return;
    }
    this.#send(bytes).then(
      (answer) => {
        this.push(Buffer.from(answer));
        done();
      },
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  }
}

/** A running embedded database. `durable` is false where commits do not reach the disk. */
export type Embedded = { socket: () => Duplex; durable: boolean; close: () => Promise<void> };

/**
 * Opens PGlite in `folder` (made when absent) on a worker thread, behind an exclusive lock.
 *
 * @throws DatabaseLockedError where another live process has the folder open.
 * @throws Error naming the folder where the database does not open.
 */
export async function openEmbedded(folder: string): Promise<Embedded> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = takeLock(`${folder}.lock`);
  // A path from the working directory: bundlers rewrite import.meta.url, and a worker is no module of theirs.
  const script = resolve(
    /* turbopackIgnore: true */ process.cwd(),
    'lib/database/pglite-worker.mjs',
  );
  const worker = new Worker(script, { workerData: { folder } });
  const waiting = new Map<
    number,
    { done: (bytes: Uint8Array) => void; fail: (error: Error) => void }
  >();
  let next = 0;
  let stopped: Error | null = null;
  let closed: () => void = () => undefined;

  const stop = (reason: Error) => {
    stopped ??= reason;
    for (const { fail } of waiting.values()) fail(stopped);
    waiting.clear();
  };

  const ready = new Promise<boolean>((done, fail) => {
    worker.on('message', (message: FromWorker) => {
      if (message.ready) return done(message.durable === true);
      if (message.closed) return closed();
      if (message.id === undefined) {
        return fail(new Error(`The database in ${folder} did not open: ${message.failed}`));
      }
      const caller = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.bytes) caller?.done(message.bytes);
      else caller?.fail(new Error(`The database failed: ${message.failed}`));
    });
    worker.on('error', (error) => {
      stop(new Error(`The database in ${folder} stopped: ${error.message}`));
      fail(error);
    });
    worker.on('exit', () => {
      stop(new Error(`The database in ${folder} is closed.`));
      closed();
    });
  });

  const send = (bytes: Uint8Array) =>
    new Promise<Uint8Array>((done, fail) => {
      if (stopped) return fail(stopped);
      next += 1;
      waiting.set(next, { done, fail });
      worker.postMessage({ id: next, bytes: new Uint8Array(bytes) });
    });

  try {
    const durable = await ready;
    return {
      durable,
      socket: () => new WorkerSocket(send),
      close: async () => {
        if (!stopped) {
          await new Promise<void>((done) => {
            closed = done;
            worker.postMessage({ close: true });
          });
        }
        await worker.terminate();
        release();
      },
    };
  } catch (error) {
    await worker.terminate();
    release();
    throw error;
  }
}
