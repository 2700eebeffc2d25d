import type { Tenant } from './context';
import { sendDueMail, smtpSender } from './mail/send';
import { sweepDesk } from './sweep';
import { deliverDue } from './webhooks/deliver';
import { startWorker, type Worker } from './worker';

const MINUTE_MS = 60_000;

function startMail(tenant: Tenant, smtpUrl: string): Worker {
  const { send, close } = smtpSender(smtpUrl);
  const stopping = new AbortController();
  const worker = startWorker({
    name: 'Sending mail',
    pass: () => sendDueMail(tenant, send, stopping.signal),
    everyMs: MINUTE_MS,
    bell: tenant.bell,
    log: tenant.log,
  });
  return {
    async stop() {
      stopping.abort();
      await worker.stop();
      close();
    },
  };
}

/** Starts what the tenant does by itself. */
export function startWorkers(tenant: Tenant): Worker[] {
  const { bell, log, settings } = tenant;
  return [
    startWorker({
      name: 'Closing resolved tickets',
      pass: () => sweepDesk(tenant),
      everyMs: MINUTE_MS,
      log,
    }),
    startWorker({
      name: 'Delivering webhooks',
      pass: () => deliverDue(tenant),
      everyMs: MINUTE_MS / 2,
      bell,
      log,
    }),
    ...(settings.smtpUrl === undefined ? [] : [startMail(tenant, settings.smtpUrl)]),
  ];
}
