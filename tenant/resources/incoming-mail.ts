import { Hono } from 'hono';
import type { z } from 'zod';
import type { ApiEnv, Tenant } from '@/tenant/context';
import { readIncomingMail } from '@/tenant/mail/incoming-input';
import { deskMail } from '@/tenant/mail/queue-mail';
import { receiveMail } from '@/tenant/mail/receive';
import { callerWith } from '@/tenant/oauth/bearer';
import { ApiError } from '@/tenant/problem';
import { readJson } from '@/tenant/read-body';
import type { receivedMailSchema } from '@/tenant/wire/mail-schema';
import { writeDesk } from '@/tenant/write-desk';
import { eachItem } from './each-item';
import { readObjects } from './input';

/**
 * `/api/IncomingMail`, the embedded tenant's own: where a mail gateway hands in what comes for the
 * desk. For administrators and programs.
 */
export function incomingMailRoutes(tenant: Tenant): Hono<ApiEnv> {
  const { dialect } = tenant.settings;
  const mail = deskMail(tenant.settings);
  const routes = new Hono<ApiEnv>();

  routes.post('/', async (c) => {
    const caller = callerWith(c, 'edit:tickets');
    if (caller.agent !== null && !caller.agent.isAdmin) {
      throw new ApiError(403, 'Insufficient permissions');
    }
    const incoming = await eachItem(readObjects(await readJson(c)), readIncomingMail);
    const reference = await tenant.reference();
    const received = await writeDesk(tenant, async (tx, now) => {
      // Nobody of the desk wrote it, whoever hands it in.
      const context = { reference, now, dialect, mail, caller: { ...caller, agent: null } };
      return eachItem(incoming, (one) => receiveMail(tx, context, one));
    });
    const answers = received.map(({ ticketId, actionId, created }) => ({
      ticket_id: ticketId,
      action_id: actionId,
      created,
    })) satisfies z.input<typeof receivedMailSchema>[];
    return c.json({ ...answers.at(-1), received: answers }, 201);
  });

  return routes;
}
