import { z } from 'zod';
import type { Instant } from '@/lib/domain/instant';
import { NOTE_HTML_MAX, TEMPLATE_NAME_MAX } from './limits';
import { notPlainLine, notStorable, plainLine, storable } from './ticket';

/** The path segment that names a template of one's own. */
export const templateIdParam = z.uuid('Must be a UUID').toLowerCase();

/** PUT /api/templates/{uuid}: a template of one's own, made or replaced. */
export const templateInput = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, 'Give the template a name')
    .max(TEMPLATE_NAME_MAX, `At most ${TEMPLATE_NAME_MAX} characters`)
    .regex(plainLine, notPlainLine)
    .regex(/[\p{L}\p{N}\p{P}\p{S}]/u, 'Give the template a name that can be seen'),
  /** HTML with placeholders. */
  html: z.string().min(1).max(NOTE_HTML_MAX).regex(storable, notStorable),
});
export type TemplateInput = z.infer<typeof templateInput>;

/** A ready text. `id` is the tenant's number of a canned text, or the UUID of one's own. */
export type Template = { id: string; name: string; html: string; isOwn: boolean };

/** GET /api/templates: the tenant's canned texts and one's own, by name. */
export type TemplatesAnswer = { serverNow: Instant; templates: Template[] };
