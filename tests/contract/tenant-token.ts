import { serviceCredentials } from '@/tests/support/running-desk';
import type { RunningTenant } from '@/tests/support/running-tenant';
import { askToken } from './sign-in';
import { tokenAnswer } from './wire';

/** A token of the service application of a tenant of the test's own. */
export async function tenantToken({ url, data }: RunningTenant): Promise<string> {
  const { client_id, client_secret } = serviceCredentials(data);
  const fields = { grant_type: 'client_credentials', client_id, client_secret, scope: 'all' };
  return tokenAnswer.parse((await askToken(fields, url)).body).access_token;
}
