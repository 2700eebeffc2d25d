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

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function isPlaceholder(name: string): name is PlaceholderName {
  return placeholderNames.some((each) => each === name);
}

/** A ready text, HTML, with what is known filled in as text; the rest stays as it is written. */
export function fillPlaceholders(html: string, values: PlaceholderValues): string {
  return html.replace(PLACEHOLDER, (written, name: string) => {
    const value = isPlaceholder(name) ? values[name] : null;
    return value?.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign) ?? written;
  });
}

/** The placeholders that stand in a text, HTML, as a reader would see them, each once. */
export function openPlaceholders(html: string): string[] {
  const text = html.replace(/<[^<>]*>/g, '');
  return [...new Set(Array.from(text.matchAll(PLACEHOLDER), ([, name]) => `{{${name}}}`))];
}

const signs: Readonly<Record<string, string>> = {
  '&': '(?:&amp;|&#0*38;)',
  '<': '(?:&lt;|&#0*60;)',
  '>': '(?:>|&gt;|&#0*62;)',
  '"': '(?:"|&quot;|&#0*34;)',
  "'": "(?:'|&apos;|&#0*39;)",
  ' ': '(?:\\s|&nbsp;)+',
};

/** A pattern for plain text as HTML writes it. */
function patternOf(text: string): string {
  const tight = text.trim().replace(/\s+/g, ' ');
  return tight.replace(/[&<>"' ]|[\\^$.*+?()[\]{}|/]/g, (sign) => signs[sign] ?? `\\${sign}`);
}

/**
 * The reverse of `fillPlaceholders`: a text, HTML, in which whole words that are values of a ticket become
 * placeholders, the longest first. Tags, and placeholders that stand there already, stay as they are. A ticket's
 * number counts where it is called one (`#1042`, `ticket 1042`): bare, it may be any number.
 */
export function withPlaceholders(html: string, values: PlaceholderValues): string {
  const known = placeholderNames
    .map((name) => ({ name, value: values[name]?.trim() ?? '' }))
    .filter(({ value }) => value.length > 1 || /^\d$/.test(value))
    .sort((a, b) => b.value.length - a.value.length);
  const words = known.map(({ name, value }) => {
    const start = name === 'ticket.id' ? '(?<=#|\\b[Tt]icket )' : '(?<![\\p{L}\\p{N}_])';
    return `${start}(${patternOf(value)})(?![\\p{L}\\p{N}_])`;
  });
  const kept = ['<[^<>]*>', '\\{\\{[^{}]*\\}\\}'];
  // Last, so that `amp` is no word of `&amp;`.
  const pattern = new RegExp([...kept, ...words, '&[#\\w]+;'].join('|'), 'gu');
  return html.replace(pattern, (found: string, ...groups: (string | undefined)[]) => {
    const at = groups.slice(0, known.length).findIndex((group) => group !== undefined);
    const { name } = known[at] ?? { name: null };
    return name === null ? found : `{{${name}}}`;
  });
}
