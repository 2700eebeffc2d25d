import { eq } from 'drizzle-orm';
import type { Tenant } from '@/tenant/context';
import { attachments } from '@/tenant/store/schema';

type Store = Pick<Tenant, 'db' | 'blobs'>;

/** Ends what a save began: the content goes where no row refers to it (`isStored`: one does for sure). */
export async function settleContent(
  { db, blobs }: Store,
  sha256: string,
  isStored: boolean,
): Promise<void> {
  let referred = true;
  try {
    const same = eq(attachments.sha256, sha256);
    const find = () => db.select({ id: attachments.id }).from(attachments).where(same).limit(1);
    referred = isStored || (await find()).length > 0;
  } finally {
    blobs.settle(sha256, referred);
  }
}

/** Removes from the disk, once their rows are gone, contents that no other attachment has. */
export async function releaseContents(store: Store, contents: Iterable<string>): Promise<void> {
  for (const sha256 of new Set(contents)) {
    store.blobs.hold(sha256);
    await settleContent(store, sha256, false);
  }
}
