import { describe, expect, it } from 'vitest';
import { settingsInput } from '@/lib/contracts/settings';
import { systemInput } from '@/lib/contracts/system';
import { idParam, noteInput } from '@/lib/contracts/ticket';
import { ticketChangeInput } from '@/lib/contracts/ticket-change';
import { viewInput } from '@/lib/contracts/views';
import { problemResponse } from './problem';

async function refusal(
  contract: { safeParse: (input: unknown) => { error?: unknown } },
  input: unknown,
) {
  const { error } = contract.safeParse(input);
  const body: unknown = await problemResponse(error).json();
  return body;
}

const change = { name: 'Late', team: null, query: '' };

describe('an input that breaks its contract', () => {
  it.each([
    [ticketChangeInput, [{ agentId: 7 }], 'Must be an object with named fields'],
    [ticketChangeInput, null, 'Must be an object with named fields'],
    [ticketChangeInput, {}, 'Nothing to change: name at least one field'],
    [ticketChangeInput, { agentId: 0 }, 'agentId: Must be more than 0'],
    [ticketChangeInput, { agentId: '7' }, 'agentId: Must be a number'],
    [ticketChangeInput, { agentId: 1.5 }, 'agentId: Must be a whole number'],
    [ticketChangeInput, { agentId: 2 ** 31 }, 'agentId: Must be at most 2147483647'],
    [ticketChangeInput, { agentId: 7, words: 1 }, 'Has a field that is not known here: words'],
    [ticketChangeInput, { category: '' }, 'category: Must not be empty'],
    [noteInput, { note: 'x' }, 'hiddenFromUser: Is missing'],
    [noteInput, { note: 'x', hiddenFromUser: 'no' }, 'hiddenFromUser: Must be true or false'],
    [settingsInput, { theme: 'pink' }, 'theme: Must be one of light, dark, system'],
    [settingsInput, { columns: {} }, 'columns: Must be a list'],
    [settingsInput, { columns: [] }, 'columns: Must not be empty'],
    [systemInput, { version: -1 }, 'version: Must be at least 0'],
    [
      systemInput,
      { version: 1, statusRoles: { x: 'new' } },
      'statusRoles.x: Must be a whole number',
    ],
    [viewInput, { ...change, team: 4 }, 'team: Must be text'],
    [idParam, '9999999999', 'Must be at most 2147483647'],
  ])('is told of in plain words (%#)', async (contract, input, message) => {
    expect(await refusal(contract, input)).toMatchObject({ code: 'invalid-input', message });
  });
});
