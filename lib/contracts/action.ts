import { z } from 'zod';
import { isBlankText } from '@/lib/domain/rich-text';
import {
  ADDRESSES_MAX,
  MENTIONS_MAX,
  MINUTES_MAX,
  NOTE_HTML_MAX,
  NOTE_MAX,
  SUBJECT_MAX,
} from './limits';
import { instant } from './ticket-change';
import { id, notPlainLine, notStorable, plainLine, statusChangeInput, storable } from './ticket';

/** What an agent can add to a ticket's log. */
export const writtenKinds = ['note', 'email', 'phone-call', 'site-visit'] as const;
export type WrittenKind = (typeof writtenKinds)[number];

const addresses = z
  .array(z.email('Is no mail address'))
  .max(ADDRESSES_MAX, `At most ${ADDRESSES_MAX} addresses`);

/** POST /api/tickets/{id}/actions: one entry of a ticket's log, with all that goes along with it. */
export const actionInput = z
  .strictObject({
    kind: z.enum(writtenKinds).default('note'),
    /** HTML; text without any tag keeps its lines. May be blank where time or a status goes along. */
    note: z
      .string()
      .max(NOTE_HTML_MAX, `At most ${NOTE_HTML_MAX} characters with formatting`)
      .regex(storable, notStorable)
      .refine(
        (html) => html.replace(/<[^<>]*>/g, '').length <= NOTE_MAX,
        `At most ${NOTE_MAX} characters`,
      )
      .default(''),
    hiddenFromUser: z.boolean(),
    /** One of the tenant's own words for it (`Lookups.outcomes`), or any. */
    outcome: z.string().trim().min(1).max(255).regex(storable, notStorable).optional(),
    /** With `email` alone. */
    email: z
      .strictObject({
        to: addresses.min(1, 'Say whom it goes to'),
        cc: addresses.default([]),
        /** The ticket's own where it is left out. */
        subject: z
          .string()
          .trim()
          .min(1)
          .max(SUBJECT_MAX)
          .regex(plainLine, notPlainLine)
          .optional(),
      })
      .optional(),
    minutes: z.int().min(0).max(MINUTES_MAX, 'At most a week').optional(),
    chargeable: z.boolean().optional(),
    /** Moves the ticket in the same step. */
    status: z
      .strictObject({
        ...statusChangeInput.shape,
        /** When to look again at what is parked, epoch ms UTC. */
        followUpAt: instant.nullable().optional(),
      })
      .optional(),
    /** Agents named in the text, who are told. */
    mentions: z.array(id).max(MENTIONS_MAX).optional(),
  })
  .refine(({ kind, email }) => (kind === 'email') === (email !== undefined), {
    path: ['email'],
    message: 'An email needs addresses, and nothing else has any',
  })
  .refine(
    ({ kind, note, minutes, status }) =>
      !isBlankText(note) || (kind !== 'email' && ((minutes ?? 0) > 0 || status !== undefined)),
    { path: ['note'], message: 'Write something first' },
  );
/** As a browser sends it. */
export type ActionInput = z.input<typeof actionInput>;
/** As it is worked with. */
export type ActionOrder = z.output<typeof actionInput>;
