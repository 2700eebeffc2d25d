import { describe, expect, it } from 'vitest';
import { draftPlace, formatDraft, parseDraft, type TicketDraft } from './draft';
import { blankForm } from './ticket-form';

const person = {
  id: 41,
  name: 'Jo Bligh',
  email: 'jo@hartley.example',
  phone: null,
  clientId: 3,
  clientName: 'Hartley Bros',
  siteId: null,
  siteName: null,
  isVip: true,
  notes: 'Prefers mail',
};
const client = { id: 3, name: 'Hartley Bros' };
const blank = blankForm({ client: null, person: null, summary: '' }, []);
const draft: TicketDraft = {
  form: { ...blank, client, person, summary: 'Outlook', hasSpoken: true, source: 'manual' },
  sent: { key: 'k-1', content: '{}', isDoubtful: true },
};

describe('a ticket that was begun', () => {
  it('comes back as it was left', () => {
    expect(parseDraft(formatDraft(draft))).toEqual(draft);
  });

  it('is nothing where nothing was kept, or nothing that can be read', () => {
    for (const text of ['', '{', 'null', '[]', '{"form":3}']) expect(parseDraft(text)).toBeNull();
  });

  it('keeps what can be read of what another release wrote', () => {
    const kept = parseDraft(
      '{"form":{"client":"Hartley","person":{"name":"x"},"summary":"Outlook","typeId":"1","source":"fax"},"sent":{"key":1}}',
    );
    expect(kept).toEqual({ form: { ...blank, summary: 'Outlook' }, sent: null });
  });

  it('stands beside those begun for others', () => {
    const places = [
      draftPlace({ client: null, person: null }),
      draftPlace({ client, person: null }),
      draftPlace({ client: { id: 41, name: 'Other' }, person: null }),
      draftPlace({ client: null, person }),
    ];
    expect(new Set(places).size).toBe(4);
  });
});
