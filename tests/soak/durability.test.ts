import { test } from 'vitest';
import { expectNothingLost } from '@/tests/contract/durability';
import { startTenant } from '@/tests/support/running-tenant';

test('killed twenty times in the middle of a crowd of writes, the tenant loses nothing it acknowledged and leaves nothing half done', async () =>
  expectNothingLost(await startTenant({ tickets: 20 }), 20));
