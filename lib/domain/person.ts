/** Somebody at a client, as one who raises tickets. */
export type Person = {
  id: number;
  name: string;
  email: string | null;
  /** As the tenant writes it; the number the person prefers where there are several. */
  phone: string | null;
  clientId: number | null;
  clientName: string | null;
  siteId: number | null;
  siteName: string | null;
  /** Whether the tenant wants this one handled with care. */
  isVip: boolean;
  /** What colleagues should know before they call; null where there is nothing. */
  notes: string | null;
};
