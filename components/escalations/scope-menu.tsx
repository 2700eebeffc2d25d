'use client';

import Link from 'next/link';
import type { LookupsAnswer } from '@/lib/contracts/lookups';
import type { ReviewAnswer } from '@/lib/contracts/reviews';
import { routes } from '@/lib/routes';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '@/components/ui/menu';
import type { ReactNode } from 'react';

type ScopeMenuProps = {
  ledTeamIds: ReviewAnswer['ledTeamIds'];
  teams: LookupsAnswer['teams'];
  /** The button it hangs on. */
  children: ReactNode;
};

/** Which teams a review is of, open from the start: each choice is a link of its own. */
export function ScopeMenu({ ledTeamIds, teams, children }: ScopeMenuProps) {
  // Named even where it is of none: left out, a lead gets the teams they lead.
  const link = (ids: readonly number[], name: string) => (
    <MenuItem key={name} asChild>
      <Link href={{ pathname: routes.escalations(), query: { teams: ids.join(',') } }}>{name}</Link>
    </MenuItem>
  );
  return (
    <Menu defaultOpen>
      <MenuTrigger asChild>{children}</MenuTrigger>
      <MenuContent>
        {link([], 'Whole desk')}
        {ledTeamIds.length > 0 ? link(ledTeamIds, 'My teams') : null}
        {teams.map(({ id, name }) => link([id], name))}
      </MenuContent>
    </Menu>
  );
}
