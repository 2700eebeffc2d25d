'use client';

import { Check, Minus } from 'lucide-react';
import { useState } from 'react';
import { MANAGER_ROLES_MAX, ROLE_NAME_MAX } from '@/lib/contracts/limits';
import type { SystemAnswer } from '@/lib/contracts/system';
import { mayDo, permissions } from '@/lib/domain/permissions';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/controls';
import { Field } from '@/components/ui/field';
import { RadioCards } from '@/components/ui/radio-cards';
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
import { deskRoles, deskRoleWords, permissionWords } from './permission-words';
import { useSystemChange } from './use-system-change';

/** The names in a text, one a line; of two that differ in their case alone, the first. */
function namesIn(text: string): string[] {
  const byFolded = new Map<string, string>();
  for (const line of text.split('\n')) {
    const name = line.trim();
    const folded = name.toLowerCase();
    if (name !== '' && !byFolded.has(folded)) byFolded.set(folded, name);
  }
  return [...byFolded.values()];
}

function roleErrors(names: readonly string[]): string[] {
  if (names.length > MANAGER_ROLES_MAX) return [`At most ${MANAGER_ROLES_MAX} roles`];
  const long = names.find((name) => name.length > ROLE_NAME_MAX);
  return long ? [`“${long.slice(0, 20)}…” is longer than ${ROLE_NAME_MAX} characters`] : [];
}

const sourceOf = (managerRoles: string[] | null) => (managerRoles ? 'here' : 'environment');

/** Which of the tenant's roles make a manager. */
export function ManagerRoles({ system }: { system: SystemAnswer }) {
  const { managerRoles, defaultManagerRoles } = system;
  const hydrated = useHydrated();
  const change = useSystemChange(system);
  const [base, setBase] = useState(managerRoles);
  const [from, setFrom] = useState(sourceOf(managerRoles));
  const [text, setText] = useState(() => (managerRoles ?? defaultManagerRoles).join('\n'));
  // Just saved, or by somebody else.
  if (JSON.stringify(managerRoles) !== JSON.stringify(base)) {
    setBase(managerRoles);
    setFrom(sourceOf(managerRoles));
    if (managerRoles) setText(managerRoles.join('\n'));
  }
  const names = namesIn(text);
  const next = from === 'here' ? names : null;
  const errors = from === 'here' ? roleErrors(names) : [];
  const isChanged = JSON.stringify(next) !== JSON.stringify(managerRoles);
  return (
    <form
      aria-label="Roles that make a manager"
      className="grid max-w-xl gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (errors.length > 0 || !isChanged) return;
        change.save({ managerRoles: next }, () =>
          showToast({ message: 'Roles that make a manager saved', tone: 'done' }),
        );
      }}
    >
      <RadioCards
        label="Roles that make a manager"
        cards={[
          {
            value: 'environment',
            name: 'As Halyard was set up',
            detail: `HALO_MANAGER_ROLES: ${defaultManagerRoles.join(', ') || 'none'}`,
          },
          { value: 'here', name: 'These roles', detail: 'Named as HaloPSA names them.' },
        ]}
        value={from}
        disabled={!hydrated}
        onChoose={setFrom}
      />
      {from === 'here' ? (
        <Field
          label="Names of roles"
          hint="One a line; upper and lower case do not matter. Without any, only administrators are more than technicians."
          errors={errors}
        >
          {(control) => (
            <Textarea {...control} value={text} onChange={(event) => setText(event.target.value)} />
          )}
        </Field>
      ) : null}
      {change.problem ? (
        <p role="alert" className="text-sm text-breach">
          {change.problem.message} <span className="font-mono text-xs">{change.problem.code}</span>
        </p>
      ) : null}
      <Button
        type="submit"
        className="justify-self-start"
        variant={isChanged ? 'primary' : 'secondary'}
        aria-disabled={!isChanged || change.isSaving}
        aria-busy={change.isSaving}
      >
        Save roles
      </Button>
    </form>
  );
}

/** What each role may do. */
export function PermissionTable() {
  return (
    <Table aria-label="What each role may do">
      <TableHeader>
        <TableRow>
          <TableHead>May</TableHead>
          {deskRoles.map((role) => (
            <TableHead key={role}>{deskRoleWords[role]}</TableHead>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {permissions.map((permission) => (
          <TableRow key={permission}>
            <TableCell className="min-w-48">{permissionWords[permission]}</TableCell>
            {deskRoles.map((role) => (
              <TableCell key={role}>
                {mayDo(role, permission) ? (
                  <Check aria-label="Yes" className="size-4 text-met" />
                ) : (
                  <Minus aria-label="No" className="size-4 text-muted" />
                )}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
