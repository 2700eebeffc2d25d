import { describe, expect, it } from 'vitest';
import type { TicketAction, TicketAttachment } from '@/lib/domain/ticket';
import { formatSize } from '@/components/attachments/file-size';
import { timelineEntries } from './timeline-entries';

const action = (id: number, at: number | null) => ({ id, at }) as TicketAction;
const attachment = (id: number, at: number | null) => ({ id, at }) as TicketAttachment;

describe('the timeline of a ticket', () => {
  it('tells words and files in the order they came, newest last', () => {
    const entries = timelineEntries([action(1, 10), action(2, 30)], [attachment(1, 20)]);
    expect(entries.map(({ key }) => key)).toEqual(['action-1', 'attachment-1', 'action-2']);
  });

  it('puts a file after the mail it came with', () => {
    const entries = timelineEntries([action(1, 10)], [attachment(9, 10)]);
    expect(entries.map(({ key }) => key)).toEqual(['action-1', 'attachment-9']);
  });

  it('shows what has no time first rather than not at all', () => {
    const entries = timelineEntries([action(1, 10), action(2, null)], [attachment(3, null)]);
    expect(entries.map(({ key }) => key)).toEqual(['action-2', 'attachment-3', 'action-1']);
  });
});

describe('file sizes', () => {
  it.each([
    [0, '0 bytes'],
    [812, '812 bytes'],
    [1_024, '1 kB'],
    [34_800, '34 kB'],
    [1_048_570, '1 MB'],
    [1_258_291, '1.2 MB'],
    [26_214_400, '25 MB'],
  ])('%i bytes are told as %s', (bytes, text) => {
    expect(formatSize(bytes)).toBe(text);
  });
});
