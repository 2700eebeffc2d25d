import { describe, expect, it } from 'vitest';
import { ticketWith } from '@/tests/support/ticket-sample';
import {
  fillPlaceholders,
  openPlaceholders,
  placeholderValues,
  withPlaceholders,
} from './placeholders';

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
      '&lt;img src=x onerror=alert(1)&gt; {{client.name}} A&amp;B &quot;&#39;',
    );
  });

  it('keeps a dollar sign of a name', () => {
    const rich = placeholderValues(ticketWith({ clientName: 'Cash $& Carry $1' }), 'Sam');
    expect(fillPlaceholders('{{client.name}}', rich)).toBe('Cash $&amp; Carry $1');
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

describe('a text that becomes a template', () => {
  const odd = placeholderValues(
    ticketWith({
      id: 7,
      summary: 'Mail (again): 50% < half?',
      userName: "Ruiz, Ana O'Neil",
      clientName: 'R&D',
    }),
    'Élise-Marie [x] /Okafor\\',
  );
  it.each([
    ['names, longest first', 'Dear Ana, Ana Ruiz', 'Dear {{contact.firstName}}, {{contact.name}}'],
    ['the writer', 'Regards, Sam Okafor (Sam)', 'Regards, {{agent.name}} ({{agent.firstName}})'],
    ['the client', 'At Harbour &amp; Sons', 'At {{client.name}}'],
    ['the client, escaped otherwise', 'At Harbour &#38; Sons.', 'At {{client.name}}.'],
    ['over a break of the line', 'Ana\nRuiz, Ana&nbsp;Ruiz', '{{contact.name}}, {{contact.name}}'],
    ['the summary', '“Outlook not connecting”', '“{{ticket.summary}}”'],
    ['its number', '#1042, Ticket 1042', '#{{ticket.id}}, Ticket {{ticket.id}}'],
    ['no other number', 'Invoice 1042 of #10421', 'Invoice 1042 of #10421'],
    ['no part of a word', 'Anastasia of Susana, Sample', 'Anastasia of Susana, Sample'],
    ['no other case', 'ana, SAM', 'ana, SAM'],
    ['no tag', '<a href="https://x.example/Ana?Sam" title="Ana">x</a>', null],
    ['no placeholder', '{{Ana}} {{contact.name}}', null],
    ['words in bold', '<p><b>Ana</b> Ruiz</p>', '<p><b>{{contact.firstName}}</b> Ruiz</p>'],
    ['nothing', '', ''],
  ])('loses what is of one ticket: %s', (_, html, saved) => {
    expect(withPlaceholders(html, values)).toBe(saved ?? html);
  });

  it.each([
    ['R&amp;D, Research&amp;Development', '{{client.name}}, Research&amp;Development'],
    ["Ruiz, Ana O&#39;Neil; Ruiz, Ana O'Neil", '{{contact.name}}; {{contact.name}}'],
    ['Mail (again): 50% &lt; half?', '{{ticket.summary}}'],
    ['#7 within 7 days, ticket 7', '#{{ticket.id}} within 7 days, ticket {{ticket.id}}'],
    ['Élise-Marie, not Élise-Marielle', '{{agent.firstName}}, not Élise-Marielle'],
    ['Élise-Marie [x] /Okafor\\', '{{agent.name}}'],
  ])('takes signs as they are: %s', (html, saved) => {
    expect(withPlaceholders(html, odd)).toBe(saved);
  });

  it('never takes an entity for a word, nor what is not known for anything', () => {
    const client = placeholderValues(ticketWith({ clientName: 'amp', userName: null }), 'nbsp');
    expect(withPlaceholders('a &amp; b&nbsp;c amp', client)).toBe(
      'a &amp; b&nbsp;c {{client.name}}',
    );
  });

  it('says the same again when it is used on that ticket', () => {
    const html = '<p>Hello Ana,</p><p>#1042 at Harbour &amp; Sons is done.</p><p>Sam Okafor</p>';
    expect(fillPlaceholders(withPlaceholders(html, values), values)).toBe(html);
  });
});
