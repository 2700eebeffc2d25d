const STYLE =
  'body{margin:8px;font:14px/1.5 system-ui,sans-serif;color:#1c1c1f;background:#fff;overflow-wrap:anywhere}' +
  'img{max-width:100%;height:auto}table{border-collapse:collapse;max-width:100%}pre{white-space:pre-wrap}' +
  'blockquote{margin:8px 0;padding-left:12px;border-left:2px solid #d4d4d8}' +
  '.blocked-image{color:#6b6b75;font-style:italic}';

/**
 * Sanitised HTML of a message as a page of its own, for a frame of ours: it may load pictures and
 * nothing else, runs nothing, and tells nobody where it is shown. Mails are made for white paper.
 */
export function messagePage(html: string): Response {
  const page =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Message</title>' +
    '<meta name="referrer" content="no-referrer">' +
    `<meta name="color-scheme" content="light"><style>${STYLE}</style></head><body>${html}</body></html>`;
  return new Response(page, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': [
        "default-src 'none'",
        'img-src https: data:',
        "style-src 'unsafe-inline'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'self'",
        'sandbox allow-popups allow-popups-to-escape-sandbox',
      ].join('; '),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  });
}
