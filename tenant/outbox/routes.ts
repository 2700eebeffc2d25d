import { Hono, type Context } from 'hono';
import type { Tenant } from '@/tenant/context';
import { readIncomingMail } from '@/tenant/mail/incoming-input';
import { deskMail, ticketSubject } from '@/tenant/mail/queue-mail';
import { receiveMail } from '@/tenant/mail/receive';
import { answerPage } from '@/tenant/oauth/answer-page';
import { createFormGuard } from '@/tenant/oauth/form-guard';
import { messagePage } from '@/tenant/oauth/pages';
import { ApiError, invalidValue } from '@/tenant/problem';
import { readPathId } from '@/tenant/resources/query';
import { findTicket } from '@/tenant/resources/ticket-rows';
import { writeDesk } from '@/tenant/write-desk';
import { clockOf } from './clock';
import { conversationOf, findMail, listMails, writableAs, type ShownMail } from './mail-list';
import { listPage, mailPage, newMailPage, signedOutPage, type Frame } from './pages';
import { sendToSignIn, visitorOf, type Visitor } from './visitor';

const TEXT_MAX = 20_000;
const OUTDATED = 'This page was open for too long or was already used. Please send it again.';

/** The number is kept as mail programs keep it, and set where the first mail had none. */
function replySubject({ subject, ticketId, summary }: ShownMail): string {
  const named = /\[#\d+\]/.test(subject) ? subject : ticketSubject({ id: ticketId, summary });
  return /^re:/i.test(named) ? named : `Re: ${named}`;
}

/**
 * `/outbox`: the desk's mail on pages of its own. Without a mail server each mail can be answered as
 * the one it went to, so that a whole conversation can be played; with one, it only shows.
 */
export function outboxRoutes(tenant: Tenant): Hono {
  const { db, now, settings } = tenant;
  const canPlay = settings.smtpUrl === undefined;
  const mail = deskMail(settings);
  const guard = createFormGuard();
  const routes = new Hono();

  const frameOf = ({ name, isAdmin }: Visitor): Frame => ({ agentName: name, canPlay, isAdmin });

  /** Whom a mail can be answered as: the first it went to, or who wrote it. */
  function answerable({ direction, toAddresses, fromAddress }: ShownMail): string | null {
    if (!canPlay) return null;
    return direction === 'in' ? fromAddress : (toAddresses[0] ?? null);
  }

  /** Takes in a mail written here and gives the page that shows it. */
  async function receive({ caller }: Visitor, input: Record<string, unknown>): Promise<string> {
    const reference = await tenant.reference();
    const incoming = readIncomingMail(input);
    const client = { agent: null, scopes: new Set(['all']), appId: 'outbox' };
    const { ticketId, created } = await writeDesk(tenant, async (tx, at) => {
      const context = { reference, now: at, dialect: settings.dialect, mail, caller: client };
      const received = await receiveMail(tx, context, incoming);
      if ((await findTicket(tx, caller, received.ticketId)) === null) {
        throw invalidValue('from', 'This mail would go to a client whose tickets you may not see.');
      }
      return received;
    });
    const { mails } = await listMails(db, caller, { ticketId, page: 1 });
    const newest = mails.find(({ direction }) => direction === 'in');
    const id = newest?.id ?? '';
    return `/outbox/${id}?done=${created ? 'opened' : 'replied'}#mail-${id}`;
  }

  /** What was typed; browsers send each line break as two letters. */
  const typed = (given: Record<string, unknown>, name: string, max: number): string => {
    const text = given[name];
    return typeof text === 'string' ? text.replace(/\r\n?/g, '\n').slice(0, max) : '';
  };

  const notFound = (c: Context) =>
    answerPage(
      c,
      messagePage('There is no such mail', 'It may have gone with its ticket.', {
        href: '/outbox',
        words: 'All mail',
      }),
      404,
    );

  async function formOf(c: Context): Promise<Record<string, unknown>> {
    return c.req.parseBody().catch(() => ({}));
  }

  /** Keeps what was typed for whoever was signed out meanwhile. */
  function keepTyped(c: Context, given: Record<string, unknown>) {
    const names = ['from', 'subject', 'text', 'automatic'].filter((name) => name in given);
    const fields = names.map((name) => [name, typed(given, name, TEXT_MAX)] as const);
    const { pathname } = new URL(c.req.url);
    return answerPage(c, signedOutPage(pathname, Object.fromEntries(fields)), 401);
  }

  const words = (error: unknown): string => {
    if (error instanceof ApiError) return error.detail ?? error.message;
    throw error;
  };

  routes.get('/', async (c) => {
    const visitor = await visitorOf(tenant, c);
    if (visitor === null) return sendToSignIn(c);
    const search = (c.req.query('search') ?? '').replaceAll('\0', '').trim().slice(0, 200);
    const page = Math.min(readPathId(c.req.query('page') ?? '') ?? 1, 1_000_000);
    const list = await listMails(db, visitor.caller, { search, page });
    const content = listPage(frameOf(visitor), { ...list, search }, await clockOf(tenant));
    return answerPage(c, content, 200);
  });

  routes.get('/new', async (c) => {
    const visitor = await visitorOf(tenant, c);
    if (visitor === null) return sendToSignIn(c);
    if (!canPlay) return notFound(c);
    const form = { from: '', subject: '', text: '', problem: null };
    const filled = { ...form, guard: guard.issue(visitor.login, now()) };
    const people = await writableAs(db, visitor.caller);
    return answerPage(c, newMailPage(frameOf(visitor), filled, people), 200);
  });

  routes.post('/new', async (c) => {
    const visitor = await visitorOf(tenant, c);
    const given = await formOf(c);
    if (visitor === null) return keepTyped(c, given);
    if (!canPlay) return notFound(c);
    const form = {
      from: typed(given, 'from', 254),
      subject: typed(given, 'subject', 255),
      text: typed(given, 'text', TEXT_MAX),
    };
    const people = await writableAs(db, visitor.caller);
    const again = (problem: string) => {
      const filled = { ...form, problem, guard: guard.issue(visitor.login, now()) };
      return answerPage(c, newMailPage(frameOf(visitor), filled, people), 400);
    };
    if (!guard.redeem(typed(given, 'guard', 500), visitor.login, now())) return again(OUTDATED);
    if (!people.some(({ email }) => email === form.from.trim().toLowerCase())) {
      return again('From is not the address of one of your clients’ people.');
    }
    try {
      return c.redirect(await receive(visitor, form), 303);
    } catch (error) {
      return again(words(error));
    }
  });

  async function showMail(
    c: Context,
    visitor: Visitor,
    shown: ShownMail,
    form: { text: string; problem: string | null; isAutomatic: boolean },
  ) {
    const conversation = await conversationOf(db, visitor.caller, shown.ticketId);
    const as = answerable(shown);
    const filled = { ...form, guard: guard.issue(visitor.login, now()) };
    const done =
      c.req.query('done') === 'opened'
        ? `Ticket #${shown.ticketId} was opened.`
        : c.req.query('done') === 'replied'
          ? 'The desk has received the reply.'
          : null;
    const reply = as === null ? null : { as, form: filled };
    const content = mailPage(
      frameOf(visitor),
      { mail: shown, conversation, reply, done },
      await clockOf(tenant),
    );
    return answerPage(c, content, form.problem === null ? 200 : 400);
  }

  routes.get('/:id', async (c) => {
    const visitor = await visitorOf(tenant, c);
    if (visitor === null) return sendToSignIn(c);
    const shown = await findMail(db, visitor.caller, readPathId(c.req.param('id')) ?? 0);
    if (shown === null) return notFound(c);
    return showMail(c, visitor, shown, { text: '', problem: null, isAutomatic: false });
  });

  // Where a refused reply stands, asked for again.
  routes.get('/:id/reply', (c) => {
    const id = readPathId(c.req.param('id'));
    return id === null ? notFound(c) : c.redirect(`/outbox/${id}#reply`, 303);
  });

  routes.post('/:id/reply', async (c) => {
    const visitor = await visitorOf(tenant, c);
    const given = await formOf(c);
    if (visitor === null) return keepTyped(c, given);
    const shown = await findMail(db, visitor.caller, readPathId(c.req.param('id')) ?? 0);
    const as = shown === null ? null : answerable(shown);
    if (shown === null || as === null) return notFound(c);
    const text = typed(given, 'text', TEXT_MAX);
    const isAutomatic = given.automatic === 'true';
    const again = (problem: string) => showMail(c, visitor, shown, { text, problem, isAutomatic });
    if (!guard.redeem(typed(given, 'guard', 500), visitor.login, now())) return again(OUTDATED);
    if (text.trim() === '') return again('Write something first.');
    try {
      const to = await receive(visitor, {
        from: as,
        subject: replySubject(shown),
        text,
        in_reply_to: shown.messageId,
        is_automatic: isAutomatic,
      });
      return c.redirect(to, 303);
    } catch (error) {
      return again(words(error));
    }
  });

  return routes;
}
