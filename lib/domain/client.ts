import type { ClientContract } from './new-ticket';

/** A customer of the desk. */
export type Client = {
  id: number;
  name: string;
  isInactive: boolean;
  /** What colleagues should know before they work for it; null where there is nothing. */
  notes: string | null;
  /** The SLA of its tickets that have no contract; null: by type, else the default. */
  slaId: number | null;
};

/** A place of a client's. */
export type Site = { id: number; name: string; phone: string | null; address: string | null };

/** What a new ticket of a client's needs to know, and what one who works for it should. */
export type ClientCard = {
  client: Client;
  sites: Site[];
  contracts: ClientContract[];
  /** Whether one of the contracts is in force today, in the desk's zone. */
  hasActiveContract: boolean;
};

/** Something of a client's that is looked after. `tag` is how the desk names it: "HB-LT-014". */
export type Asset = {
  id: number;
  tag: string;
  /** "Laptop", "Server". */
  kind: string | null;
  /** Maker and model, where the tenant says. */
  model: string | null;
  siteName: string | null;
};
