/** What somebody does at a ticket that others should know of before they do the same. */
export const presenceStates = ['viewing', 'writing'] as const;
export type PresenceState = (typeof presenceStates)[number];

/** Who is at a ticket, each once, whoever writes first. */
export type TicketPresence = {
  ticketId: number;
  people: { agentId: number; name: string; state: PresenceState }[];
};
