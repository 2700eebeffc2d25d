'use client';

import { useState } from 'react';
import type { Ticket } from '@/lib/domain/ticket';
import type { ApiProblem } from '@/lib/queries/api-problem';

/** True where an order was refused because the ticket is not any more as it was seen. */
export function hasMoved({ code }: Pick<ApiProblem, 'code'>): boolean {
  return code === 'changed-meanwhile' || code === 'ticket-finished';
}

/**
 * The ticket as it was when the dialog opened: what is confirmed is what was read. Once somebody was told
 * that it changed, it is shown as it is.
 */
export function useSeenTicket(ticket: Ticket, problem: ApiProblem | null): Ticket {
  const [seen, setSeen] = useState(ticket);
  const isTold = problem !== null && hasMoved(problem);
  if (isTold && seen !== ticket) setSeen(ticket);
  return isTold ? ticket : seen;
}
