import { randomUUID } from 'node:crypto';
import type { BoardFilter } from '@/lib/domain/board';
import { routes } from '@/lib/routes';
import { call, post } from './desk-calls';
import type { Session } from './desk-calls';
import { expect } from './fixtures';

export type Wall = { id: string; linkId: string; key: string; link: string };

/** Saves a board of what a filter leaves, and makes a link for a screen. */
export async function makeWall(
  manager: Session,
  filter: Partial<BoardFilter>,
  name: string,
): Promise<Wall> {
  const id = randomUUID();
  const board = {
    version: 0,
    name,
    filter: { team: [], client: [], type: [], priority: [], ...filter },
    panels: ['tiles', 'critical', 'save', 'late', 'compliance'],
    maskClient: false,
    maskSummary: false,
    theme: 'night',
    zone: 'Europe/London',
  };
  const saved = await call(manager, routes.api.oneBoard(id), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(board),
  });
  expect(saved).toMatchObject({ status: 200 });
  const made = await post(manager, routes.api.boardLinks(id), { name: 'A screen', days: null });
  expect(made).toMatchObject({ status: 201 });
  const { key, linkId } = made.body as { key: string; linkId: string };
  return { id, linkId, key, link: `${manager.url}${routes.board(id, key)}` };
}
