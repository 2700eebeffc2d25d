import type { Tenant } from './context';
import { deliverDue } from './webhooks/deliver';
import { startWorker, type Worker } from './worker';

/** Starts what the tenant does by itself. */
export function startWorkers(tenant: Tenant): Worker[] {
  const { bell, log } = tenant;
  return [
    startWorker({
      name: 'Delivering webhooks',
      pass: () => deliverDue(tenant),
      everyMs: 30_000,
      bell,
      log,
    }),
  ];
}
