import { eq } from 'drizzle-orm';
import type { Executor } from '@/tenant/context';
import { users } from '@/tenant/store/schema';

/** The requester's mail address, lower case; null where the ticket has none. */
export async function requesterAddress(
  tx: Executor,
  userId: number | null,
): Promise<string | null> {
  if (userId === null) return null;
  const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, userId));
  return user?.email?.toLowerCase() ?? null;
}
