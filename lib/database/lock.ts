import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';

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

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function ownerIn(content: string): Owner | null {
  const [pid, startedAt] = content.split(' ');
  const number = Number(pid);
  if (!Number.isInteger(number) || number <= 0) return null;
  return { pid: number, startedAt: startedAt || null };
}

/** Runs a file operation; false where it lost a race. */
function wins(operation: () => void, lost: string): boolean {
  try {
    operation();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === lost) return false;
    throw error;
  }
}

/** Moves a dead owner's lock out of the way; gives it back where it was a live one after all. */
function clearDead(file: string, dead: string): void {
  const aside = `${file}.${randomUUID()}`;
  if (!wins(() => renameSync(file, aside), 'ENOENT')) return;
  if (read(aside) !== dead) wins(() => linkSync(aside, file), 'EEXIST');
  unlinkSync(aside);
}

const SETTLE_MS = 20;

/**
 * Takes an exclusive lock file, or takes over one whose owner is dead. Returns its release; the
 * process's exit releases it too.
 *
 * @throws DatabaseLockedError where the owner lives, or somebody was quicker.
 */
export function takeLock(file: string): () => void {
  const mine = `${process.pid} ${startOf(process.pid) ?? ''} ${randomUUID()}`;
  // Written aside and linked: whoever sees the lock sees its owner, never an empty file.
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, mine, { flag: 'wx', mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (wins(() => linkSync(draft, file), 'EEXIST')) return settled(file, mine);
      const found = read(file);
      const owner = found === null ? null : ownerIn(found);
      if (owner && isAlive(owner)) throw new DatabaseLockedError(file, owner.pid);
      if (found !== null) clearDead(file, found);
    }
    throw lockedBy(file);
  } finally {
    unlinkSync(draft);
  }
}

/** A taker-over may have moved a fresh lock aside for a moment: hold it only once it has stayed. */
function settled(file: string, mine: string): () => void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SETTLE_MS);
  if (read(file) !== mine) throw lockedBy(file);
  const release = () => {
    process.off('exit', release);
    if (read(file) === mine) unlinkSync(file);
  };
  process.on('exit', release);
  return release;
}

function lockedBy(file: string): DatabaseLockedError {
  return new DatabaseLockedError(file, ownerIn(read(file) ?? '')?.pid ?? 0);
}
