import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DatabaseLockedError, takeLock } from './lock';

describe('the lock on a database folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'halyard-lock-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is held by one, and free again once released', () => {
    const file = join(folder, 'one.lock');
    const release = takeLock(file);
    expect(() => takeLock(file)).toThrow(DatabaseLockedError);
    expect(() => takeLock(file)).toThrow(String(process.pid));
    release();
    takeLock(file)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('of a dead process is taken over, also where its pid lives again as another', () => {
    const file = join(folder, 'dead.lock');
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(file, `${gone} 1 x`);
    takeLock(file)();
    writeFileSync(file, `${process.pid} 1 x`);
    takeLock(file)();
  });

  it('of a dead process goes to one of many that want it in the same instant', async () => {
    for (let round = 0; round < 3; round += 1) {
      const file = join(folder, `race-${round}.lock`);
      writeFileSync(file, '999999999 1 x');
      const at = String(Date.now() + 800);
      const wanting = [1, 2, 3, 4].map(() =>
        spawn(process.execPath, ['--import', 'tsx', 'tests/support/take-lock.ts', file, at]),
      );
      const said = await Promise.all(
        wanting.map(
          (child) =>
            new Promise<string>((done, fail) => {
              child.stdout.once('data', (word: Buffer) => done(word.toString().trim()));
              child.stderr.once('data', (trouble: Buffer) => fail(new Error(trouble.toString())));
            }),
        ),
      );
      wanting.forEach((child) => child.stdin.end());
      expect(said.filter((word) => word === 'mine')).toHaveLength(1);
    }
  }, 60_000);
});
