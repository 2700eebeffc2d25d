import type { TestProject } from 'vitest/node';
import { startTenant } from './running-tenant';

declare module 'vitest' {
  interface ProvidedContext {
    tenantUrl: string;
    tenantData: string;
  }
}

/** One embedded tenant for the whole contract run, seeded with the demo desk. */
export default async function setup(project: TestProject) {
  const tenant = await startTenant();
  project.provide('tenantUrl', tenant.url);
  project.provide('tenantData', tenant.data);
  return async () => {
    await tenant.stop();
  };
}
