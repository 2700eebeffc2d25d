import { html, raw } from 'hono/html';
import { pageHead } from '@/tenant/page-head';

const style = `
body{min-height:100vh;display:grid;place-items:center;padding:24px 16px}
main{width:100%;max-width:380px;background:var(--card);border-radius:12px;padding:28px;box-shadow:0 1px 3px rgb(0 0 0/.15)}
.mark{margin:0 0 8px;font-size:13px;color:var(--soft)}
h1{margin:0 0 16px;font-size:21px;line-height:1.3}
label{display:block;margin:14px 0 4px;font-weight:600}
input{width:100%;padding:10px 12px;font:inherit;color:inherit;background:transparent;border:1px solid var(--edge);border-radius:8px}
button{width:100%;margin-top:20px;padding:11px;font:inherit;font-weight:600;color:var(--on);background:var(--accent);border:0;border-radius:8px;cursor:pointer}
.problem{margin:0 0 12px;padding:10px 12px;border-radius:8px;color:var(--bad);background:var(--badbg)}
.demo{margin:20px 0 0;font-size:14px;color:var(--soft)}
code{font:13px ui-monospace,monospace;color:var(--ink)}
p{overflow-wrap:anywhere}`;

type Html = ReturnType<typeof html>;

function page(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en">
      ${pageHead(title, style)}
      <body>
        <main>
          <p class="mark">Embedded tenant</p>
          ${content}
        </main>
      </body>
    </html>`;
}

export type SignInPage = {
  /** Where the form goes. */
  action: string;
  appName: string;
  /** The authorization request and the guard, carried through the form. */
  hidden: Record<string, string>;
  username: string;
  problem: string | null;
  demoNames: string[];
};

/** The tenant's own sign-in page; what was typed stays, but never the password. */
export function signInPage({
  action,
  appName,
  hidden,
  username,
  problem,
  demoNames,
}: SignInPage): Html {
  const carried = Object.entries(hidden).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  const demo = html`<p class="demo">
    Demo sign-ins, password <code>demo</code>:
    ${demoNames.map((name, at) => html`${at === 0 ? '' : ', '}<code>${name}</code>`)}.
  </p>`;
  return page(
    `Sign in to ${appName}`,
    html`<h1>Sign in to ${appName}</h1>
      ${problem === null ? '' : html`<p class="problem" role="alert" id="problem">${problem}</p>`}
      <form method="post" action="${action}">
        ${carried}
        <label for="username">User name</label>
        <input
          id="username"
          name="username"
          value="${username}"
          autocomplete="username"
          autocapitalize="none"
          spellcheck="false"
          required
          ${username === '' ? 'autofocus' : ''}
        />
        <label for="password">Password</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
          ${username === '' ? '' : 'autofocus'}
          ${problem === null ? '' : raw('aria-describedby="problem"')}
        />
        <button type="submit">Sign in</button>
      </form>
      ${demoNames.length === 0 ? '' : demo}`,
  );
}

/** A page that only says something: a refused request, or that one is signed out. */
export function messagePage(
  title: string,
  text: string,
  onward?: { href: string; words: string },
): Html {
  return page(
    title,
    html`<h1>${title}</h1>
      <p>${text}</p>
      ${onward === undefined ? '' : html`<p><a href="${onward.href}">${onward.words}</a></p>`}`,
  );
}
