import type { Board } from '@/lib/domain/board';

/** A board of the whole desk with all panels and the given fields, for tests. */
export function boardWith(over: Partial<Board> = {}): Board {
  return {
    id: '7f0c8f5e-0d0b-4c9a-9d55-0f2a3c1b9e10',
    version: 1,
    name: 'Service desk',
    filter: { team: [], client: [], type: [], priority: [] },
    panels: ['tiles', 'critical', 'save', 'late', 'compliance'],
    maskClient: false,
    maskSummary: false,
    theme: 'night',
    zone: 'UTC',
    ...over,
  };
}
