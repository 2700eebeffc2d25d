import { describe, expect, it } from 'vitest';
import { linkInput, mergeInput } from '@/lib/contracts/links';
import { settingsInput } from '@/lib/contracts/settings';
import { systemInput } from '@/lib/contracts/system';
import { actionInput } from '@/lib/contracts/action';
import { idParam } from '@/lib/contracts/ticket';
import { ticketChangeInput } from '@/lib/contracts/ticket-change';
import { viewInput } from '@/lib/contracts/views';
import { DeskError } from '@/lib/desk/context';
import { problemResponse } from './problem';

async function refusal(
  contract: { safeParse: (input: unknown) => { error?: unknown } },
  input: unknown,
) {
  const { error } = contract.safeParse(input);
  const body: unknown = await problemResponse(error).json();
  return body;
}

const mail = { note: 'x', hiddenFromUser: false, kind: 'email' };
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
    [actionInput, { note: 'x' }, 'hiddenFromUser: Is missing'],
    [actionInput, { note: 'x', hiddenFromUser: 'no' }, 'hiddenFromUser: Must be true or false'],
    [actionInput, { hiddenFromUser: true }, 'note: Write something first'],
    [
      actionInput,
      { note: 'x', hiddenFromUser: true, kind: 'email' },
      'email: An email needs addresses, and nothing else has any',
    ],
    [actionInput, { ...mail, email: { to: [] } }, 'email.to: Say whom it goes to'],
    [actionInput, { ...mail, email: { to: ['nobody'] } }, 'email.to.0: Is no mail address'],
    [
      actionInput,
      { ...mail, email: { to: ['a@b.example'], subject: 'a\nBcc: c@d.example' } },
      'email.subject: Holds characters that cannot be shown',
    ],
    [
      actionInput,
      { ...mail, kind: 'fax' },
      'kind: Must be one of note, email, phone-call, site-visit',
    ],
    [
      linkInput,
      { ticketId: 5, kind: 'merged-into' },
      'kind: Must be one of related, parent, child, none',
    ],
    [mergeInput, {}, 'intoId: Is missing'],
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

describe('a refusal that has more to say', () => {
  const told = async (error: unknown) => {
    const response = problemResponse(error);
    const body: unknown = await response.json();
    return { status: response.status, body };
  };

  it('names the fields somebody else changed', async () => {
    const error = new DeskError('changed-meanwhile', 'Somebody was quicker', {
      conflicts: ['summary', 'slaId'],
    });
    expect(await told(error)).toMatchObject({
      status: 409,
      body: { code: 'changed-meanwhile', conflicts: ['summary', 'slaId'] },
    });
  });

  it('names the field of a link that makes no sense, and what is half done', async () => {
    const fields = { intoId: '#5 is Closed' };
    expect(await told(new DeskError('cannot-link', '#5 is Closed', { fields }))).toMatchObject({
      status: 422,
      body: { code: 'cannot-link', fields },
    });
    expect(await told(new DeskError('partly-done', 'Only a part'))).toMatchObject({
      status: 502,
      body: { code: 'partly-done', message: 'Only a part' },
    });
  });
});
