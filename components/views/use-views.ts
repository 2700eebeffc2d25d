'use client';

import { useQuery } from '@tanstack/react-query';
import { usePathname } from 'next/navigation';
import { useMemo } from 'react';
import { builtInLists, isSameList, savedList } from '@/lib/contracts/list-views';
import type { ListView } from '@/lib/contracts/list-views';
import type { QueueState } from '@/lib/contracts/queue';
import { questionOf } from '@/lib/contracts/queue';
import { isKeptCurrent } from '@/lib/queries/live/live-status';
import { viewsQueries } from '@/lib/queries/views-queries';
import { routes } from '@/lib/routes';
import { useQueueState } from '@/components/queue/use-queue-state';
import { useViewer } from '@/components/shell/desk-providers';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

export type Views = {
  builtIn: ListView[];
  /** One's own, in their order. */
  own: ListView[];
  /** Those of others, by team and then by name. */
  shared: ListView[];
  /** Open tickets by the id of the view; one that is not known is not there. */
  counts: Readonly<Record<string, number>>;
};

const noCounts = {};

const byTeam = ({ source: a }: ListView, { source: b }: ListView) =>
  (a.saved?.team ?? '').localeCompare(b.saved?.team ?? '') ||
  (a.saved?.name ?? '').localeCompare(b.saved?.name ?? '');
const byPosition = ({ source: a }: ListView, { source: b }: ListView) =>
  (a.saved?.position ?? 0) - (b.saved?.position ?? 0);

/** Has the views asked for again where nothing else keeps their counts current. Once a page. */
export function useViewsKeptCurrent(): void {
  useQuery({
    ...viewsQueries.all(),
    refetchInterval: ({ state }) => {
      const isCounted = Object.keys(state.data?.counts ?? noCounts).length > 0;
      if (!isCounted) return 15 * SECOND;
      return isKeptCurrent() ? 5 * MINUTE : MINUTE;
    },
  });
}

/** The views one has. */
export function useViews(): Views {
  const { agent } = useViewer();
  const { data } = useQuery(viewsQueries.all());
  const { views, teamIds, counts } = data ?? {};
  const lists = useMemo(() => {
    const saved = (views ?? []).map(savedList);
    const isOwn = ({ source }: ListView) => source.saved?.ownerId === agent.id;
    return {
      builtIn: builtInLists({ agentId: agent.id, teamIds: teamIds ?? [] }),
      own: saved.filter(isOwn).sort(byPosition),
      shared: saved.filter((view) => !isOwn(view)).sort(byTeam),
    };
  }, [views, teamIds, agent.id]);
  return { ...lists, counts: counts ?? noCounts };
}

/** The address of a view's list. */
export function hrefOfView({ id, question, columns }: ListView) {
  return routes.queue(question, { cols: columns, view: id });
}

export type CurrentView = {
  view: ListView;
  /** What is shown is no longer what the view says. */
  isEdited: boolean;
};

/** The view a list was opened from; null where it was from none, or that one is gone. */
export function currentView(
  { builtIn, own, shared }: Views,
  state: QueueState,
): CurrentView | null {
  const view = [...builtIn, ...own, ...shared].find(({ id }) => id === state.view);
  if (!view) return null;
  const shown = { question: questionOf(state), columns: state.cols };
  return { view, isEdited: !isSameList(view, shown) };
}

/** The view of the list that is open; null elsewhere. */
export function useOpenView(): CurrentView | null {
  const views = useViews();
  const { state } = useQueueState();
  return usePathname() === routes.queue() ? currentView(views, state) : null;
}
