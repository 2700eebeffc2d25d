'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { buttonVariants } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';

/** How the desk looks; `system` follows the device. */
export type Theme = 'light' | 'dark' | 'system';

const themes = {
  system: { icon: Monitor, name: 'System', next: 'light' },
  light: { icon: Sun, name: 'Light', next: 'dark' },
  dark: { icon: Moon, name: 'Dark', next: 'system' },
} as const satisfies Record<Theme, { icon: typeof Sun; name: string; next: Theme }>;

function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
}

/** Goes through system, light and dark; the cookie tells the server for the next page. */
export function ThemeToggle({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  const { icon: Icon, name, next } = themes[theme];
  return (
    <button
      type="button"
      className={classNames(
        buttonVariants({ variant: 'ghost' }),
        'max-xl:size-8 max-xl:p-0 xl:justify-start',
      )}
      title={`Theme: ${name}. Press for ${themes[next].name}.`}
      onClick={() => {
        applyTheme(next);
        setTheme(next);
      }}
    >
      <Icon aria-hidden className="size-4" />
      <span className="max-xl:sr-only">Theme: {name}</span>
    </button>
  );
}
