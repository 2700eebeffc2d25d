'use client';

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { AgentLoad } from '@/lib/domain/agent-load';
import { asProblem } from '@/lib/queries/api-problem';
import { agentsQueries } from '@/lib/queries/dispatch-queries';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { DialogBody } from '@/components/ui/dialog';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';

type OrderListsProps = {
  children: (lists: { lookups: LookupsAnswer; agents: readonly AgentLoad[] }) => ReactNode;
};

/** Waits for what an order is chosen from. Without the agents' load it goes on, and suggests nobody. */
export function OrderLists({ children }: OrderListsProps) {
  const lookups = useQuery(lookupsQueries.all());
  const agents = useQuery(agentsQueries.load());
  if (lookups.data && !agents.isPending) {
    return children({ lookups: lookups.data, agents: agents.data?.agents ?? [] });
  }
  if (lookups.data || !lookups.error) {
    return (
      <DialogBody aria-busy="true" aria-label="Reading the lists" className="pb-6">
        <Skeleton className="h-20" />
        <Skeleton className="h-row" />
        <Skeleton className="h-32" />
      </DialogBody>
    );
  }
  const { message, code } = asProblem(lookups.error);
  return (
    <ErrorState
      title="The desk’s lists could not be read"
      message={message}
      code={code}
      onRetry={() => void lookups.refetch()}
      isRetrying={lookups.isFetching}
    />
  );
}
