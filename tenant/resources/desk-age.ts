import { Hono } from 'hono';
import type { z } from 'zod';
import type { ApiEnv, Tenant } from '@/tenant/context';
import { callerWith } from '@/tenant/oauth/bearer';
import { readDeskAge } from '@/tenant/store/desk';
import type { demoDeskSchema } from '@/tenant/wire/demo-desk-schema';
import { writeInstant } from '@/tenant/wire/instant';

/** `/api/DemoDesk`, the embedded tenant's own: how old the demo desk is. */
export function deskAgeRoutes({ db, now }: Tenant): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.get('/', async (c) => {
    callerWith(c, 'read:tickets');
    const { seededAt, lastWriteAt, isOutlived } = await readDeskAge(db, now());
    return c.json({
      seeded_at: writeInstant(seededAt),
      last_write_at: writeInstant(lastWriteAt),
      is_outlived: isOutlived,
    } satisfies z.input<typeof demoDeskSchema>);
  });
  return routes;
}
