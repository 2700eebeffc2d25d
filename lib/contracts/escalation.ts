import { z } from 'zod';
import type { Instant } from '@/lib/domain/instant';
import { isBlankText, textToHtml } from '@/lib/domain/rich-text';
import type { Ticket } from '@/lib/domain/ticket';
import {
  ADDRESSES_MAX,
  HAND_OVER_MAX,
  MAIL_TEXT_MAX,
  REVIEW_NOTE_MAX,
  SUBJECT_MAX,
} from './limits';
import { id, notPlainLine, notStorable, plainLine, storable } from './ticket';

/** Whether a text holds anything that can be read. */
const says = (text: string) => !isBlankText(textToHtml(text));

/** A mail to managers, plain text, as it was read before it goes. */
export const escalationMailInput = z.strictObject({
  to: z
    .array(z.email('Is no mail address'))
    .min(1, 'Say whom it goes to')
    .max(ADDRESSES_MAX, `At most ${ADDRESSES_MAX} addresses`),
  subject: z
    .string()
    .trim()
    .min(1, 'Give the mail a subject')
    .max(SUBJECT_MAX, `At most ${SUBJECT_MAX} characters`)
    .regex(plainLine, notPlainLine),
  text: z
    .string()
    .trim()
    .min(1, 'Write something first')
    .max(MAIL_TEXT_MAX, `At most ${MAIL_TEXT_MAX} characters`)
    .regex(storable, notStorable)
    .refine(says, 'Write something first'),
});

/** Words that say something, of a limited length. */
export const words = (most: number, empty: string) =>
  z
    .string()
    .trim()
    .min(1, empty)
    .max(most, `At most ${most} characters`)
    .regex(storable, notStorable)
    .refine(says, empty);

const target = {
  agentId: id.nullable(),
  teamId: id.nullable(),
  /** How the ticket was seen. */
  from: z.strictObject({
    statusId: id,
    agentId: id.nullable(),
    teamId: id.nullable(),
    priorityId: id.nullable(),
  }),
};

/** POST /api/tickets/{id}/escalate: reassign, raise, a hidden note, a mail to managers (rules §7). */
export const escalateInput = z.strictObject({
  ...target,
  reason: words(REVIEW_NOTE_MAX, 'Say why'),
  priorityId: id.optional(),
  /** Null: nobody is mailed. */
  mail: escalationMailInput.nullable(),
});
export type EscalateInput = z.infer<typeof escalateInput>;

/** POST /api/tickets/{id}/hand-over: to a more skilled colleague or team, without mail (rules §7). */
export const handOverInput = z.strictObject({
  ...target,
  tried: words(HAND_OVER_MAX, 'Say what you tried'),
  found: words(HAND_OVER_MAX, 'Say what you found'),
  needed: words(HAND_OVER_MAX, 'Say what is needed'),
});
export type HandOverInput = z.infer<typeof handOverInput>;

/** The ticket as an escalation or a hand-over left it. */
export type EscalatedAnswer = { serverNow: Instant; ticket: Ticket };
