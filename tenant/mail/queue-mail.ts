import { randomUUID } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import type { Executor } from '@/tenant/context';
import type { TenantSettings } from '@/tenant/env';
import { mails } from '@/tenant/store/schema';

/** How the desk sends: its own address, and whether there is a server to send through. */
export type DeskMail = { from: string; isSent: boolean };

export function deskMail(settings: TenantSettings): DeskMail {
  return { from: settings.mailFrom, isSent: settings.smtpUrl !== undefined };
}

export type NewMail = {
  ticketId: number;
  actionId: number;
  to: string[];
  cc?: string[];
  bcc?: string[];
  subject: string;
  html: string;
  isAutomatic?: boolean;
};

/** `[#10023] Printer jams`: the number lets an answer find its ticket. */
export function ticketSubject(ticket: { id: number; summary: string }): string {
  return `[#${ticket.id}] ${ticket.summary}`;
}

/** The Message-ID of the latest mail of a ticket, which the next one answers. */
async function latestMessage(tx: Executor, ticketId: number): Promise<string | null> {
  const [row] = await tx
    .select({ messageId: mails.messageId })
    .from(mails)
    .where(eq(mails.ticketId, ticketId))
    .orderBy(desc(mails.id))
    .limit(1);
  return row?.messageId ?? null;
}

export function newMessageId(address: string): string {
  return `<${randomUUID()}@${address.split('@')[1] ?? 'desk.example'}>`;
}

/**
 * Puts a mail into the outbox in the transaction of the action it belongs to: it goes if and only if
 * that is committed. Without a mail server it stays there to be read.
 */
export async function queueMail(
  tx: Executor,
  desk: DeskMail,
  now: number,
  mail: NewMail,
): Promise<void> {
  await tx.insert(mails).values({
    ticketId: mail.ticketId,
    actionId: mail.actionId,
    direction: 'out',
    fromAddress: desk.from,
    toAddresses: mail.to,
    ccAddresses: mail.cc ?? [],
    bccAddresses: mail.bcc ?? [],
    subject: mail.subject.replace(/[\r\n]+/g, ' '),
    html: mail.html,
    messageId: newMessageId(desk.from),
    inReplyTo: await latestMessage(tx, mail.ticketId),
    isAutomatic: mail.isAutomatic ?? false,
    at: now,
    state: desk.isSent ? 'queued' : 'kept',
    nextAttemptAt: desk.isSent ? now : null,
  });
}
