import { describe, expect, it } from 'vitest';
import { ticketWith } from '@/tests/support/ticket-sample';
import { fillPlaceholders, openPlaceholders, placeholderValues } from './placeholders';

const ticket = ticketWith({ id: 1042, userName: 'Ana Ruiz', clientName: 'Harbour & Sons' });
const values = placeholderValues(ticket, 'Sam Okafor');

describe('a ready text', () => {
  it('addresses the contact and is signed by whoever writes', () => {
    const html =
      '<p>Hello {{contact.firstName}},</p><p>about #{{ ticket.id }} ({{ticket.summary}}) of {{contact.name}}:</p><p>{{agent.firstName}}, {{agent.name}}</p>';
    expect(fillPlaceholders(html, values)).toBe(
      '<p>Hello Ana,</p><p>about #1042 (Outlook not connecting) of Ana Ruiz:</p><p>Sam, Sam Okafor</p>',
    );
  });

  it('takes names and summaries as words, never as HTML or as placeholders of their own', () => {
    const hostile = placeholderValues(
      ticketWith({
        summary: '<img src=x onerror=alert(1)> {{client.name}}',
        clientName: `A&B "'`,
      }),
      'Sam',
    );
    expect(fillPlaceholders('{{ticket.summary}} {{client.name}}', hostile)).toBe(
      '&#60;img src=x onerror=alert(1)&#62; {{client.name}} A&#38;B &#34;&#39;',
    );
  });

  it('keeps a dollar sign of a name', () => {
    const rich = placeholderValues(ticketWith({ clientName: 'Cash $& Carry $1' }), 'Sam');
    expect(fillPlaceholders('{{client.name}}', rich)).toBe('Cash $&#38; Carry $1');
  });

  it.each([
    ['Dr. Ana Ruiz', 'Ana'],
    ['Ruiz, Ana Maria', 'Ana'],
    ['  Ana  ', 'Ana'],
    ['Dr.', 'Dr.'],
  ])('calls %s by the first name', (userName, firstName) => {
    expect(placeholderValues(ticketWith({ userName }), 'Sam')['contact.firstName']).toBe(firstName);
  });

  it('leaves in sight what is not known', () => {
    const nobody = placeholderValues(ticketWith({ userName: null, clientName: null }), 'Sam');
    const filled = fillPlaceholders(
      '<p>Hello {{contact.firstName}} of {{client.name}}, your {{asset.tag}}</p>',
      nobody,
    );
    expect(openPlaceholders(filled)).toEqual([
      '{{contact.firstName}}',
      '{{client.name}}',
      '{{asset.tag}}',
    ]);
  });
});

describe('a text that is about to be sent', () => {
  it('is searched for what was left open as its reader sees it, each once', () => {
    expect(openPlaceholders('<p>{{<b>asset.tag</b>}} and {{ asset.tag }}</p>')).toEqual([
      '{{asset.tag}}',
    ]);
    expect(openPlaceholders('<p>a {b} {{ }} {{two words}}</p>')).toEqual([]);
  });
});
