/** What all pages of the tenant have in common: colours for light and dark, focus, links. */
export const baseStyle = `
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#16202c;--soft:#55616f;--line:#d5dae1;--edge:#8a94a1;--accent:#1d4ed8;--on:#fff;--bad:#b42318;--badbg:#fef3f2;--tint:#eef4ff}
@media (prefers-color-scheme:dark){:root{--bg:#0e131a;--card:#171e27;--ink:#e8edf3;--soft:#a3afbc;--line:#2c3642;--edge:#667180;--accent:#8fb4ff;--on:#0b1220;--bad:#ffb4a9;--badbg:#3a1713;--tint:#16233c}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,sans-serif}
a{color:var(--accent)}
.soft{color:var(--soft)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}`;
