import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';
import type { RoutingTable } from '@/lib/domain/routing';
import type { Agent, DeskRole } from '@/lib/domain/ticket';
import type { PersonalSettings } from './settings';

/**
 * `routing`: which team gets what comes in, as chosen for the desk. `escalationEmail`: whom an escalation
 * goes to where its team has no managers; null: nobody is set.
 */
export type LookupsAnswer = Lookups & {
  serverNow: Instant;
  routing: RoutingTable;
  escalationEmail: string | null;
};

/** The tenant that comes with Halyard: where its own pages are, and whether its demo desk has grown old. */
export type EmbeddedTenant = { url: string; isOutlived: boolean };

/** Who is signed in, as the shell shows it; `embeddedTenant` is null on a tenant of one's own. */
export type Viewer = {
  agent: Agent;
  role: DeskRole;
  settings: PersonalSettings;
  embeddedTenant: EmbeddedTenant | null;
};
