import { Monitor, Moon, Rows2, Rows3, Sun } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Density, Theme } from '@/lib/contracts/settings';

/** How the desk can look; `system` follows the device. In the order the quick toggle goes through. */
export const themes: readonly { value: Theme; name: string; icon: LucideIcon }[] = [
  { value: 'system', name: 'System', icon: Monitor },
  { value: 'light', name: 'Light', icon: Sun },
  { value: 'dark', name: 'Dark', icon: Moon },
];

/** How close rows can stand. */
export const densities: readonly { value: Density; name: string; icon: LucideIcon }[] = [
  { value: 'compact', name: 'Compact', icon: Rows3 },
  { value: 'comfortable', name: 'Comfortable', icon: Rows2 },
];
