'use client';

import { useQuery } from '@tanstack/react-query';
import { Archive, Search } from 'lucide-react';
import { useState } from 'react';
import { noFilter } from '@/lib/domain/queue-filter';
import { agentsQueries } from '@/lib/queries/dispatch-queries';
import { ticketQueries } from '@/lib/queries/ticket-queries';
import { routes } from '@/lib/routes';
import { formatCount } from '@/components/queue/format-count';
import { useCommandList } from '@/components/shell/commands';
import type { Command } from '@/components/shell/commands';
import { useViewer } from '@/components/shell/desk-providers';
import { useViews } from '@/components/views/use-views';
import {
  agentPick,
  clientPick,
  commandItem,
  linkItem,
  numberPick,
  personPick,
  pickItem,
  ticketPick,
  viewItem,
} from './palette-item';
import type { PaletteGroup, PaletteItem, Pick } from './palette-item';
import { rankItems, typedNumber } from './rank-items';
import { recentPicks } from './recent-picks';
import { useFound } from './use-found';
import type { Found } from './use-found';

const FEW = 4;
const SOME = 6;

const sections: readonly Command['section'][] = ['Selection', 'Ticket', 'List', 'Go to', 'Halyard'];
const everything = {
  filter: noFilter,
  order: { sort: 'due', descending: false, group: null },
  page: 1,
} as const;

const openCount = (count: number | undefined) =>
  count === undefined ? null : `${formatCount(count)} open`;

/** What the palette offers for what was typed; what one picked lately while that is nothing. */
export function usePaletteGroups(text: string): { groups: PaletteGroup[]; found: Found } {
  const typed = text.trim().replace(/\s+/g, ' ');
  const { agent } = useViewer();
  const [recent] = useState(() => recentPicks(agent.id));
  const commands = useCommandList().filter(({ isOnlyKey }) => !isOnlyKey);
  const { builtIn, own, shared, counts } = useViews();
  const views = [...builtIn, ...own, ...shared];
  const found = useFound(typed);
  const { data: desk } = useQuery(ticketQueries.list({ ...everything, filter: { ...noFilter } }));
  const { data: load } = useQuery(agentsQueries.load());

  const picked = (picks: readonly Pick[]) => picks.flatMap((pick) => pickItem(pick, views) ?? []);
  const named = <Item extends { name: string }>(items: readonly Item[], most: number) =>
    rankItems(items, typed, ({ name }) => ({ name }), most);

  if (typed === '') {
    const bySection = sections.map((section) => ({
      title: section,
      items: commands.filter((each) => each.section === section).map(commandItem),
    }));
    const isOnTickets = ({ title }: PaletteGroup) => title === 'Selection' || title === 'Ticket';
    return {
      found,
      groups: withItems([
        { title: 'Recent', items: picked(recent) },
        ...bySection.filter(isOnTickets),
        {
          title: 'Views',
          items: views.map((view) => viewItem(view, openCount(counts[view.id]))),
        },
        ...bySection.filter((group) => !isOnTickets(group)),
      ]),
    };
  }

  const number = typedNumber(typed);
  const rows = found.tickets?.rows ?? [];
  const exact = rows.find(({ id }) => id === number);
  const hits = rows.filter(({ id }) => id !== number).slice(0, SOME);
  const ranked = rankItems(
    commands,
    typed,
    ({ title, section }) => ({ name: title, keywords: section }),
    SOME,
  );
  return {
    found,
    // What is known at once stands above what has to be looked for: a line that was reached stays put.
    groups: withItems([
      {
        title: 'Ticket',
        items: number === null ? [] : picked([exact ? ticketPick(exact) : numberPick(number)]),
      },
      { title: 'Actions', items: ranked.map(commandItem) },
      {
        title: 'Views',
        items: named(views, SOME).map((view) => viewItem(view, openCount(counts[view.id]))),
      },
      {
        title: 'Agents',
        items: named(load?.agents ?? [], FEW).flatMap(
          (each) => pickItem(agentPick(each), views, openCount(each.open)) ?? [],
        ),
      },
      {
        title: 'Tickets',
        items: [
          searchItem(typed, found),
          ...hits.flatMap((row) => pickItem(ticketPick(row), views, row.statusName) ?? []),
        ],
      },
      {
        title: 'Clients',
        items: named(desk?.facets.client.filter(({ id }) => id !== 0) ?? [], FEW).flatMap(
          (client) => pickItem(clientPick(client), views, openCount(client.count)) ?? [],
        ),
      },
      { title: 'People', items: picked(found.people.slice(0, SOME).map(personPick)) },
      {
        title: 'Closed tickets',
        items: [
          linkItem(
            'search-closed',
            `Search closed tickets for “${typed}”`,
            Archive,
            routes.closed({ q: typed }),
          ),
        ],
      },
    ]),
  };
}

const withItems = (groups: PaletteGroup[]) => groups.filter(({ items }) => items.length > 0);

function searchItem(typed: string, { tickets }: Found): PaletteItem {
  const href = routes.queue({ filter: { ...noFilter, q: typed } });
  const facts = tickets ? `${formatCount(tickets.matched)} found` : null;
  return { ...linkItem('search-open', `Search the queue for “${typed}”`, Search, href), facts };
}
