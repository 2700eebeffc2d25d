import type { Download } from '@/lib/halo/client';

const TEXT = 'text/plain; charset=utf-8';
const asThemselves = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'application/pdf'];
const dataTypes = [
  'application/json',
  'application/xml',
  'application/csv',
  'application/x-yaml',
  'application/yaml',
];
/** What says nothing of what it is. */
const generic = ['', 'application/octet-stream', 'binary/octet-stream'];

const byEnding: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  txt: TEXT,
  log: TEXT,
  csv: TEXT,
  json: TEXT,
  xml: TEXT,
  md: TEXT,
  ini: TEXT,
  yml: TEXT,
  yaml: TEXT,
};

/**
 * The content type a file may be shown under in the browser: a picture's or a PDF's own, plain text
 * for every kind of text; null where it is neither. HTML and SVG are programs, so they are neither.
 */
export function previewType({
  contentType,
  filename,
}: Pick<Download, 'contentType' | 'filename'>): string | null {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (asThemselves.includes(type)) return type;
  if (dataTypes.includes(type)) return TEXT;
  if (type.startsWith('text/') && type !== 'text/html') return TEXT;
  if (!generic.includes(type)) return null;
  const ending = /\.([a-z]{2,4})$/i.exec(filename ?? '')?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(byEnding, ending) ? (byEnding[ending] ?? null) : null;
}
