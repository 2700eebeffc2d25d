import { and, asc, count, eq } from 'drizzle-orm';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { ApiEnv, Tenant } from '@/tenant/context';
import { recordEvents } from '@/tenant/events';
import { callerWith } from '@/tenant/oauth/bearer';
import { ApiError, invalidValue, ticketNotFound } from '@/tenant/problem';
import { readJson } from '@/tenant/read-body';
import { actions, attachments, tickets } from '@/tenant/store/schema';
import { writeAttachment } from '@/tenant/wire/attachment';
import { writeDesk } from '@/tenant/write-desk';
import { findAction } from './action-rows';
import {
  readFormAttachment,
  readJsonAttachment,
  readTicketId,
  type NewAttachment,
} from './attachment-input';
import { readRange } from './byte-range';
import { readObjects } from './input';
import { FILE_MEGABYTES, type Intake } from './multipart';
import { pageEnvelope, pageOf, pageQuery } from './paging';
import { queryId, readPathId, readQuery } from './query';
import { releaseContents, settleContent } from './release-contents';
import { wantsAll } from './return-all';
import { findTicket } from './ticket-rows';

/** The parameters of `GET /api/Attachment`. */
export const attachmentQuery = z.object({
  ticket_id: queryId.optional().describe('Required'),
  action_id: queryId.optional().describe('Only the files of this entry of the log'),
  ...pageQuery,
});

const attachmentNotFound = () => new ApiError(404, 'Attachment not found', 'id');

/** A disposition that saves under the file's own name, whatever its letters (RFC 6266, 5987). */
function disposition(filename: string): string {
  const plain = filename.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(filename).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** `/api/Attachment`: upload as a form or as JSON, list, the bytes, delete. */
export function attachmentRoutes(tenant: Tenant): Hono<ApiEnv> {
  const { db, blobs } = tenant;
  const { dialect } = tenant.settings;
  const routes = new Hono<ApiEnv>();

  function selectFiles() {
    return db
      .select({ file: attachments, number: actions.number })
      .from(attachments)
      .leftJoin(actions, eq(actions.id, attachments.actionId))
      .$dynamic();
  }

  routes.get('/', async (c) => {
    const caller = callerWith(c, 'read:tickets');
    const query = readQuery(attachmentQuery, c.req.query());
    const { ticket_id: ticketId, action_id: actionId } = query;
    if (ticketId === undefined) throw invalidValue('ticket_id', 'ticket_id is required');
    if ((await findTicket(db, caller, ticketId)) === null) throw ticketNotFound('ticket_id');
    const action =
      actionId === undefined ? null : await findAction(db, { dialect }, actionId, ticketId);
    const where = and(
      eq(attachments.ticketId, ticketId),
      actionId === undefined ? undefined : eq(attachments.actionId, action?.id ?? 0),
    );
    const page = pageOf(query);
    const rows = await selectFiles()
      .where(where)
      .orderBy(asc(attachments.dateCreated), asc(attachments.id))
      .limit(page.limit)
      .offset(page.offset);
    const [total] = await db.select({ value: count() }).from(attachments).where(where);
    return c.json({
      ...pageEnvelope(page, total?.value ?? 0),
      attachments: rows.map(({ file, number }) => writeAttachment(file, number, dialect)),
    });
  });

  async function requireFile(c: Context<ApiEnv>, scope: string) {
    const caller = callerWith(c, scope);
    const id = readPathId(c.req.param('id') ?? '') ?? 0;
    const [row] = await db.select().from(attachments).where(eq(attachments.id, id));
    if (row === undefined || (await findTicket(db, caller, row.ticketId)) === null) {
      throw attachmentNotFound();
    }
    return row;
  }

  routes.get('/:id', async (c) => {
    const row = await requireFile(c, 'read:tickets');
    const etag = `"${row.sha256}"`;
    c.header('accept-ranges', 'bytes');
    c.header('etag', etag);
    const condition = c.req.header('if-range');
    const isSame = condition === undefined || condition.trim() === etag;
    const range = readRange(isSame ? c.req.header('range') : undefined, row.size);
    if (range === 'unsatisfiable') {
      c.header('content-range', `bytes */${row.size}`);
      throw new ApiError(
        416,
        `The file has ${row.size} bytes; the range lies behind them`,
        'range',
      );
    }
    const bytes = await blobs.read(row.sha256, range ?? undefined);
    if (bytes === null) throw attachmentNotFound();
    const { first, last } = range ?? { first: 0, last: row.size - 1 };
    return c.body(bytes, range === null ? 200 : 206, {
      'content-type': row.contentType,
      'content-length': String(last - first + 1),
      'content-disposition': disposition(row.filename),
      'x-content-type-options': 'nosniff',
      ...(range === null ? {} : { 'content-range': `bytes ${first}-${last}/${row.size}` }),
    });
  });

  async function store(items: NewAttachment[], caller: ReturnType<typeof callerWith>) {
    return writeDesk(tenant, async (tx, now) => {
      const saved = [];
      for (const { actionId: named, ...item } of items) {
        const { ticketId } = item;
        if ((await findTicket(tx, caller, ticketId)) === null) throw ticketNotFound('ticket_id');
        const action = named === null ? null : await findAction(tx, { dialect }, named, ticketId);
        if (named !== null && action === null) {
          throw invalidValue('action_id', 'action_id is not of this ticket');
        }
        const agentId = caller.agent?.id ?? null;
        const [row] = await tx
          .insert(attachments)
          .values({ ...item, actionId: action?.id, agentId, dateCreated: now })
          .returning();
        if (row === undefined) throw new Error('The database stored no attachment');
        saved.push(writeAttachment(row, action?.number ?? null, dialect));
        await tx.update(tickets).set({ updatedAt: now }).where(eq(tickets.id, ticketId));
        await recordEvents(tx, now, [
          { event: 'attachment.added', ticketId, attachmentId: row.id },
        ]);
      }
      return saved;
    });
  }

  // A real tenant takes forms at `/Attachment/image` only.
  for (const path of ['/', '/image']) {
    routes.post(path, async (c) => {
      const caller = callerWith(c, 'edit:tickets');
      const contents: string[] = [];
      const intake: Intake = {
        async admit(fields) {
          const id = readTicketId(fields);
          if (id !== undefined && (await findTicket(db, caller, id)) === null) {
            throw ticketNotFound('ticket_id');
          }
        },
        async save(content) {
          const saved = await blobs.save(content);
          contents.push(saved.sha256);
          return saved;
        },
      };
      let isStored = false;
      try {
        const items: NewAttachment[] = [];
        if (/^multipart\/form-data/i.test(c.req.header('content-type') ?? '')) {
          items.push(await readFormAttachment(c.req.raw, intake));
        } else {
          // Base64 is a third longer than what it carries.
          const objects = readObjects(await readJson(c, Math.ceil((FILE_MEGABYTES * 4) / 3) + 1));
          for (const value of objects) items.push(await readJsonAttachment(value, intake));
        }
        const saved = await store(items, caller);
        isStored = true;
        if (wantsAll(c)) return c.json(saved, 201);
        return c.json({ ...saved.at(-1), attachments: saved }, 201);
      } finally {
        for (const sha256 of contents) await settleContent(tenant, sha256, isStored);
      }
    });
  }

  routes.delete('/:id', async (c) => {
    const row = await requireFile(c, 'edit:tickets');
    await writeDesk(tenant, async (tx, now) => {
      await tx.delete(attachments).where(eq(attachments.id, row.id));
      await tx.update(tickets).set({ updatedAt: now }).where(eq(tickets.id, row.ticketId));
      await recordEvents(tx, now, [{ event: 'ticket.updated', ticketId: row.ticketId }]);
    });
    await releaseContents(tenant, [row.sha256]);
    return c.json({ id: row.id });
  });

  return routes;
}
