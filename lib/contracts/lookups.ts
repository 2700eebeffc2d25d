import type { Instant } from '@/lib/domain/instant';
import type { Lookups } from '@/lib/domain/lookups';
import type { Agent, DeskRole } from '@/lib/domain/ticket';

export type LookupsAnswer = Lookups & { serverNow: Instant };

/** Who is signed in, as the shell shows it. */
export type Viewer = { agent: Agent; role: DeskRole; embeddedTenant: boolean };
