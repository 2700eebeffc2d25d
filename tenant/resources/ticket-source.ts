/** Where tickets come from; a real tenant numbers them (its look-up 22). */
export const ticketSources = ['manual', 'email', 'phone', 'portal', 'monitoring'] as const;

export type TicketSource = (typeof ticketSources)[number];
