import { html, raw } from 'hono/html';
import { pageHead } from '@/tenant/page-head';
import sanitize from 'sanitize-html';
import type { PageContent } from '@/tenant/oauth/answer-page';
import { PAGE_SIZE, type ShownMail } from './mail-list';
import { outboxStyle } from './page-style';

export type Frame = { agentName: string; canPlay: boolean; isAdmin: boolean };

/** A page of the tenant's own, in their common frame. */
export function framed(title: string, frame: Frame, content: PageContent): PageContent {
  return html`<!doctype html>
    <html lang="en">
      ${pageHead(`${title} · Outbox`, outboxStyle)}
      <body>
        <main>
          <header>
            <span class="soft">Embedded tenant · ${frame.agentName}</span>
            <nav aria-label="Outbox">
              <a href="/outbox">All mail</a>
              ${frame.canPlay ? html`<a href="/outbox/new">Write as a client</a>` : ''}
              ${frame.isAdmin ? html`<a href="/outbox/desk">Demo desk</a>` : ''}
              <a href="/docs">API</a>
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
        No mail here. The desk writes some when a client’s ticket comes in, and when a technician
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
      <p class="soft">
        Ticket #${mail.ticketId},
        ${conversation.length === 1 ? 'one mail' : `${conversation.length} mails`}
      </p>
      ${done === null ? '' : html`<p class="done" role="status">${done}</p>`}
      ${conversation.map(
        (one) =>
          html`<article class="card ${one.direction}" id="mail-${one.id}">
            <div class="top">
              <span class="who">${parties(one)}</span>
              <span class="when">${clock(one.at)}</span>
            </div>
            <div class="soft">
              ${one.subject || '(no subject)'} ·
              ${states[one.state]}${one.isAutomatic ? ' · automatic' : ''}
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
              <form
                method="post"
                action="/outbox/${mail.id}/reply#reply"
                enctype="multipart/form-data"
              >
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
      <p class="soft">
        The desk receives it as a mail and opens a ticket; with the number of a ticket in its
        subject, such as [#12345], it answers that one.
      </p>
      ${
        form.problem === null
          ? ''
          : html`<p class="problem" role="alert" id="problem">${form.problem}</p>`
      }
      <form method="post" action="/outbox/new" enctype="multipart/form-data">
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
        <textarea id="text" name="text" required maxlength="20000">${`\n${form.text}`}</textarea>
        <button type="submit">Send</button>
      </form>`,
  );
}

/** A form that came back to nobody signed in: what was typed stays until it is sent again. */
export function signedOutPage(action: string, typed: Record<string, string>): PageContent {
  return framed(
    'Signed out',
    { agentName: 'nobody is signed in', canPlay: false, isAdmin: false },
    html`<h1>You were signed out</h1>
      <p class="problem" role="alert">
        Nothing was sent.
        <a href="/auth/outbox" target="_blank" rel="noreferrer">Sign in in a new tab</a>, then come
        back here and go on: what you typed is kept below.
      </p>
      <form method="post" action="${action}" enctype="multipart/form-data">
        ${Object.entries(typed)
          .filter(([name]) => name !== 'text')
          .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        <label for="text">Text</label>
        <textarea id="text" name="text" maxlength="20000">${`\n${typed.text ?? ''}`}</textarea>
        <button type="submit">Go on</button>
      </form>`,
  );
}
