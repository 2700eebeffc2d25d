'use client';

import { useState } from 'react';
import type { Ticket } from '@/lib/domain/ticket';
import { serverTime } from '@/lib/queries/server-clock';
import { useViewer } from '@/components/shell/desk-providers';
import { useSlaBook } from '@/components/sla/use-sla-book';
import { usePageTime } from '@/components/time/time-context';
import type { MailWords } from './escalate-draft';
import { tellTicketStanding } from './tell-standing';

/** What the mail of an escalation says beside the ticket, as it is when first shown: it stays as it was read. */
export function useMailWords(ticket: Ticket): MailWords {
  const { agent } = useViewer();
  const { zone } = usePageTime();
  const book = useSlaBook();
  const [now] = useState(serverTime);
  return { byName: agent.name, standing: tellTicketStanding(ticket, book, { now, zone }) };
}
