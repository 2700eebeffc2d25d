import type { PresenceAnswer, PresenceInput } from '@/lib/contracts/presence';
import { routes } from '@/lib/routes';
import { readAnswer } from './http';
import { pageAgentHeaders } from './page-agent';

/**
 * Says what this page does at a ticket; `gone` gets through even while the page is being left. Not
 * noted as a write: others' news of the ticket stay news. @throws ApiProblem, or what fetch throws.
 */
export async function sendPresence(
  ticketId: number,
  input: PresenceInput,
): Promise<PresenceAnswer> {
  const sentAt = Date.now();
  const answer = await fetch(routes.api.ticketPresence(ticketId), {
    method: 'POST',
    keepalive: input.state === 'gone',
    body: JSON.stringify(input),
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      ...pageAgentHeaders(),
    },
  });
  return readAnswer<PresenceAnswer>(answer.status, await answer.text(), sentAt);
}
