import 'server-only';
import { connection } from './halo';

export type SignInFacts = {
  embeddedTenant: boolean;
  demoSignIns: { username: string; password: string; what: string }[];
};

/** What the sign-in page may tell: the demo sign-ins, only where the tenant is the embedded one. */
export function signInFacts(): SignInFacts {
  if (!connection().embedded) return { embeddedTenant: false, demoSignIns: [] };
  return {
    embeddedTenant: true,
    demoSignIns: [
      { username: 'technician', password: 'demo', what: 'Works the queue' },
      { username: 'manager', password: 'demo', what: 'Reviews and escalates' },
      { username: 'admin', password: 'demo', what: 'May do everything' },
      { username: 'restricted', password: 'demo', what: 'Sees six of the clients' },
    ],
  };
}
