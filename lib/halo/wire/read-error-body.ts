import { htmlToText } from '../sanitize';
import { domainField } from './field-names';
import { plainRefusal } from './plain-refusal';

export type ErrorBody = { sentence: string | null; field: string | null; code: string | null };

const MAX_SENTENCE = 300;
const nothing: ErrorBody = { sentence: null, field: null, code: null };

/**
 * What a tenant says in a refusal, in any of its forms: `{error, message}`, `{ClassName, Message}`,
 * `{"[0].field": […]}`, `{error, error_description}`; an HTML page or an empty body says nothing.
 * The sentence is plain text of at most 300 characters, the tenant's own fields said in people's words.
 */
export function readErrorBody(body: string): ErrorBody {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return nothing;
  }
  if (typeof json === 'string') return { ...nothing, sentence: bounded([json]) };
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return nothing;

  const said = new Map(Object.entries(json));
  const text = (key: string) => {
    const value = said.get(key);
    return typeof value === 'string' && value.trim() !== '' ? value : null;
  };
  const byField = fieldComplaint(said);
  const sentence =
    text('message') ?? text('Message') ?? text('error_description') ?? byField?.sentence ?? null;
  const named = text('field') ?? byField?.field ?? null;
  return {
    sentence: bounded([sentence ?? text('error') ?? text('title'), text('detail')]),
    field: named === null ? null : domainField(named),
    code: text('error'),
  };
}

/** `{"[0].summary": ["…"]}`, alone or under `errors`. */
function fieldComplaint(said: Map<string, unknown>): { field: string; sentence: string } | null {
  const errors = said.get('errors');
  const nested = typeof errors === 'object' && errors !== null ? Object.entries(errors) : [];
  for (const [key, value] of [...said, ...nested]) {
    const first: unknown = Array.isArray(value) ? value[0] : null;
    if (typeof first !== 'string') continue;
    const field = key.replace(/^\$?\[\d+\]\.?/, '');
    if (field !== '') return { field, sentence: first };
  }
  return null;
}

function bounded(parts: (string | null)[]): string | null {
  const sentence = parts.filter((part) => part !== null).join(': ');
  const text = plainRefusal(htmlToText(sentence).replace(/\s+/g, ' ').trim());
  if (text === '') return null;
  return text.length > MAX_SENTENCE ? `${text.slice(0, MAX_SENTENCE - 1).trimEnd()}…` : text;
}
