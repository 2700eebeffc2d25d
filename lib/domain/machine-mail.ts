const AUTOMATIC_SUBJECT =
  /^(?:auto(?:matic)?[ -]?(?:reply|response)|out of (?:the )?office|undeliver(?:able|ed)|undelivered mail returned to sender|mail delivery failed|failure notice|delivery status notification(?: \([a-z]+\))?)(?::|$)/i;
const MACHINE_ADDRESS =
  /(?:^|<)(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)(?:[+@]|$)/i;
const BULK = /^(?:bulk|list|junk|auto_reply)$/i;

/** What is known of an incoming mail. Header names in any case. */
export type MailFacts = {
  headers: Readonly<Record<string, string>>;
  subject: string;
  /** The sender's address, with or without a name. */
  from: string;
};

/**
 * True for a mail that a machine wrote: an automatic answer, a bounce, a list (RFC 3834 and its
 * forerunners; Exchange's own headers; usual subjects). Answering it may start two machines
 * writing to each other (rules §6). "Undeliverable to Brewfast" is a person telling of trouble;
 * "Undeliverable: Invoice" is the trouble itself.
 */
export function isMachineMail({ headers, subject, from }: MailFacts): boolean {
  const header = new Map(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.trim()]),
  );
  const submitted = header.get('auto-submitted');
  return (
    (submitted !== undefined && !/^no\b/i.test(submitted)) ||
    BULK.test(header.get('precedence') ?? '') ||
    header.get('return-path') === '<>' ||
    ['x-autoreply', 'x-autorespond', 'list-id'].some((name) => header.has(name)) ||
    /\b(?:all|autoreply)\b/i.test(header.get('x-auto-response-suppress') ?? '') ||
    AUTOMATIC_SUBJECT.test(subject.trim()) ||
    MACHINE_ADDRESS.test(from.trim())
  );
}
