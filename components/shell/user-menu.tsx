'use client';

import { Keyboard, LogOut, Settings, ShieldCheck } from 'lucide-react';
import Link from 'next/link';
import { useRef } from 'react';
import { mayDo } from '@/lib/domain/permissions';
import { routes } from '@/lib/routes';
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from '@/components/ui/menu';
import { runCommand } from './commands';
import { useSettings, useViewer } from './desk-providers';
import { densities, themes } from './themes';
import { useQuickSetting } from './use-quick-setting';
import { UserFace, userButtonClass } from './user-face';

/** The menu of who is signed in; open from the start, since it is made when it is first wanted. */
export function UserMenu() {
  const { role } = useViewer();
  const form = useRef<HTMLFormElement>(null);
  return (
    <>
      <form ref={form} method="post" action={routes.signOut()} className="hidden" />
      <Menu defaultOpen>
        <MenuTrigger className={userButtonClass}>
          <UserFace />
        </MenuTrigger>
        <MenuContent
          side="top"
          className="max-h-(--radix-dropdown-menu-content-available-height) w-56"
        >
          <MenuItem asChild>
            <Link href={routes.settings()}>
              <Settings aria-hidden />
              Settings
            </Link>
          </MenuItem>
          {mayDo(role, 'system-settings') ? (
            <MenuItem asChild>
              <Link href={routes.systemSettings()}>
                <ShieldCheck aria-hidden />
                System settings
              </Link>
            </MenuItem>
          ) : null}
          <MenuItem
            icon={<Keyboard aria-hidden />}
            keys="?"
            onSelect={() => runCommand('shortcuts')}
          >
            Keyboard shortcuts
          </MenuItem>
          <MenuSeparator />
          <LookItems />
          <MenuSeparator />
          <MenuItem icon={<LogOut aria-hidden />} onSelect={() => form.current?.requestSubmit()}>
            Sign out
          </MenuItem>
        </MenuContent>
      </Menu>
    </>
  );
}

function LookItems() {
  const { theme, density } = useSettings();
  const choose = useQuickSetting();
  const themeOf = (value: string) => themes.find((each) => each.value === value)?.value;
  const densityOf = (value: string) => densities.find((each) => each.value === value)?.value;
  return (
    <>
      <MenuLabel>Theme</MenuLabel>
      <MenuRadioGroup
        aria-label="Theme"
        value={theme}
        onValueChange={(value) => choose({ theme: themeOf(value) })}
      >
        {themes.map(({ value, name }) => (
          <MenuRadioItem key={value} value={value}>
            {name}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
      <MenuLabel>Density</MenuLabel>
      <MenuRadioGroup
        aria-label="Density"
        value={density}
        onValueChange={(value) => choose({ density: densityOf(value) })}
      >
        {densities.map(({ value, name }) => (
          <MenuRadioItem key={value} value={value}>
            {name}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </>
  );
}
