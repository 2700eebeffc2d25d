import type { Download } from '@/lib/halo/client';
import { previewType } from './preview-type';

/** What lies over others' words in a name, so that it reads as another one. */
const OVERRIDES = /[\u0000-\u001f\u007f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function disposition(kind: 'attachment' | 'inline', filename: string | null): string {
  const name = (filename ?? 'attachment').toWellFormed().replace(OVERRIDES, '_');
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/**
 * A tenant's file, or the part of it that was asked for, as an answer that no browser will run: never
 * sniffed, sandboxed where somebody opens it all the same. It is a download under its own name; with
 * `inline`, what is a picture, a PDF or text is shown instead, and text only ever as plain text. `body`
 * null answers the headers alone.
 */
export function downloadResponse(
  file: Download,
  { inline = false, body = file.body }: { inline?: boolean; body?: ReadableStream | null } = {},
): Response {
  const shownAs = inline ? previewType(file) : null;
  const headers = new Headers({
    'content-type': shownAs ?? file.contentType ?? 'application/octet-stream',
    'content-disposition': disposition(shownAs === null ? 'attachment' : 'inline', file.filename),
    'content-security-policy': "default-src 'none'; frame-ancestors 'self'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store, no-transform',
    'accept-ranges': 'bytes',
  });
  if (file.range !== null) headers.set('content-range', file.range);
  return new Response(body, { status: file.range === null ? 200 : 206, headers });
}

/**
 * The one range of bytes a browser asks for, to be passed on; undefined where it wants the whole file,
 * more than one range, or a part of a version: files carry no mark to tell versions by.
 */
export function wantedRange({ headers }: Request): string | undefined {
  const range = headers.get('range')?.trim() ?? '';
  if (headers.has('if-range')) return undefined;
  return /^bytes=(?:\d{1,15}-\d{0,15}|-\d{1,15})$/.test(range) ? range : undefined;
}
