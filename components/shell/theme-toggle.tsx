'use client';

import { Button } from '@/components/ui/button';
import { useSettings } from './desk-providers';
import { themes } from './themes';
import { useQuickSetting } from './use-quick-setting';

/** Goes through system, light and dark. */
export function ThemeToggle({ className }: { className?: string }) {
  const { theme } = useSettings();
  const choose = useQuickSetting();
  const at = themes.findIndex(({ value }) => value === theme);
  const [now, next] = [themes[at], themes[(at + 1) % themes.length]];
  if (!now || !next) return null;
  const { icon: Icon, name } = now;
  return (
    <Button
      variant="ghost"
      size="icon"
      className={className}
      title={`Theme: ${name}. Press for ${next.name}.`}
      onClick={() => choose({ theme: next.value })}
    >
      <Icon aria-hidden className="size-4" />
      <span className="sr-only">Theme: {name}</span>
    </Button>
  );
}
