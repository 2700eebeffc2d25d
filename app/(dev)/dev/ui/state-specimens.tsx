'use client';

import { Inbox } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import { Specimen, SpecimenSection } from './specimen';

export function StateSpecimens({ id, title }: { id: string; title: string }) {
  return (
    <SpecimenSection id={id} title={title}>
      {() => (
        <>
          <Specimen state="On its way" className="grid">
            <Skeleton className="w-2/3" />
            <Skeleton />
            <Skeleton className="w-1/2" />
          </Specimen>
          <Specimen state="Nothing there" className="block">
            <EmptyState icon={Inbox} title="No open tickets" action={<Button>New ticket</Button>}>
              Everything is answered. New ones show up here by themselves.
            </EmptyState>
          </Specimen>
          <Specimen state="Failed, and trying again" className="grid">
            <ErrorState
              title="The queue could not be read"
              message="HaloPSA did not answer in time. It may be busy; try again."
              code="tenant-timeout"
              onRetry={() => {}}
            />
            <ErrorState
              title="The queue could not be read"
              message="Trying again."
              onRetry={() => {}}
              isRetrying
            />
          </Specimen>
        </>
      )}
    </SpecimenSection>
  );
}
