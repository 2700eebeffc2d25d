import { html, raw } from 'hono/html';

/** What all pages of the tenant have in common: colours for light and dark, focus, links. */
const baseStyle = `
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#16202c;--soft:#55616f;--line:#d5dae1;--edge:#8a94a1;--accent:#1d4ed8;--on:#fff;--bad:#b42318;--badbg:#fef3f2;--tint:#eef4ff}
@media (prefers-color-scheme:dark){:root{--bg:#0e131a;--card:#171e27;--ink:#e8edf3;--soft:#a3afbc;--line:#2c3642;--edge:#667180;--accent:#8fb4ff;--on:#0b1220;--bad:#ffb4a9;--badbg:#3a1713;--tint:#16233c}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
a{color:var(--accent)}
.soft{color:var(--soft)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}`;

/** The head of a page of the tenant's own: its title, and its style on top of the common one. */
export function pageHead(title: string, style: string): ReturnType<typeof html> {
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    <style>
      ${raw(baseStyle)}${raw(style)}
    </style>
  </head>`;
}
