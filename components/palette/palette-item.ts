import { Building2, CircleUser, Contact, Hash, Zap } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Route } from 'next';
import type { ListView } from '@/lib/contracts/list-views';
import type { AgentLoad } from '@/lib/domain/agent-load';
import type { Person } from '@/lib/domain/person';
import type { FacetCount } from '@/lib/domain/queue';
import type { QueueRow } from '@/lib/domain/queue-entry';
import { noFilter } from '@/lib/domain/queue-filter';
import type { TicketFilter } from '@/lib/domain/queue-filter';
import { openRoles } from '@/lib/domain/queue-views';
import { routes } from '@/lib/routes';
import type { Command } from '@/components/shell/commands';
import { hrefOfView } from '@/components/views/use-views';
import { markOfView } from '@/components/views/view-marks';

/** What was picked, as it is remembered: enough to offer it again. */
export type Pick = {
  kind: 'ticket' | 'view' | 'client' | 'agent' | 'person';
  id: string;
  name: string;
  detail: string | null;
};

/** A line of the palette. */
export type PaletteItem = {
  /** No other line has it. */
  value: string;
  name: string;
  detail: string | null;
  /** At the right end. */
  facts: string | null;
  icon: LucideIcon;
  keys?: string;
  /** Where it leads, or what it does. */
  act: { href: Route } | { run: () => void };
  /** How it is remembered; null for what is not. */
  pick: Pick | null;
};

export type PaletteGroup = { title: string; items: PaletteItem[] };

const listOf = (filter: Partial<TicketFilter>) =>
  routes.queue({ filter: { ...noFilter, ...filter } });

const icons = { ticket: Hash, client: Building2, agent: CircleUser, person: Contact } as const;

function hrefOf({ kind, id }: Pick & { kind: keyof typeof icons }): Route {
  const number = Number(id);
  if (kind === 'ticket') return routes.ticket(number);
  if (kind === 'client') return listOf({ client: [number] });
  if (kind === 'person') return listOf({ user: [number] });
  return listOf({ agent: [number], role: [...openRoles] });
}

/** A pick as a line; null for a view that is gone. */
export function pickItem(
  pick: Pick,
  views: readonly ListView[],
  facts: string | null = null,
): PaletteItem | null {
  const { kind, id, name, detail } = pick;
  if (kind === 'view') {
    const view = views.find((each) => each.id === id);
    return view ? viewItem(view, facts) : null;
  }
  const act = { href: hrefOf({ ...pick, kind }) };
  return { value: `${kind} ${id}`, name, detail, facts, icon: icons[kind], act, pick };
}

export function viewItem(view: ListView, facts: string | null): PaletteItem {
  const { id, name, source } = view;
  const detail = source.saved?.team ?? null;
  return {
    value: `view ${id}`,
    name,
    detail,
    facts,
    icon: markOfView(view),
    act: { href: hrefOfView(view) },
    pick: { kind: 'view', id, name, detail },
  };
}

const joined = (...facts: (string | null | undefined)[]) =>
  facts.filter(Boolean).join(' · ') || null;

export function ticketPick({ id, summary, clientName, agentName }: QueueRow): Pick {
  const name = `#${id} ${summary || 'No summary'}`;
  return { kind: 'ticket', id: String(id), name, detail: joined(clientName, agentName) };
}

/** A ticket of which nothing is known but its number; it may be closed. */
export function numberPick(id: number): Pick {
  return { kind: 'ticket', id: String(id), name: `Open ticket #${id}`, detail: null };
}

export function clientPick({ id, name }: FacetCount): Pick {
  return { kind: 'client', id: String(id), name, detail: 'Client' };
}

export function agentPick({ id, name, teamNames }: AgentLoad): Pick {
  return { kind: 'agent', id: String(id), name, detail: joined('Agent', ...teamNames) };
}

export function personPick({ id, name, clientName, phone }: Person): Pick {
  return { kind: 'person', id: String(id), name, detail: joined(clientName, phone) };
}

export function commandItem({ id, title, keys, run }: Command): PaletteItem {
  const value = `command ${id}`;
  return {
    value,
    name: title,
    detail: null,
    facts: null,
    icon: Zap,
    keys,
    act: { run },
    pick: null,
  };
}

/** A line that leads to an address and is not remembered. */
export function linkItem(value: string, name: string, icon: LucideIcon, href: Route): PaletteItem {
  return { value, name, detail: null, facts: null, icon, act: { href }, pick: null };
}
