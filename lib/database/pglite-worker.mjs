// Runs PGlite on a thread of its own, so that a heavy query never keeps HTTP from answering.
// Plain .mjs because tsx does not load a .ts worker. Speaks raw PostgreSQL protocol bytes:
// in { id, bytes } | { close: true }, out { ready } | { id, bytes } | { failed } | { closed }.
import { fsyncSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

let fsyncs = 0;

/** PGlite's own NodeFS never reaches the disk: its stream table has no fsync. This adds it. */
class DurableNodeFS extends NodeFS {
  async init(pg, options) {
    const made = await super.init(pg, options);
    made.emscriptenOpts.preRun.push((module) => {
      module.NODEFS.stream_ops.fsync = (stream) => {
        fsyncSync(stream.nfd);
        fsyncs += 1;
        return 0;
      };
    });
    return made;
  }
}

// `-F` would switch fsync off again.
const startParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
];

/** Splits a batch of frontend messages; each is a type byte, then its length without that byte. */
function* messages(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.byteLength;) {
    const length = 1 + view.getInt32(at + 1);
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

async function open() {
  const pg = await PGlite.create({ fs: new DurableNodeFS(workerData.folder), startParams });
  const before = fsyncs;
  await pg.exec(
    'create table if not exists durability_probe (at bigint); insert into durability_probe values (1); drop table durability_probe;',
  );
  return { pg, durable: fsyncs > before };
}

try {
  const { pg, durable } = await open();
  let queue = Promise.resolve();

  parentPort.on('message', (message) => {
    queue = queue.then(async () => {
      if (message.close) {
        await pg.close();
        parentPort.postMessage({ closed: true });
        parentPort.close();
        return;
      }
      const answers = [];
      for (const part of messages(message.bytes)) answers.push(await pg.execProtocolRaw(part));
      const bytes = Buffer.concat(answers);
      parentPort.postMessage({ id: message.id, bytes: new Uint8Array(bytes) });
    });
    queue.catch((error) => parentPort.postMessage({ id: message.id, failed: String(error) }));
    queue = queue.catch(() => undefined);
  });
  parentPort.postMessage({ ready: true, durable });
} catch (error) {
  parentPort.postMessage({ failed: error instanceof Error ? error.message : String(error) });
}
