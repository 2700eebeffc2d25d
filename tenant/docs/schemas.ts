import { z } from 'zod';
import { incomingMailBody } from '@/tenant/mail/incoming-input';
import { tokenForm } from '@/tenant/oauth/client-authentication';
import { actionBody } from '@/tenant/resources/action-input';
import { attachmentBody, attachmentForm } from '@/tenant/resources/attachment-input';
import { clientBody, siteBody, userBody } from '@/tenant/resources/people-input';
import { ticketBody } from '@/tenant/resources/ticket-input';
import { webhookBody } from '@/tenant/resources/webhook-input';
import { actionSchema, feedEntry } from '@/tenant/wire/action-schema';
import { assetSchema } from '@/tenant/wire/asset';
import { attachmentSchema } from '@/tenant/wire/attachment-schema';
import { demoDeskSchema } from '@/tenant/wire/demo-desk-schema';
import { errorSchema } from '@/tenant/wire/error-schema';
import { idField, pageFields, type Dialect } from '@/tenant/wire/field-schemas';
import {
  agentSchema,
  cannedTextSchema,
  categorySchema,
  lookupSchema,
  outcomeSchema,
  prioritySchema,
  slaSchema,
  statusSchema,
  teamSchema,
  ticketTypeSchema,
} from '@/tenant/wire/lookup-schemas';
import { receivedMailSchema } from '@/tenant/wire/mail-schema';
import { clientSchema, contractSchema, siteSchema, userSchema } from '@/tenant/wire/people-schemas';
import {
  authInfoSchema,
  healthSchema,
  keySetSchema,
  oauthErrorSchema,
  openIdSchema,
  tokenSchema,
  userInfoSchema,
} from '@/tenant/wire/sign-in-schemas';
import { ticketSchema, ticketWarning } from '@/tenant/wire/ticket-schema';
import { deliveryBodySchema, deliverySchema, webhookSchema } from '@/tenant/wire/webhook-schema';
import { holidaySchema, workdaySchema } from '@/tenant/wire/workday-schema';

const fileForm = attachmentForm.extend({ file: z.file().describe('At most 50 MB') });

/** What a POST answers: the last one's own fields, and all of them by the list's name. */
function saved<S extends z.ZodObject>(schema: S, list: string) {
  return schema.extend({ [list]: z.array(schema).describe('All that were saved') });
}

/** Every schema of the document, by the name it has there. */
export function documentSchemas(dialect: Dialect) {
  const attachment = attachmentSchema(dialect);
  const action = actionSchema(dialect);
  const logged = action.extend({
    attachments: z.array(attachment).optional().describe('Only with includeattachments'),
  });
  const ticket = ticketSchema(dialect);
  const priority = prioritySchema(dialect);
  return {
    Ticket: ticket,
    TicketList: z.strictObject({ ...pageFields, tickets: z.array(ticket) }),
    TicketIds: z.strictObject({
      record_count: pageFields.record_count,
      tickets: z.array(z.strictObject({ id: idField })),
    }),
    TicketWithActions: ticket.extend({
      actions: z.array(action).optional().describe('Its log, only with includeactions'),
    }),
    SavedTickets: saved(ticket, 'tickets').extend({
      warnings: z.array(ticketWarning).optional().describe('What should be seen to all the same'),
    }),
    TicketInput: ticketBody,
    Action: action,
    ActionList: z.strictObject({
      ticket_id: idField,
      ...pageFields,
      actions: z.array(logged),
    }),
    SavedActions: saved(action, 'actions'),
    ActionInput: actionBody,
    Attachment: attachment,
    AttachmentList: z.strictObject({ ...pageFields, attachments: z.array(attachment) }),
    SavedAttachments: saved(attachment, 'attachments'),
    AttachmentInput: attachmentBody,
    AttachmentForm: fileForm,
    Feed: z.strictObject({
      record_count: z.int().min(0).describe('How many entries this answer has'),
      feed: z.array(feedEntry).describe('Oldest first'),
    }),
    IncomingMail: incomingMailBody,
    ReceivedMails: saved(receivedMailSchema, 'received'),
    Webhook: webhookSchema,
    SavedWebhooks: saved(webhookSchema, 'webhooks'),
    WebhookInput: webhookBody,
    WebhookDelivery: deliverySchema,
    WebhookBody: deliveryBodySchema(ticket),
    Client: clientSchema,
    ClientList: z.strictObject({ ...pageFields, clients: z.array(clientSchema) }),
    SavedClients: saved(clientSchema, 'clients'),
    ClientInput: clientBody,
    Site: siteSchema,
    SiteList: z.strictObject({ ...pageFields, sites: z.array(siteSchema) }),
    SavedSites: saved(siteSchema, 'sites'),
    SiteInput: siteBody,
    User: userSchema,
    UserList: z.strictObject({ ...pageFields, users: z.array(userSchema) }),
    SavedUsers: saved(userSchema, 'users'),
    UserInput: userBody,
    UserWithAssets: userSchema.extend({
      assets: z.array(assetSchema).optional().describe('Only with includedetails'),
    }),
    Contract: contractSchema,
    Asset: assetSchema,
    AssetList: z.strictObject({ ...pageFields, assets: z.array(assetSchema) }),
    Status: statusSchema,
    Priority: priority,
    TicketType: ticketTypeSchema,
    Team: teamSchema,
    Agent: agentSchema,
    Sla: slaSchema(priority),
    Workday: workdaySchema,
    Holiday: holidaySchema,
    Outcome: outcomeSchema,
    Category: categorySchema,
    CannedText: cannedTextSchema,
    Lookup: lookupSchema,
    Deleted: z.strictObject({ id: idField }),
    DeletedWebhook: z.strictObject({ id: z.guid() }),
    Token: tokenSchema,
    TokenRequest: tokenForm,
    UserInfo: userInfoSchema,
    OpenIdConfiguration: openIdSchema,
    KeySet: keySetSchema,
    AuthInfo: authInfoSchema,
    Health: healthSchema,
    DemoDesk: demoDeskSchema,
    Empty: z.strictObject({}),
    Error: errorSchema,
    OAuthError: oauthErrorSchema,
  } satisfies Record<string, z.ZodType>;
}

export type SchemaName = keyof ReturnType<typeof documentSchemas>;
