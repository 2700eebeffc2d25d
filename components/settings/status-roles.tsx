'use client';

import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { SystemAnswer } from '@/lib/contracts/system';
import { clockEffect, warnOfRoles, withRoles } from '@/lib/domain/configured-roles';
import { isStatusRole, statusRoles, type StatusRole } from '@/lib/domain/status';
import { roleWords } from '@/components/queue/filters/filter-words';
import { Badge } from '@/components/ui/badge';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Select } from '@/components/ui/controls';
import { Notice } from '@/components/ui/notice';
import {
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@/components/ui/table';
import { showToast } from '@/components/ui/toast';
import { useHydrated } from '@/components/ui/use-hydrated';
import { describeRoleChange, describeRoleWarning, effectWords } from './role-words';
import { useSystemChange } from './use-system-change';

/** A role to be given; null: the one the status has by itself. */
type Asked = {
  id: number;
  name: string;
  from: StatusRole;
  to: StatusRole;
  chosen: StatusRole | null;
};

/** What each of the tenant's statuses means to Halyard. */
export function StatusRoles({ system }: { system: SystemAnswer }) {
  const { ownStatuses, statusRoles: chosen } = system;
  const change = useSystemChange(system);
  const [asked, setAsked] = useState<Asked | null>(null);
  const statuses = withRoles(ownStatuses, chosen);
  const warnings = warnOfRoles(statuses);

  const give = ({ id, name, to, chosen: role }: Asked) => {
    const known = new Set(ownStatuses.map((status) => String(status.id)));
    const others = Object.entries(chosen).filter(([key]) => known.has(key) && key !== String(id));
    const given = role ? [[String(id), role] as const] : [];
    change.save({ statusRoles: Object.fromEntries([...others, ...given]) }, () => {
      setAsked(null);
      showToast({
        message: `“${name}” means ${roleWords[to]} now`,
        tone: 'done',
        key: 'status-role',
      });
    });
  };

  return (
    <>
      {warnings
        .filter(({ code }) => code !== 'guessed')
        .map((warning) => (
          <Notice key={warning.code} tone={warning.code === 'several-closed' ? 'neutral' : 'risk'}>
            <TriangleAlert aria-hidden className="size-4 shrink-0" />
            <p className="min-w-0 flex-1">{describeRoleWarning(warning)}</p>
          </Notice>
        ))}
      <Table aria-label="Statuses and their roles">
        <TableHeader>
          <TableRow>
            <TableHead className="max-sm:px-2">Status</TableHead>
            <TableHead className="max-sm:px-2">Means</TableHead>
            <TableHead className="max-sm:px-2">Clock</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {statuses.map((status, at) => (
            <StatusRow
              key={status.id}
              status={status}
              own={ownStatuses[at] ?? status}
              chosen={chosen[status.id] ?? null}
              onChoose={(role) => {
                const to = role ?? ownStatuses[at]?.role ?? status.role;
                const next = { ...status, from: status.role, to, chosen: role };
                change.reset();
                if (to === status.role) give(next);
                else setAsked(next);
              }}
            />
          ))}
        </TableBody>
      </Table>
      {!asked && change.problem ? (
        <p role="alert" className="text-sm text-breach">
          {change.problem.message} <span className="font-mono text-xs">{change.problem.code}</span>
        </p>
      ) : null}
      {asked ? (
        <ConfirmDialog
          open
          onOpenChange={() => setAsked(null)}
          title={`Take “${asked.name}” for ${roleWords[asked.to]}?`}
          confirmLabel={`Make it ${roleWords[asked.to]}`}
          isBusy={change.isSaving}
          problem={change.problem}
          onConfirm={() => give(asked)}
        >
          <ul className="grid list-disc gap-1 pl-4">
            {describeRoleChange(asked.from, asked.to).map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </ConfirmDialog>
      ) : null}
    </>
  );
}

type Status = SystemAnswer['ownStatuses'][number];

type StatusRowProps = {
  /** As it counts now, and as it would by itself. */
  status: Status;
  own: Status;
  chosen: StatusRole | null;
  onChoose: (role: StatusRole | null) => void;
};

function StatusRow({ status, own, chosen, onChoose }: StatusRowProps) {
  const hydrated = useHydrated();
  return (
    <TableRow>
      <TableCell className="max-sm:px-2">
        {status.name} <span className="text-xs text-muted tabular-nums">{status.id}</span>
        {status.roleGuessed ? (
          <Badge tone="risk" className="block w-fit whitespace-normal">
            Guessed from “{status.name}”: please check
          </Badge>
        ) : null}
      </TableCell>
      <TableCell className="max-sm:px-2">
        <Select
          aria-label={`What “${status.name}” means`}
          className="w-full min-w-32 sm:w-72"
          disabled={!hydrated}
          value={chosen ?? ''}
          onChange={({ target }) => onChoose(isStatusRole(target.value) ? target.value : null)}
        >
          <option value="">
            {roleWords[own.role]} ({own.roleGuessed ? 'guessed' : 'by its name'})
          </option>
          {statusRoles.map((role) => (
            <option key={role} value={role}>
              {roleWords[role]}
            </option>
          ))}
        </Select>
      </TableCell>
      <TableCell className="text-muted max-sm:px-2">
        {effectWords[clockEffect(status.role)]}
      </TableCell>
    </TableRow>
  );
}
