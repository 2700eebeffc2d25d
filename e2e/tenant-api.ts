import { serviceCredentials } from '../tests/support/running-desk';

type WireTicket = {
  id: number;
  summary: string;
  status_id: number;
  status_name: string;
  resolution: string | null;
  respondbydate: string | null;
};

/** The tenant as another program sees it: its own REST API with the service application. */
export class TenantApi {
  constructor(
    readonly url: string,
    private readonly data: string,
  ) {
    const { hostname } = new URL(url);
    if (hostname !== 'localhost' && hostname !== '127.0.0.1') {
      throw new Error(
        `The end-to-end tests write tickets: they run against loopback only, not ${url}.`,
      );
    }
  }

  // Asked anew for each call: in some tests tokens live for a minute only.
  async #token(): Promise<string> {
    const { client_id, client_secret } = serviceCredentials(this.data);
    const response = await fetch(`${this.url}/auth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id,
        client_secret,
        scope: 'all',
      }),
    });
    const answer = (await response.json()) as { access_token: string };
    return answer.access_token;
  }

  async call<T>(path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.url}/api${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${await this.#token()}`,
        'content-type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  async createTicket(ticket: Record<string, unknown>): Promise<WireTicket> {
    const { tickets } = await this.call<{ tickets: WireTicket[] }>('/Tickets', [
      { client_id: 1, tickettype_id: 1, ...ticket },
    ]);
    return tickets[0]!;
  }

  ticket(id: number): Promise<WireTicket> {
    return this.call(`/Tickets/${id}?includedetails=true`);
  }
}
