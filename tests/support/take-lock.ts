// A process that wants a lock: takes it at the given instant, says `mine` or `taken`, and stays
// until its standard input ends. Arguments: the lock's file, epoch ms.
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseLockedError, takeLock } from '../../lib/database/lock';

async function main([file = '', at = '0']: string[]) {
  await sleep(Math.max(0, Number(at) - Date.now()));
  try {
    takeLock(file);
    process.stdout.write('mine\n');
  } catch (error) {
    if (!(error instanceof DatabaseLockedError)) throw error;
    process.stdout.write('taken\n');
  }
  process.stdin.resume().once('end', () => process.exit(0));
}

void main(process.argv.slice(2));
