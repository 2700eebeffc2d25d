import { z } from 'zod';
import { ApiError, invalidValue } from '@/tenant/problem';
import { inputFlag, inputText, inputTextOrNone, readInput } from '@/tenant/resources/input';
import { saysSomething } from '@/tenant/resources/ticket-input';
import { textToHtml } from '@/tenant/wire/plain-text';
import { bareAddress } from './addresses';
import { withFewTags } from '@/tenant/wire/few-tags';

/** The first Message-ID a text names, in its angle brackets; null where it names none. */
function readMessageId(text: string | null): string | null {
  const id = /<([^<>]*)>/.exec(text ?? '')?.[1] ?? text ?? '';
  // A header line's length at most, which is also all that can be looked up.
  return /^[\x21-\x7e]{1,900}$/.test(id.trim()) ? `<${id.trim()}>` : null;
}

const messageId = inputTextOrNone.transform(readMessageId);

/** A mail as a mail gateway hands it in. */
export const incomingMailBody = z.object({
  from: inputText.describe('The sender, with or without a name'),
  subject: inputTextOrNone.optional(),
  text: inputText.nullable().optional().describe('Plain text, where there is no html'),
  html: inputText.nullable().optional(),
  message_id: messageId.optional().describe('The mail’s own Message-ID'),
  in_reply_to: messageId.optional().describe('The Message-ID it answers'),
  is_automatic: inputFlag
    .optional()
    .describe('Written by a machine, such as an out-of-office note'),
});

export type IncomingMail = {
  /** The sender's bare address, lower case. */
  from: string;
  subject: string;
  html: string;
  messageId: string | null;
  inReplyTo: string | null;
  /** Written by a machine, such as an out-of-office note. */
  isAutomatic: boolean;
};

/** Reads one mail of a POST. Throws 400 naming the field. */
export function readIncomingMail(value: Record<string, unknown>): IncomingMail {
  const wire = readInput(incomingMailBody, value);
  const from = bareAddress(wire.from);
  if (from === null) throw invalidValue('from', 'from is no mail address');
  const hasHtml = typeof wire.html === 'string' && wire.html.trim() !== '';
  const html = hasHtml ? withFewTags(wire.html ?? '') : textToHtml(wire.text ?? '');
  const subject = (wire.subject ?? '').replace(/\s+/g, ' ').trim();
  if (!saysSomething(html) && subject === '') {
    throw new ApiError(400, 'Invalid field value', 'text', 'The mail says nothing');
  }
  return {
    from,
    subject,
    html,
    messageId: wire.message_id ?? null,
    inReplyTo: wire.in_reply_to ?? null,
    isAutomatic: wire.is_automatic ?? false,
  };
}
