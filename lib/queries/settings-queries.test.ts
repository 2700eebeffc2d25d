import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { parseSettings, type SettingsInput } from '@/lib/contracts/settings';
import { settingsMutations, settingsQueries } from './settings-queries';

const { queryKey } = settingsQueries.own();
let client: QueryClient;
let waiting: { sent: unknown; answer: (status: number, body: object) => void }[];

beforeEach(() => {
  client = new QueryClient();
  client.setQueryData(queryKey, parseSettings({}));
  waiting = [];
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    return new Promise<Response>((resolve) => {
      waiting.push({
        sent: JSON.parse(body),
        answer: (status, json) => resolve(Response.json(json, { status })),
      });
    });
  });
});
afterEach(() => {
  client.clear();
  vi.unstubAllGlobals();
});

const choose = (input: SettingsInput) =>
  client
    .getMutationCache()
    .build(client, settingsMutations.change(client))
    .execute(input)
    .catch(() => null);
const shown = () => client.getQueryData(queryKey);
const sent = (count: number) => vi.waitFor(() => expect(waiting).toHaveLength(count));

it('a choice holds before it is saved', async () => {
  const saving = choose({ theme: 'dark' });
  await sent(1);
  expect(shown()).toMatchObject({ theme: 'dark', density: 'compact' });
  waiting[0]?.answer(200, parseSettings({ theme: 'dark' }));
  await saving;
  expect(shown()).toMatchObject({ theme: 'dark' });
});

it('a later choice is sent after an earlier one, whose answer does not undo it', async () => {
  const first = choose({ theme: 'dark' });
  const second = choose({ theme: 'light' });
  await sent(1);
  expect(shown()).toMatchObject({ theme: 'light' });
  waiting[0]?.answer(200, parseSettings({ theme: 'dark' }));
  await first;
  expect(shown()).toMatchObject({ theme: 'light' });
  await sent(2);
  expect(waiting.map((each) => each.sent)).toEqual([{ theme: 'dark' }, { theme: 'light' }]);
  waiting[1]?.answer(200, parseSettings({ theme: 'light', density: 'comfortable' }));
  await second;
  expect(shown()).toMatchObject({ theme: 'light', density: 'comfortable' });
});

it('a choice that could not be saved still holds on the page', async () => {
  const saving = choose({ density: 'comfortable' });
  await sent(1);
  waiting[0]?.answer(503, { code: 'unavailable', message: 'Try again' });
  await saving;
  expect(shown()).toMatchObject({ density: 'comfortable' });
});
