import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';

type Owner = { pid: number; startedAt: string | null };

/** Thrown where a live process already has a database folder open; the message names it. */
export class DatabaseLockedError extends Error {
  readonly code = 'database-locked';

  constructor(
    readonly file: string,
    readonly pid: number,
  ) {
    super(
      `The database behind ${file} is in use by process ${pid}. ` +
        `Two processes on one folder would corrupt it: stop that one first, or set HALYARD_DATA to another folder.`,
    );
    this.name = 'DatabaseLockedError';
  }
}

/** When a process began, in the kernel's ticks: pids recur, a pid with its start does not. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces, so count from the last one; start time is field 22.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = startOf(owner.pid);
  return owner.startedAt === null || now === null || now === owner.startedAt;
}

function readOwner(file: string): Owner | null {
  try {
    const [pid, startedAt] = readFileSync(file, 'utf8').split(/\s+/);
    const number = Number(pid);
    return Number.isInteger(number) && number > 0
      ? { pid: number, startedAt: startedAt || null }
      : null;
  } catch {
    return null;
  }
}

/**
 * Takes an exclusive lock file, or takes over one whose owner is dead. Returns its release.
 *
 * @throws DatabaseLockedError where the owner lives.
 */
export function takeLock(file: string): () => void {
  const mine = `${process.pid} ${startOf(process.pid) ?? ''}\n`;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 });
      const release = () => {
        process.off('exit', release);
        if (readOwner(file)?.pid === process.pid) unlinkSync(file);
      };
      process.on('exit', release);
      return release;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = readOwner(file);
    if (owner && isAlive(owner)) throw new DatabaseLockedError(file, owner.pid);
    try {
      unlinkSync(file);
    } catch {
      // Somebody else took the dead lock over first; look again.
    }
  }
  throw new DatabaseLockedError(file, readOwner(file)?.pid ?? 0);
}
