'use client';

import { useQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import type { ClientContract } from '@/lib/domain/new-ticket';
import { asProblem } from '@/lib/queries/api-problem';
import { clientQueries } from '@/lib/queries/dispatch-queries';
import { PickerDialog, type PickerProps } from '@/components/pickers/picker-dialog';

/** A contract of the client's; id null is none. */
export type ChosenContract = { id: number | null; ref: string | null };

type ContractPickerProps = PickerProps & {
  /** Whose contracts they are. */
  clientId: number;
  /** The contract the ticket comes under; 0 is none. */
  chosen: readonly number[];
  onChoose: (contract: ChosenContract) => void;
};

function tellTerm({ startDate, endDate }: ClientContract): string {
  if (startDate === null && endDate === null) return 'Open-ended';
  return `${startDate ?? '…'} – ${endDate ?? 'open-ended'}`;
}

/** A client's contracts, those in force first. */
export function ContractPicker({ clientId, chosen, onChoose, ...rest }: ContractPickerProps) {
  const { data, error, isFetching, refetch } = useQuery(clientQueries.card(clientId));
  const contracts = (data?.contracts ?? []).toSorted(
    (a, b) => Number(b.isActive) - Number(a.isActive) || a.ref.localeCompare(b.ref),
  );
  const choices = contracts.map((contract) => ({
    id: contract.id,
    name: contract.ref,
    mark: <FileText aria-hidden />,
    detail: tellTerm(contract),
    facts: contract.isActive ? undefined : 'Not active',
  }));
  const none = { id: 0, name: 'No contract', mark: <FileText aria-hidden /> };
  return (
    <PickerDialog
      {...rest}
      label="Contract"
      choices={data ? [...choices, none] : []}
      chosen={chosen}
      emptyText="No contract is called that"
      isLoading={isFetching}
      problem={data || !error ? null : asProblem(error)}
      onRetry={() => void refetch()}
      onChoose={(id) =>
        onChoose(contracts.find((each) => each.id === id) ?? { id: null, ref: null })
      }
    />
  );
}
