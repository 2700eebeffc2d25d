import { TEMPLATES_MAX } from '@/lib/contracts/limits';
import type { Template, TemplateInput, TemplatesAnswer } from '@/lib/contracts/templates';
import { isBlankText } from '@/lib/domain/rich-text';
import { sanitizeTicketHtml } from '@/lib/halo/sanitize';
import type { Desk } from './context';
import { DeskError } from './context';

/** The tenant's canned texts and this agent's own templates, by name. @throws HaloError */
export async function listTemplates(desk: Desk): Promise<TemplatesAnswer> {
  const [canned, own] = await Promise.all([
    desk.halo.cannedTexts(),
    desk.keep.templates.list(desk.viewer.agent.id),
  ]);
  const templates: Template[] = [
    ...canned.map(({ id, name, html }) => ({ id: String(id), name, html, isOwn: false })),
    ...own.map(({ id, name, html }) => ({ id, name, html, isOwn: true })),
  ];
  templates.sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return { serverNow: desk.now(), templates };
}

/**
 * Makes a template of this agent's own, or replaces it, and answers all there are.
 *
 * @throws DeskError `not-your-template`, `too-many-templates`, `ticket-refused` where nothing of it says
 * anything; HaloError
 */
export async function saveTemplate(
  desk: Desk,
  id: string,
  { name, html }: TemplateInput,
): Promise<TemplatesAnswer> {
  const ownerId = desk.viewer.agent.id;
  const template = { id, ownerId, name, html: sanitizeTicketHtml(html) };
  if (isBlankText(template.html)) {
    const message = 'Nothing of this text can be kept: it is made of parts Halyard takes out.';
    throw new DeskError('ticket-refused', message, { fields: { html: message } });
  }
  const outcome = await desk.keep.templates.save(template, TEMPLATES_MAX);
  if (outcome === 'taken') throw notYours();
  if (outcome === 'full') {
    throw new DeskError(
      'too-many-templates',
      `You have ${TEMPLATES_MAX} templates already. Delete one you no longer need, then save this one.`,
    );
  }
  return listTemplates(desk);
}

/**
 * Deletes a template of this agent's own and answers those that are left. One that is gone is no error.
 *
 * @throws DeskError `not-your-template`; HaloError
 */
export async function removeTemplate(desk: Desk, id: string): Promise<TemplatesAnswer> {
  const outcome = await desk.keep.templates.remove(id, desk.viewer.agent.id);
  if (outcome === 'taken') throw notYours();
  return listTemplates(desk);
}

function notYours(): DeskError {
  return new DeskError(
    'not-your-template',
    'This template is somebody else’s, so nothing was changed. Save one of your own instead.',
  );
}
