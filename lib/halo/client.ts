import type { Asset, Client, Site } from '@/lib/domain/client';
import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';
import type { ClientContract, TicketSource } from '@/lib/domain/new-ticket';
import type { Person } from '@/lib/domain/person';
import type { StatusRole } from '@/lib/domain/status';
import type { Agent, Ticket, TicketAction, TicketAttachment } from '@/lib/domain/ticket';
import { actionCalls } from './actions';
import { attachmentCalls } from './attachments';
import { fetchCannedTexts } from './canned-texts';
import { clientCalls } from './clients';
import { discoverTokenEndpoint, type TokenEndpoint } from './discover';
import type { TenantLoad } from './gate';
import { fetchLookups } from './lookups';
import { peopleCalls } from './people';
import type { Lane } from './rate-budget';
import type { SessionContext } from './session-context';
import type {
  ClosedTicketQuery,
  OpenTicketsOptions,
  TicketIdQuery,
  TicketPage,
  TicketQuery,
} from './ticket-query';
import { ticketCalls } from './tickets';
import { grantIssuer, type GrantIssuer } from './token-endpoint';
import type { TokenSource } from './tokens';
import { createTransport, jsonBody, type TransportOptions } from './transport';
import { webhookCalls } from './webhooks';
import { readAgent } from './wire/read-agent';
import { readDemoDesk } from './wire/read-demo-desk';

/** `simplified` is what the embedded tenant speaks, `real` what HaloPSA itself understands. */
export type Dialect = 'simplified' | 'real';

export type HaloOptions = TransportOptions & {
  /** The authorization server; asked of the tenant when absent. */
  authUrl?: string;
  /** The tenant's name, which hosted tenants want beside each token request. */
  tenant?: string;
  dialect: Dialect;
  /** Configured roles by status id; they win over ids and names. */
  statusRoles?: Record<number, StatusRole>;
  /** Told of each row or field that could not be understood and was left out. */
  onOdd?: (what: string) => void;
};

export type NewTicket = {
  summary: string;
  detailsHtml: string;
  clientId: number;
  typeId: number;
  siteId?: number;
  userId?: number;
  priorityId?: number;
  statusId?: number;
  agentId?: number;
  team?: { id: number; name: string };
  category?: string;
  reportedBy?: string;
  source?: TicketSource;
  /** What is not said is left to the tenant. */
  slaId?: number;
};

/** What is absent stays as it is; null empties. */
export type TicketWrite = {
  statusId?: number;
  /** Plain text or HTML. */
  resolution?: string;
  agentId?: number | null;
  teamId?: number | null;
  priorityId?: number;
  /** A path as `Ticket.category` is written. */
  category?: string | null;
  summary?: string;
  clientId?: number;
  siteId?: number | null;
  userId?: number | null;
  typeId?: number;
  slaId?: number;
  contractId?: number | null;
  reportedBy?: string | null;
  occurredAt?: Instant;
  followUpAt?: Instant | null;
  excludedFromSla?: boolean;
};

/** An entry for a ticket's log. What is absent is left to the tenant. */
export type NewAction = {
  kind: 'note' | 'email' | 'phone-call' | 'site-visit';
  /** HTML; may be blank where there are minutes or a status. */
  html: string;
  hiddenFromUser: boolean;
  /** The tenant's word for it; one that fits the kind is found where none is given. */
  outcome?: string;
  email?: { to: readonly string[]; cc: readonly string[]; subject?: string };
  minutes?: number;
  chargeable?: boolean;
  /** Moves the ticket with it. `resolution`: plain text or HTML. */
  status?: { id: number; resolution?: string; followUpAt?: Instant | null };
};

export type Upload = {
  filename: string;
  contentType: string;
  body: ReadableStream<Uint8Array>;
  /** Bytes; null when it is not known before the end. */
  size: number | null;
};

/** `secret` proves to us that a delivery comes from the tenant; at least 16 characters. */
export type WebhookSubscription = { url: string; name: string; secret: string };

/** The caller reads `body` or cancels it; it fails with a HaloError when the tenant stalls. */
export type Download = {
  body: ReadableStream<Uint8Array>;
  contentType: string | null;
  filename: string | null;
  /** Bytes of `body`. */
  size: number | null;
  /** The tenant's Content-Range, `bytes 0-99/1234`, where `body` is a part of the file; else null. */
  range: string | null;
};

/**
 * The tenant, called as one account. Every method rejects with a HaloError, or with what the token
 * source's own storage throws.
 */
export type HaloSession = {
  me(): Promise<Agent>;
  tickets: {
    get(id: number, lookups: Lookups): Promise<Ticket>;
    /** All open tickets, page by page. */
    listOpen(options: OpenTicketsOptions, lookups: Lookups): Promise<TicketPage>;
    /**
     * All tickets, open or closed, last updated at `since` or later (to the second), newest first.
     * One that changes while they are read may be left out: it is newer than the newest of these, so
     * who asks next for what has changed since that one meets it.
     */
    listChanged(since: Instant, lookups: Lookups): Promise<Ticket[]>;
    /** The numbers of all tickets that fit, in one answer. */
    listIds(query: TicketIdQuery): Promise<number[]>;
    /** One page. */
    list(query: TicketQuery, lookups: Lookups): Promise<TicketPage>;
    /**
     * One page of the closed tickets: newest closed first, or the best hits of a search as the tenant
     * ranks them.
     */
    listClosed(query: ClosedTicketQuery, lookups: Lookups): Promise<TicketPage>;
    create(ticket: NewTicket): Promise<{ id: number }>;
    /** The ticket as the tenant saved it; null where its answer does not hold it in a readable form. */
    change(id: number, write: TicketWrite, lookups: Lookups): Promise<Ticket | null>;
  };
  people: {
    /**
     * At most 20 people, by a part of the name, the mail address or the phone number; of one client at
     * most 50, all of them where the text is empty.
     */
    search(text: string, clientId?: number): Promise<Person[]>;
    get(id: number): Promise<Person>;
    /** What is looked after of theirs; none where the tenant keeps no such list, or shows none. */
    assets(personId: number): Promise<Asset[]>;
  };
  clients: {
    /** At most 50 active ones by a part of the name; the first ones by name where it is empty. */
    search(text: string): Promise<Pick<Client, 'id' | 'name'>[]>;
    get(id: number): Promise<Client>;
    sites(clientId: number): Promise<Site[]>;
    contracts(clientId: number): Promise<ClientContract[]>;
  };
  /** Ready texts of the tenant's, by name. Sanitised HTML. */
  cannedTexts(): Promise<{ id: number; name: string; html: string }[]>;
  actions: {
    /** Oldest first. */
    list(ticketId: number, lookups: Lookups): Promise<TicketAction[]>;
    /** Adds one entry, and does in the same call what goes along with it. */
    add(ticketId: number, action: NewAction, lookups: Lookups): Promise<void>;
  };
  attachments: {
    list(ticketId: number): Promise<TicketAttachment[]>;
    /** Sent once: a stream cannot be sent again. */
    upload(ticketId: number, upload: Upload): Promise<void>;
    /** `range`: an HTTP Range header, which the tenant may leave unheeded. */
    download(id: number, range?: string): Promise<Download>;
  };
  webhooks: {
    /**
     * Sees to it that the tenant tells this address of every change of a ticket: the subscription with
     * that `url` is brought up to date, or a new one made. Needs an administrator or an application.
     */
    ensure(subscription: WebhookSubscription): Promise<void>;
  };
  lookups(): Promise<Lookups>;
  /** Of the embedded tenant alone: whether its demo desk was written to and has grown old. */
  demoDesk(): Promise<{ isOutlived: boolean }>;
};

export type Halo = {
  /** Where tokens come from; discovered once. */
  tokenEndpoint(): Promise<TokenEndpoint>;
  /** One token request, as an application of the tenant. */
  requestGrant: GrantIssuer;
  /** Resolves where the tenant answers at all; no account needed. Rejects with a HaloError. */
  ping(): Promise<void>;
  /** `lane` is `people` when absent: somebody waits for its calls. */
  session(tokens: TokenSource, lane?: Lane): HaloSession;
  /** The tenant's clock as its last answer told it, up to a second behind; ours until one has come. */
  tenantNow(): Instant;
  load(): TenantLoad;
};

/**
 * A client of one HaloPSA tenant, with one rate budget for all its sessions. It holds no account of
 * its own: `session` takes the tokens to call with. Reads understand both dialects whatever `dialect` says; writes and filters follow it.
 */
export function createHalo(options: HaloOptions): Halo {
  const transport = createTransport(options);
  const onOdd = options.onOdd ?? (() => {});
  const discover = discoverTokenEndpoint(options, transport);

  return {
    tokenEndpoint: discover,
    requestGrant: grantIssuer(transport, discover, options.now),
    async ping() {
      await transport.json({ method: 'GET', path: '/api/authinfo', tokens: null });
    },
    tenantNow: transport.tenantNow,
    load: transport.load,
    session(tokens, lane = 'people') {
      const context: SessionContext = {
        dialect: options.dialect,
        onOdd,
        get: (path, query) => transport.json({ method: 'GET', path, query, tokens, lane }),
        post(path, value) {
          const call = { path, body: jsonBody(value), tokens, lane, mayBeEmpty: true };
          return transport.json({ method: 'POST', ...call });
        },
        upload: (path, file) => transport.upload(path, file, tokens, lane),
        download: (path, range) => transport.download(path, tokens, lane, range),
      };
      return {
        me: async () => readAgent(await context.get('/api/Agent/me')),
        tickets: ticketCalls(context),
        people: peopleCalls(context),
        clients: clientCalls(context),
        cannedTexts: () => fetchCannedTexts(context),
        actions: actionCalls(context),
        attachments: attachmentCalls(context),
        webhooks: webhookCalls(context),
        lookups: () => fetchLookups(context, options.statusRoles ?? {}),
        demoDesk: async () => readDemoDesk(await context.get('/api/DemoDesk')),
      };
    },
  };
}
