import { html, raw } from 'hono/html';
import sanitize from 'sanitize-html';
import type { PageContent } from '@/tenant/oauth/answer-page';
import { PAGE_SIZE, type ShownMail } from './mail-list';

const style = `
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#16202c;--soft:#55616f;--line:#d5dae1;--edge:#8a94a1;--accent:#1d4ed8;--on:#fff;--bad:#b42318;--badbg:#fef3f2;--in:#eef4ff}
@media (prefers-color-scheme:dark){:root{--bg:#0e131a;--card:#171e27;--ink:#e8edf3;--soft:#a3afbc;--line:#2c3642;--edge:#667180;--accent:#8fb4ff;--on:#0b1220;--bad:#ffb4a9;--badbg:#3a1713;--in:#16233c}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:14px/1.5 system-ui,sans-serif}
main{overflow-wrap:anywhere;max-width:960px;margin:0 auto;padding:20px 16px 60px}
header{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:baseline;margin-bottom:16px}
header nav{display:flex;flex-wrap:wrap;gap:16px;margin-left:auto}
h1{margin:0;font-size:20px}h2{font-size:16px;margin:24px 0 8px}
a{color:var(--accent)}
.soft{color:var(--soft)}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;overflow-wrap:anywhere}
ul.list{list-style:none;margin:0;padding:0}
ul.list li{border-bottom:1px solid var(--line)}ul.list li:last-child{border:0}
ul.list a{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:0 12px;padding:10px 14px;color:inherit;text-decoration:none}
ul.list a:hover{background:var(--in)}
.who{font-weight:600}.when{color:var(--soft);font-variant-numeric:tabular-nums;white-space:nowrap}
.subject{grid-column:1/-1}
article{padding:12px 14px;margin:0 0 10px}
article.in{background:var(--in)}
article .top{display:flex;flex-wrap:wrap;gap:0 12px}article .top .when{margin-left:auto}
article .body{margin-top:8px;overflow-x:auto}article .body :is(p,ul,ol,pre,blockquote){margin:0 0 8px}
blockquote{border-left:3px solid var(--line);padding-left:10px;color:var(--soft)}
form.search{display:flex;gap:8px;margin:0 0 12px}
label{display:block;margin:12px 0 4px;font-weight:600}label.check{font-weight:400;display:flex;gap:8px;align-items:center}
input[type=text],input[type=email],input[type=search],textarea{width:100%;padding:9px 11px;font:inherit;color:inherit;background:var(--card);border:1px solid var(--edge);border-radius:8px}
textarea{min-height:120px;resize:vertical}
button{padding:9px 16px;font:inherit;font-weight:600;color:var(--on);background:var(--accent);border:0;border-radius:8px;cursor:pointer;margin-top:12px;white-space:nowrap}
form.search button{margin:0}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.problem,.done{padding:10px 12px;border-radius:8px;margin:0 0 12px}.problem{color:var(--bad);background:var(--badbg)}.done{background:var(--in)}
.empty{padding:32px 16px;text-align:center;color:var(--soft)}
.pager{display:flex;gap:16px;margin-top:12px}`;

export type Frame = { agentName: string; canPlay: boolean };

/** A page of the tenant's own, in their common frame. */
export function framed(title: string, frame: Frame, content: PageContent): PageContent {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Outbox</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>
          <header>
            <span class="soft">Embedded tenant · ${frame.agentName}</span>
            <nav aria-label="Outbox">
              <a href="/outbox">All mail</a>
              ${frame.canPlay ? html`<a href="/outbox/new">Write as a client</a>` : ''}
              <a href="/outbox/desk">Demo desk</a>
              <a href="/auth/endsession">Sign out</a>
            </nav>
          </header>
          ${content}
        </main>
      </body>
    </html>`;
}

/** What time it was at the desk. */
export type Clock = (at: number) => string;

const states: Record<ShownMail['state'], string> = {
  kept: 'kept here, no mail server is set',
  queued: 'waiting to be sent',
  sent: 'sent',
  failed: 'could not be delivered',
  received: 'received',
};

function parties(mail: ShownMail): string {
  return mail.direction === 'in'
    ? `From ${mail.fromAddress}`
    : `To ${[...mail.toAddresses, ...mail.ccAddresses].join(', ')}`;
}

/** The list of mail, newest first. */
export function listPage(
  frame: Frame,
  list: { total: number; mails: ShownMail[]; page: number; search: string },
  clock: Clock,
): PageContent {
  const pages = Math.max(1, Math.ceil(list.total / PAGE_SIZE));
  const to = (number: number) =>
    `/outbox?${new URLSearchParams({ page: String(number), ...(list.search ? { search: list.search } : {}) })}`;
  const empty = list.search
    ? html`<p class="empty">No mail with “${list.search}” in its subject or addresses.</p>`
    : html`<p class="empty">
        No mail yet. The desk writes some when a client’s ticket comes in, and when a technician
        sends an email from a ticket.
      </p>`;
  return framed(
    'Mail',
    frame,
    html`<h1>Mail <span class="soft">${list.total}</span></h1>
      <p class="soft">
        Everything the desk sent and
        received.${
          frame.canPlay
            ? ' No mail server is set, so nothing leaves this machine: open a mail to answer it as the client.'
            : ''
        }
      </p>
      <form class="search" method="get" action="/outbox" role="search">
        <input
          type="search"
          name="search"
          value="${list.search}"
          aria-label="Search subjects and addresses"
          placeholder="Subject or address"
        />
        <button type="submit">Search</button>
      </form>
      <div class="card">
        ${
          list.mails.length === 0
            ? empty
            : html`<ul class="list">
                ${list.mails.map(
                  (mail) =>
                    html`<li>
                      <a href="/outbox/${mail.id}">
                        <span class="who">${parties(mail)}</span>
                        <span class="when">${clock(mail.at)}</span>
                        <span class="subject"
                          >${mail.subject || '(no subject)'}${
                            mail.state === 'failed' ? ` · ${states.failed}` : ''
                          }</span
                        >
                      </a>
                    </li>`,
                )}
              </ul>`
        }
      </div>
      ${
        pages > 1
          ? html`<p class="pager">
              ${list.page > 1 ? html`<a href="${to(list.page - 1)}">Newer</a>` : ''}
              <span class="soft">Page ${list.page} of ${pages}</span>
              ${list.page < pages ? html`<a href="${to(list.page + 1)}">Older</a>` : ''}
            </p>`
          : ''
      }`,
  );
}

function safeBody(mail: ShownMail): PageContent {
  const clean = sanitize(mail.html, {
    allowedTags: [
      ...'p br b strong i em u s ul ol li pre code blockquote h1 h2 h3 h4 table thead tbody tr td th div span hr'.split(
        ' ',
      ),
    ],
    allowedAttributes: {},
  });
  return html`${raw(clean)}`;
}

export type ReplyForm = {
  guard: string;
  text: string;
  problem: string | null;
  isAutomatic: boolean;
};

/** One mail in its conversation, with the form to answer it as the one it was sent to. */
export function mailPage(
  frame: Frame,
  shown: {
    mail: ShownMail;
    conversation: ShownMail[];
    /** Null: nobody can answer it here. */
    reply: { as: string; form: ReplyForm } | null;
    done: string | null;
  },
  clock: Clock,
): PageContent {
  const { mail, conversation, reply, done } = shown;
  return framed(
    mail.subject,
    frame,
    html`<h1>${mail.summary}</h1>
      <p class="soft">Ticket #${mail.ticketId}, ${conversation.length} mails</p>
      ${done === null ? '' : html`<p class="done" role="status">${done}</p>`}
      ${conversation.map(
        (one) =>
          html`<article class="card ${one.direction}" id="mail-${one.id}">
            <div class="top">
              <span class="who">${parties(one)}</span>
              <span class="when">${clock(one.at)}</span>
            </div>
            <div class="soft">
              ${one.subject} · ${states[one.state]}${one.isAutomatic ? ' · automatic' : ''}
              ${one.lastError === null ? '' : html`<br />${one.lastError}`}
            </div>
            <div class="body">${safeBody(one)}</div>
          </article>`,
      )}
      ${
        reply === null
          ? ''
          : html`<h2 id="reply">Reply as ${reply.as}</h2>
              ${
                reply.form.problem === null
                  ? ''
                  : html`<p class="problem" role="alert" id="problem">${reply.form.problem}</p>`
              }
              <form method="post" action="/outbox/${mail.id}/reply">
                <input type="hidden" name="guard" value="${reply.form.guard}" />
                <label for="text">Text</label>
                <textarea
                  id="text"
                  name="text"
                  required
                  maxlength="20000"
                  ${reply.form.problem === null ? '' : raw('aria-describedby="problem" aria-invalid="true"')}
                >
${reply.form.text}</textarea>
                <label class="check"
                  ><input
                    type="checkbox"
                    name="automatic"
                    value="true"
                    ${reply.form.isAutomatic ? 'checked' : ''}
                  />
                  An out-of-office note, written by a machine</label
                >
                <button type="submit">Send reply</button>
              </form>`
      }`,
  );
}

export type NewMailForm = {
  guard: string;
  from: string;
  subject: string;
  text: string;
  problem: string | null;
};

/** The form for a mail that opens a ticket. */
export function newMailPage(
  frame: Frame,
  form: NewMailForm,
  people: { name: string; email: string }[],
): PageContent {
  return framed(
    'Write as a client',
    frame,
    html`<h1>Write as a client</h1>
      <p class="soft">The desk receives it as a mail and opens a ticket.</p>
      ${
        form.problem === null
          ? ''
          : html`<p class="problem" role="alert" id="problem">${form.problem}</p>`
      }
      <form method="post" action="/outbox/new">
        <input type="hidden" name="guard" value="${form.guard}" />
        <label for="from">From</label>
        <input
          id="from"
          name="from"
          type="email"
          list="people"
          required
          value="${form.from}"
          autocomplete="off"
        />
        <datalist id="people">
          ${people.map(({ name, email }) => html`<option value="${email}">${name}</option>`)}
        </datalist>
        <label for="subject">Subject</label>
        <input
          id="subject"
          name="subject"
          type="text"
          required
          maxlength="255"
          value="${form.subject}"
        />
        <label for="text">Text</label>
        <textarea id="text" name="text" required maxlength="20000">${form.text}</textarea>
        <button type="submit">Send</button>
      </form>`,
  );
}
