'use client';

import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import { tellScope } from '@/components/escalate/review-words';
import { Notice } from '@/components/ui/notice';

type StrangeScopeProps = {
  /** What of the address names no team. */
  strange: string;
  /** What is shown in its place. */
  teams: readonly number[];
};

/** That the address asks for a team the desk does not have, and what is shown in its place. */
export function StrangeScope({ strange, teams }: StrangeScopeProps) {
  const { data: lookups } = useQuery(lookupsQueries.all());
  return (
    <Notice tone="risk" role="status">
      <SearchX aria-hidden className="size-4 shrink-0" />
      <span className="min-w-52 flex-1">
        The address asks for teams this desk does not have: <bdi>{strange}</bdi>. Shown:{' '}
        {tellScope(teams, lookups?.teams ?? [])}. Choose other teams above.
      </span>
    </Notice>
  );
}
