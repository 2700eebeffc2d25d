import { and, asc, eq, lte, min } from 'drizzle-orm';
import { createTransport } from 'nodemailer';
import { MAX_ATTEMPTS, retryDelay } from '@/tenant/backoff';
import type { Tenant } from '@/tenant/context';
import { logAction } from '@/tenant/resources/log-action';
import { mails, tickets } from '@/tenant/store/schema';
import { plainText } from '@/tenant/wire/plain-text';
import { writeDesk } from '@/tenant/write-desk';

export type StoredMail = typeof mails.$inferSelect;

/**
 * Hands one mail to a mail server. Resolves to what that said of the addresses it refused, where it
 * took the mail for the others; rejects where it did not take it.
 */
export type SendMail = (mail: StoredMail) => Promise<Refused[]>;

export type Refused = { address: string; words: string };

const TIMEOUT_MS = 20_000;
const WORDS_MAX = 500;

/** Sends through the server of `SMTP_URL`; `close` ends its connections. */
export function smtpSender(smtpUrl: string): { send: SendMail; close: () => void } {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  return {
    async send(mail) {
      const { rejected, rejectedErrors } = await transport.sendMail({
        from: mail.fromAddress,
        to: mail.toAddresses,
        cc: mail.ccAddresses,
        bcc: mail.bccAddresses,
        subject: mail.subject,
        html: mail.html,
        text: plainText(mail.html),
        messageId: mail.messageId,
        inReplyTo: mail.inReplyTo ?? undefined,
        references: mail.inReplyTo ?? undefined,
        headers: mail.isAutomatic ? { 'Auto-Submitted': 'auto-replied' } : {},
        // What a technician typed names no file of this machine and no address to fetch from.
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return rejected.map((address, at) => ({
        address,
        words: rejectedErrors?.[at]?.message.slice(0, WORDS_MAX) ?? 'refused',
      }));
    },
    close: () => transport.close(),
  };
}

function describe(error: unknown): { words: string; isFinal: boolean } {
  const words = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'responseCode' in error ? error.responseCode : null;
  // 5xx about this mail; a refused sign-in (535) is the desk's own trouble and may be mended.
  const isFinal = typeof code === 'number' && code >= 550 && code < 560;
  return { words: words.slice(0, WORDS_MAX), isFinal };
}

/** Notes that a mail is over and done with, and in the ticket's log whom it did not reach. */
async function noteFailure(
  tenant: Tenant,
  mail: StoredMail,
  state: 'sent' | 'failed',
  refused: Refused[],
): Promise<void> {
  const recipients = refused.map(({ address }) => address).join(', ');
  const words = [...new Set(refused.map((one) => one.words))].join(' ');
  await writeDesk(tenant, async (tx, now) => {
    await tx
      .update(mails)
      .set({ state, attempts: mail.attempts + 1, nextAttemptAt: null, lastError: words })
      .where(eq(mails.id, mail.id));
    const [ticket] = await tx
      .update(tickets)
      .set({ updatedAt: now })
      .where(eq(tickets.id, mail.ticketId))
      .returning({ id: tickets.id });
    if (ticket === undefined) return;
    await logAction(tx, {
      ticketId: mail.ticketId,
      actionTypeId: 0,
      outcome: 'Mail Not Delivered',
      note: `<p>The mail to ${recipients} could not be delivered. The mail server said: ${words.replace(/[&<>]/g, ' ')}</p>`,
      hiddenFromUser: true,
      at: now,
    });
  });
}

/** Resolves to what the server said where the mail is to be tried again, else to null. */
async function sendOne(tenant: Tenant, send: SendMail, mail: StoredMail): Promise<string | null> {
  const { db, now } = tenant;
  const attempts = mail.attempts + 1;
  let refused: Refused[];
  try {
    refused = await send(mail);
  } catch (error) {
    const { words, isFinal } = describe(error);
    if (isFinal || attempts >= MAX_ATTEMPTS) {
      const all = [...mail.toAddresses, ...mail.ccAddresses, ...mail.bccAddresses];
      await noteFailure(
        tenant,
        mail,
        'failed',
        all.map((address) => ({ address, words })),
      );
      return null;
    }
    const nextAttemptAt = now() + retryDelay(attempts);
    await db
      .update(mails)
      .set({ attempts, nextAttemptAt, lastError: words })
      .where(eq(mails.id, mail.id));
    return words;
  }
  if (refused.length > 0) {
    await noteFailure(tenant, mail, 'sent', refused);
    return null;
  }
  await db
    .update(mails)
    .set({ state: 'sent', attempts, nextAttemptAt: null, lastError: null })
    .where(eq(mails.id, mail.id));
  return null;
}

/**
 * Sends queued mail until none is due, oldest first. A mail counts as sent once the server took it; a
 * crash between that and the note sends it again under the same Message-ID. What fails is tried again
 * for about five hours, then a hidden entry in the ticket's log says so. Resolves to ms until the
 * next one falls due, or null. Told to stop by `stopping`, it leaves the rest in the queue.
 */
export async function sendDueMail(
  tenant: Tenant,
  send: SendMail,
  stopping?: AbortSignal,
): Promise<number | null> {
  const { db, now } = tenant;
  const isQueued = eq(mails.state, 'queued');
  let waiting = 0;
  let trouble = '';
  while (!stopping?.aborted) {
    const [mail] = await db
      .select()
      .from(mails)
      .where(and(isQueued, lte(mails.nextAttemptAt, now())))
      .orderBy(asc(mails.nextAttemptAt), asc(mails.id))
      .limit(1);
    if (mail === undefined) break;
    const failed = await sendOne(tenant, send, mail);
    if (failed === null) continue;
    waiting += 1;
    trouble = failed;
  }
  if (waiting > 0) {
    const mailsWait =
      waiting === 1
        ? 'One mail waits in the outbox and is'
        : `${waiting} mails wait in the outbox and are`;
    tenant.log.error(`${mailsWait} tried again; the mail server: ${trouble.trim()}`);
  }
  const [next] = await db
    .select({ at: min(mails.nextAttemptAt) })
    .from(mails)
    .where(isQueued);
  const at = next?.at ?? null;
  return at === null ? null : Math.max(0, at - now());
}
