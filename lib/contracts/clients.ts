import { z } from 'zod';
import type { Client, ClientCard } from '@/lib/domain/client';
import type { Instant } from '@/lib/domain/instant';
import { searchWords } from './search-words';

/** The query of GET /api/clients: by a part of the name, all where it is empty; at most 50. */
export const clientsQuery = z.object({ q: searchWords });

export type ClientsAnswer = { serverNow: Instant; clients: Pick<Client, 'id' | 'name'>[] };

/** GET /api/clients/{id} */
export type ClientCardAnswer = ClientCard & { serverNow: Instant };
