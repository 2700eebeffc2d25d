'use client';

import { useQuery } from '@tanstack/react-query';
import { MapPin } from 'lucide-react';
import { asProblem } from '@/lib/queries/api-problem';
import { clientQueries } from '@/lib/queries/dispatch-queries';
import { PickerDialog, type PickerProps } from './picker-dialog';

/** A place of the client's; id null is none. */
export type ChosenSite = { id: number | null; name: string };

const NONE = { id: 0, name: 'No site', detail: undefined };

type SitePickerProps = PickerProps & {
  /** Whose sites they are. */
  clientId: number;
  /** The site the tickets have, where that is one; 0 is none. */
  chosen: readonly number[];
  onChoose: (site: ChosenSite) => void;
};

/** A client's sites. */
export function SitePicker({ clientId, chosen, onChoose, ...rest }: SitePickerProps) {
  const { data, error, isFetching, refetch } = useQuery(clientQueries.card(clientId));
  const sites = data?.sites ?? [];
  const choices = sites.map(({ id, name, address }) => ({
    id,
    name,
    detail: address ?? undefined,
    keywords: address ?? undefined,
  }));
  return (
    <PickerDialog
      {...rest}
      label="Site"
      choices={(data ? [...choices, NONE] : []).map((site) => ({
        ...site,
        mark: <MapPin aria-hidden />,
      }))}
      chosen={chosen}
      emptyText="No site is called that"
      isLoading={isFetching}
      problem={data || !error ? null : asProblem(error)}
      onRetry={() => void refetch()}
      onChoose={(id) => {
        const site = sites.find((each) => each.id === id);
        onChoose(site ? { id, name: site.name } : { id: null, name: NONE.name });
      }}
    />
  );
}
