import { describe, expect, it } from 'vitest';
import type { TicketAttachment } from '@/lib/domain/ticket';
import { actionWith } from '@/tests/support/ticket-sample';
import { timelineEntries } from './timeline-entries';
import { countShown, isShown, readShow, rewriteShow, shows } from './timeline-filter';

const client = { kind: 'user', id: 1, name: 'Ana Ruiz' } as const;
const machine = { kind: 'system', id: null, name: 'Automatic' } as const;
const file: TicketAttachment = {
  ...{ id: 1, ticketId: 1, actionId: null, filename: 'log.txt' },
  ...{ contentType: 'text/plain', size: 10, at: 5 },
};

type Case = [string, Parameters<typeof actionWith>[0], string[]];

describe('what each choice shows', () => {
  it.each<Case>([
    ['a mail of the client', { kind: 'email', author: client }, ['conversation']],
    ['our answer', { kind: 'email' }, ['conversation']],
    ['an open note with time', { minutes: 5 }, ['conversation', 'time']],
    ['a call', { kind: 'phone-call' }, ['conversation']],
    ['an internal note', { hiddenFromUser: true }, ['internal']],
    ['an internal note with time', { hiddenFromUser: true, minutes: 5 }, ['internal', 'time']],
    ['time alone', { hiddenFromUser: true, minutes: 5, noteHtml: '' }, ['time']],
    ['a supplier’s mail', { kind: 'email', author: client, hiddenFromUser: true }, ['internal']],
    ['an acknowledgement by machine', { kind: 'email', author: machine }, []],
    ['a delivery failure', { author: machine, hiddenFromUser: true }, ['internal']],
    ['a move', { kind: 'status-change', toStatusName: 'Closed' }, []],
    ['an answer that moved the ticket', { toStatusName: 'Closed' }, ['conversation']],
    ['an answer of nothing', { noteHtml: '<p>&nbsp;</p>' }, []],
  ])('%s', (_, fields, expected) => {
    const [entry] = timelineEntries([actionWith(fields)], []);
    expect(shows.filter((show) => entry && isShown(entry, show))).toEqual(['all', ...expected]);
  });

  it('files are attachments, alone or with an entry', () => {
    const alone = timelineEntries([actionWith()], [file]);
    const together = timelineEntries([actionWith()], [{ ...file, actionId: 1 }]);
    expect(countShown(alone)).toMatchObject({ all: 2, conversation: 1, attachments: 1 });
    expect(countShown(together)).toMatchObject({ all: 1, conversation: 1, attachments: 1 });
  });
});

describe('the choice is in the address', () => {
  it.each([
    ['internal', 'internal'],
    ['time', 'time'],
    ['all', 'all'],
    [null, 'all'],
    ['', 'all'],
    ['Internal', 'all'],
    ['constructor', 'all'],
  ])('%s shows %s', (text, show) => {
    expect(readShow(text)).toBe(show);
  });

  it.each([
    ['/tickets/5', 'time', '/tickets/5?show=time'],
    ['/tickets/5?show=time&from=mail', 'internal', '/tickets/5?show=internal&from=mail'],
    ['/tickets/5?show=time', 'all', '/tickets/5'],
    ['/tickets/5?a=1&show=time', 'all', '/tickets/5?a=1'],
  ] as const)('%s becomes %s: %s', (address, show, expected) => {
    expect(rewriteShow(address, show)).toBe(expected);
  });
});
