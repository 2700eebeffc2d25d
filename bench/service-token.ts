import { serviceCredentials } from '@/tests/support/running-desk';

/** An access token of the service application of a running embedded tenant. */
export async function serviceToken(desk: { tenantUrl: string; data: string }): Promise<string> {
  const { client_id, client_secret } = serviceCredentials(desk.data);
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    scope: 'all',
    client_id,
    client_secret,
  });
  const response = await fetch(`${desk.tenantUrl}/auth/token`, { method: 'POST', body });
  const { access_token } = (await response.json()) as { access_token: string };
  return access_token;
}
