import { openDatabase } from '@/lib/database/open';
import * as schema from '@/tenant/store/schema';
import { seedDemoDesk } from '@/tenant/store/seed/seed';
import { generateDesk } from '@/tenant/store/seed/generate';
import { mkdtempSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
async function main() {
  const now = process.argv[2] ? Date.parse(process.argv[2]) : Date.now();
  const t0 = Date.now();
  generateDesk(now);
  console.log('generate', Date.now() - t0);
  const folder = mkdtempSync('/tmp/seed-');
  const { db, close } = await openDatabase({
    folder,
    schema,
    migrations: 'tenant/store/migrations',
  });
  const t1 = Date.now();
  await seedDemoDesk(db, {
    now,
    saveBlob: async (b) => ({
      sha256: createHash('sha256').update(b).digest('hex'),
      size: b.length,
    }),
  });
  console.log('seed', Date.now() - t1);
  const { shiftDemoDesk } = await import('@/tenant/store/seed/shift');
  const t2 = Date.now();
  await shiftDemoDesk(db, now + 86400000 * 2);
  console.log('shift', Date.now() - t2);
  const r = await db.execute('select count(*) from actions');
  console.log(r.rows);
  await close();
  rmSync(folder, { recursive: true });
}
main().catch((e) => {
  console.error(String(e?.cause ?? e?.stack ?? e).slice(0, 1500));
  process.exit(1);
});
