import type { Ticket } from './ticket';

/** What a ready text may leave open, written `{{contact.firstName}}`. */
export const placeholderNames = [
  'contact.firstName',
  'contact.name',
  'client.name',
  'ticket.id',
  'ticket.summary',
  'agent.name',
  'agent.firstName',
] as const;
export type PlaceholderName = (typeof placeholderNames)[number];
/** Plain text; null where nothing is known. */
export type PlaceholderValues = Record<PlaceholderName, string | null>;

const PLACEHOLDER = /\{\{\s*([\w.-]+)\s*\}\}/g;
const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof)\.?$/i;

/** The name one is called by: `Ana` of `Ana Ruiz`, `Ruiz, Ana` and `Dr. Ana Ruiz`. */
function firstNameOf(name: string): string {
  const given = name.slice(name.indexOf(',') + 1);
  const words = given.split(/\s+/).filter((word) => word !== '');
  return words.find((word) => !TITLE.test(word)) ?? name.trim();
}

/** What is known to fill in on a ticket, for the agent who writes. */
export function placeholderValues(
  ticket: Pick<Ticket, 'id' | 'summary' | 'userName' | 'clientName'>,
  agentName: string,
): PlaceholderValues {
  const contact = ticket.userName?.trim() || null;
  return {
    'contact.firstName': contact && firstNameOf(contact),
    'contact.name': contact,
    'client.name': ticket.clientName,
    'ticket.id': String(ticket.id),
    'ticket.summary': ticket.summary,
    'agent.name': agentName,
    'agent.firstName': firstNameOf(agentName),
  };
}

function isPlaceholder(name: string): name is PlaceholderName {
  return placeholderNames.some((each) => each === name);
}

/** A ready text, HTML, with what is known filled in as text; the rest stays as it is written. */
export function fillPlaceholders(html: string, values: PlaceholderValues): string {
  return html.replace(PLACEHOLDER, (written, name: string) => {
    const value = isPlaceholder(name) ? values[name] : null;
    return value?.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`) ?? written;
  });
}

/** The placeholders that stand in a text, HTML, as a reader would see them, each once. */
export function openPlaceholders(html: string): string[] {
  const text = html.replace(/<[^<>]*>/g, '');
  return [...new Set(Array.from(text.matchAll(PLACEHOLDER), ([, name]) => `{{${name}}}`))];
}
