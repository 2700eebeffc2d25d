import { and, asc, eq } from 'drizzle-orm';
import { Hono } from 'hono';
import { z } from 'zod';
import type { ApiEnv, Tenant } from '@/tenant/context';
import { callerWith } from '@/tenant/oauth/bearer';
import { ApiError, invalidValue, ticketNotFound } from '@/tenant/problem';
import { readJson } from '@/tenant/read-body';
import { markWrite } from '@/tenant/store/marks';
import { actions, attachments, tickets } from '@/tenant/store/schema';
import { writeInstant } from '@/tenant/wire/instant';
import {
  readFormAttachment,
  readJsonAttachment,
  readTicketId,
  type NewAttachment,
} from './attachment-input';
import { readObjects } from './input';
import { FILE_MEGABYTES, type Intake } from './multipart';
import { queryId, readPathId, readQuery } from './query';
import { findTicket } from './ticket-rows';

const listQuery = z.object({ ticket_id: queryId.optional(), action_id: queryId.optional() });

function writeAttachment(row: typeof attachments.$inferSelect) {
  return {
    id: row.id,
    ticket_id: row.ticketId,
    action_id: row.actionId,
    filename: row.filename,
    contenttype: row.contentType,
    content_type: row.contentType,
    filesize: row.size,
    isimage: row.isImage,
    datecreated: writeInstant(row.dateCreated),
    agent_id: row.agentId,
    user_id: row.userId,
  };
}

/** A disposition that saves under the file's own name, whatever its letters (RFC 6266, 5987). */
function disposition(filename: string): string {
  const plain = filename.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(filename).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** `/api/Attachment`: upload as a form or as JSON, list, and the bytes. */
export function attachmentRoutes(tenant: Tenant): Hono<ApiEnv> {
  const { db, blobs, now } = tenant;
  const routes = new Hono<ApiEnv>();

  routes.get('/', async (c) => {
    const caller = callerWith(c, 'read:tickets');
    const query = readQuery(listQuery, c.req.query());
    if (query.ticket_id === undefined) throw invalidValue('ticket_id', 'ticket_id is required');
    if ((await findTicket(db, caller, query.ticket_id)) === null) throw ticketNotFound();
    const rows = await db
      .select()
      .from(attachments)
      .where(
        and(
          eq(attachments.ticketId, query.ticket_id),
          query.action_id === undefined ? undefined : eq(attachments.actionId, query.action_id),
        ),
      )
      .orderBy(asc(attachments.dateCreated), asc(attachments.id));
    return c.json({ record_count: rows.length, attachments: rows.map(writeAttachment) });
  });

  routes.get('/:id', async (c) => {
    const caller = callerWith(c, 'read:tickets');
    const id = readPathId(c.req.param('id')) ?? 0;
    const [row] = await db.select().from(attachments).where(eq(attachments.id, id));
    const notFound = new ApiError(404, 'Attachment not found', 'id');
    if (row === undefined || (await findTicket(db, caller, row.ticketId)) === null) throw notFound;
    const bytes = await blobs.read(row.sha256);
    if (bytes === null) throw notFound;
    return c.body(bytes, 200, {
      'content-type': row.contentType,
      'content-length': String(row.size),
      'content-disposition': disposition(row.filename),
      'x-content-type-options': 'nosniff',
    });
  });

  async function store(items: NewAttachment[], caller: ReturnType<typeof callerWith>) {
    const at = now();
    return db.transaction(async (tx) => {
      const saved = [];
      for (const item of items) {
        const ticket = await findTicket(tx, caller, item.ticketId);
        if (ticket === null) throw ticketNotFound();
        if (item.actionId !== null) {
          const own = and(eq(actions.id, item.actionId), eq(actions.ticketId, item.ticketId));
          const [action] = await tx.select({ id: actions.id }).from(actions).where(own);
          if (action === undefined)
            throw invalidValue('action_id', 'action_id is not of this ticket');
        }
        const agentId = caller.agent?.id ?? null;
        const [row] = await tx
          .insert(attachments)
          .values({ ...item, agentId, dateCreated: at })
          .returning();
        if (row !== undefined) saved.push(writeAttachment(row));
        await tx.update(tickets).set({ updatedAt: at }).where(eq(tickets.id, item.ticketId));
      }
      await markWrite(tx, at);
      return saved;
    });
  }

  async function settle(sha256: string, isStored: boolean): Promise<void> {
    let referred = true;
    try {
      const same = eq(attachments.sha256, sha256);
      const find = () => db.select({ id: attachments.id }).from(attachments).where(same).limit(1);
      referred = isStored || (await find()).length > 0;
    } finally {
      blobs.settle(sha256, referred);
    }
  }

  routes.post('/', async (c) => {
    const caller = callerWith(c, 'edit:tickets');
    const contents: string[] = [];
    const intake: Intake = {
      async admit(fields) {
        const id = readTicketId(fields);
        if (id !== undefined && (await findTicket(db, caller, id)) === null) throw ticketNotFound();
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
      return c.json({ ...saved.at(-1), attachments: saved }, 201);
    } finally {
      for (const sha256 of contents) await settle(sha256, isStored);
    }
  });

  return routes;
}
