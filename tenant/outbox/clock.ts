import type { Tenant } from '@/tenant/context';
import type { Clock } from './pages';

/** Tells instants in the zone of the desk's own hours. */
export async function clockOf(tenant: Pick<Tenant, 'reference'>): Promise<Clock> {
  const { slas, workdays } = await tenant.reference();
  const sla = [...slas.values()].find((row) => row.isDefault) ?? [...slas.values()][0];
  const timeZone = workdays.get(sla?.workdayId ?? 0)?.timezone ?? 'UTC';
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, weekday: 'short', day: 'numeric', month: 'short' },
    ...{ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  });
  return (at) => format.format(at);
}
