'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/lib/queries/api-problem';
import { lookupsQueries } from '@/lib/queries/lookups-queries';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import { useViewer } from '@/components/shell/desk-providers';
import { draftKey, readKept } from '@/components/ticket/kept-text';
import { ErrorState } from '@/components/ui/error-state';
import { Notice } from '@/components/ui/notice';
import { useHydrated } from '@/components/ui/use-hydrated';
import { draftPlace, parseDraft } from './draft';
import { NewTicketForm } from './new-ticket-form';
import { NewTicketSkeleton } from './new-ticket-skeleton';
import { blankForm, isWorthKeeping, type KnownOfTicket } from './ticket-form';

type NewTicketProps = {
  known: KnownOfTicket;
  /** What the address names and could not be found: "client", "contact". */
  missing: readonly string[];
};

/** Where a ticket is made; what was begun before is there again. */
export function NewTicket({ known, missing }: NewTicketProps) {
  const { data, error, isFetching, refetch } = useQuery(lookupsQueries.all());
  const hydrated = useHydrated();
  if (error && !data) {
    return (
      <ErrorState
        level={1}
        title="The tenant’s lists could not be read"
        message={asProblem(error).message}
        code={asProblem(error).code}
        onRetry={() => void refetch()}
        isRetrying={isFetching}
      />
    );
  }
  if (!data || !hydrated) return <NewTicketSkeleton />;
  return (
    <>
      {missing.length > 0 ? (
        <Notice tone="risk" role="status" className="mx-4 mt-3">
          The {missing.join(' and the ')} in the address could not be found. Choose one here.
        </Notice>
      ) : null}
      <Begun known={known} lookups={data} />
    </>
  );
}

function Begun({ known, lookups }: { known: KnownOfTicket; lookups: LookupsAnswer }) {
  const { agent } = useViewer();
  const key = draftKey('new-ticket', agent.id, draftPlace(known));
  const [{ blank, draft }] = useState(() => {
    const blank = blankForm(known, lookups.types);
    const kept = parseDraft(readKept(key));
    const isDraft = kept !== null && (kept.sent?.isDoubtful || isWorthKeeping(kept.form, blank));
    return { blank, draft: isDraft ? kept : null };
  });
  return <NewTicketForm lookups={lookups} blank={blank} draft={draft} draftKey={key} />;
}
