'use client';

import { useViewer } from './desk-providers';
import { initialsOf } from './initials';

const roleNames = { technician: 'Technician', manager: 'Manager', admin: 'Administrator' } as const;

/** The look of the button that opens the menu of who is signed in. */
export const userButtonClass =
  'flex w-full items-center gap-2 rounded-md p-1.5 text-left hover:bg-hover group-data-[side-bar=folded]/desk:justify-center';

/** Who is signed in. */
export function UserFace() {
  const { agent, role } = useViewer();
  return (
    <>
      <span
        aria-hidden
        className="grid size-7 shrink-0 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent"
      >
        {initialsOf(agent.name)}
      </span>
      <span className="min-w-0 flex-1 group-data-[side-bar=folded]/desk:sr-only">
        <span className="block truncate text-sm font-medium">{agent.name}</span>
        <span className="block truncate text-xs text-muted">{roleNames[role]}</span>
      </span>
    </>
  );
}
