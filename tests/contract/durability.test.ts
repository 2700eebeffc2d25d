import { test } from 'vitest';
import { expectNothingLost } from './durability';
import { startSmallTenant } from './ready-desks';

test(
  'killed in the middle of a crowd of writes, the tenant loses nothing it acknowledged and leaves nothing half done',
  { timeout: 90_000 },
  async () => expectNothingLost(await startSmallTenant(), 1),
);
