import { spawn } from 'node:child_process';

export const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '');

const running = new Set();

/** Starts a child in the repository's root; `onLine` gets each line it prints. */
export function start(command, args, { env = process.env, onLine, stdio, ipc = false } = {}) {
  const piped = onLine ? ['ignore', 'pipe', 'pipe'] : (stdio ?? ['ignore', 'inherit', 'inherit']);
  const child = spawn(command, args, { cwd: root, env, stdio: ipc ? [...piped, 'ipc'] : piped });
  running.add(child);
  child.once('close', () => running.delete(child));
  for (const stream of onLine ? [child.stdout, child.stderr] : []) {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach((line) => onLine(line));
    });
    stream.on('end', () => rest && onLine(rest));
  }
  return child;
}

/** Resolves to the exit code (null where a signal ended it) once the child and its output are done. */
export function ended(child) {
  return new Promise((done) => {
    child.once('error', (error) => done({ code: 127, error }));
    child.once('close', (code, signal) => done({ code, signal }));
  });
}

/** Runs a command to its end, collecting what it prints. */
export async function run(command, args, options = {}) {
  const lines = [];
  const child = start(command, args, {
    ...options,
    onLine: (line) => {
      lines.push(line);
      options.onLine?.(line);
    },
  });
  const { code, error } = await ended(child);
  if (error) lines.push(error.message);
  return { code, output: lines.join('\n') };
}

/** Ends a child: SIGTERM, and SIGKILL where it has not gone after `graceMs`. */
export async function stop(child, graceMs = 8000) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = ended(child);
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
  await gone;
  clearTimeout(timer);
}

/** Ends every child that still runs, the youngest first: nothing of ours outlives us. */
export function stopAll() {
  return Promise.all([...running].reverse().map((child) => stop(child)));
}
