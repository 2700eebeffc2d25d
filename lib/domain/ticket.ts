import type { Instant } from './instant';
import type { TicketSource } from './new-ticket';
import type { StatusRole } from './status';

/** What one SLA clock is doing, by the tenant's word (rules §5): 0 Not Started … 4 Breached. */
export type ClockState = 'not-started' | 'running' | 'paused' | 'met' | 'breached';

/**
 * A ticket as the desk sees it, whatever dialect its tenant speaks. Instants are epoch ms UTC;
 * null means the tenant gave none. Names are null when the tenant knows no name for the id.
 */
export type Ticket = {
  id: number;
  summary: string;
  /** Sanitised HTML; null on list rows and where there are no details. */
  detailsHtml: string | null;
  clientId: number | null;
  clientName: string | null;
  siteId: number | null;
  siteName: string | null;
  userId: number | null;
  userName: string | null;
  /** The requester's address. */
  userEmail: string | null;
  /** Whether the requester is one the tenant wants handled with care. */
  isVip: boolean;
  statusId: number;
  statusName: string;
  role: StatusRole;
  priorityId: number | null;
  priorityName: string | null;
  typeId: number | null;
  typeName: string | null;
  category: string | null;
  agentId: number | null;
  agentName: string | null;
  teamId: number | null;
  teamName: string | null;
  reportedBy: string | null;
  /** How it reached the desk; null where the tenant does not say. */
  source: TicketSource | null;
  occurredAt: Instant | null;
  createdAt: Instant | null;
  respondedAt: Instant | null;
  resolvedAt: Instant | null;
  closedAt: Instant | null;
  lastActionAt: Instant | null;
  updatedAt: Instant | null;
  /** When the client wrote, where nobody of ours answered since; null otherwise. */
  clientRepliedAt: Instant | null;
  /** When somebody wants to look at a parked ticket again. */
  followUpAt: Instant | null;
  slaId: number | null;
  slaName: string | null;
  responseDueAt: Instant | null;
  resolutionDueAt: Instant | null;
  responseState: ClockState | null;
  resolutionState: ClockState | null;
  onHold: boolean;
  /** Working time left on the resolution clock while it stands, ms; null where the tenant does not say. */
  remainingWhenPausedMs: number | null;
  excludedFromSla: boolean;
  /** The ticket this one was merged into; it is off the clock then. */
  mergedIntoId: number | null;
  /** The closed ticket this one goes on from. */
  relatedToId: number | null;
  /** Plain text or sanitised HTML, as the tenant keeps it; null when there is none. */
  resolution: string | null;
  contractId: number | null;
  chargeableHours: number | null;
  nonChargeableHours: number | null;
};

export type ActionKind = 'note' | 'email' | 'phone-call' | 'site-visit' | 'status-change' | 'other';

/** One entry of a ticket's log. */
export type TicketAction = {
  id: number;
  ticketId: number;
  kind: ActionKind;
  /** The tenant's own word for it ("Private Note"), null when it has none. */
  outcome: string | null;
  /** Sanitised HTML; may be empty. */
  noteHtml: string;
  /** What a mail quotes of earlier ones, apart from its own words; sanitised HTML, mostly empty. */
  quotedHtml: string;
  hiddenFromUser: boolean;
  /** Who wrote it: an agent, the requester, or a machine. */
  author: { kind: 'agent' | 'user' | 'system'; id: number | null; name: string };
  at: Instant | null;
  emailFrom: string | null;
  /** Addresses as the tenant writes them, joined by commas. */
  emailTo: string | null;
  emailCc: string | null;
  emailSubject: string | null;
  minutes: number | null;
  chargeable: boolean | null;
  /** Names and roles of the statuses it moved between, where it moved the ticket. */
  fromStatusName: string | null;
  toStatusName: string | null;
  fromRole: StatusRole | null;
  toRole: StatusRole | null;
};

/** A file on a ticket. `size` in bytes. */
export type TicketAttachment = {
  id: number;
  ticketId: number;
  /** The entry of the log it came with; null where it came alone, or the tenant does not say. */
  actionId: number | null;
  filename: string;
  contentType: string | null;
  size: number | null;
  at: Instant | null;
};

/** The signed-in agent, as the tenant knows them. */
export type Agent = {
  id: number;
  name: string;
  email: string | null;
  isAdmin: boolean;
  roleNames: string[];
  teamNames: string[];
};

/** What an agent may do in Halyard (rules §8). */
export type DeskRole = 'technician' | 'manager' | 'admin';
