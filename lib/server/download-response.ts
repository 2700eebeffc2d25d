import type { Download } from '@/lib/halo/client';

/**
 * A tenant's file as an answer that no browser will run: a download under its own name, never
 * sniffed, sandboxed where somebody opens it all the same. `body` null answers the headers alone.
 */
export function downloadResponse(
  file: Download,
  body: ReadableStream | null = file.body,
): Response {
  const name = file.filename ?? 'attachment';
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  );
  return new Response(body, {
    headers: {
      'content-type': file.contentType ?? 'application/octet-stream',
      'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store, no-transform',
    },
  });
}
