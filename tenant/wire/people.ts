import type { z } from 'zod';
import type { clients, contracts, sites, users } from '@/tenant/store/schema';
import type { clientSchema, contractSchema, siteSchema, userSchema } from './people-schemas';

export function writeClient(row: typeof clients.$inferSelect) {
  return {
    id: row.id,
    name: row.name,
    inactive: row.inactive,
    sla_id: row.slaId,
    default_team_id: row.defaultTeamId,
    notes: row.notes,
    email_domain: row.emailDomain,
  } satisfies z.input<typeof clientSchema>;
}

export function writeSite(row: typeof sites.$inferSelect, clientName: string | null) {
  return {
    id: row.id,
    name: row.name,
    client_id: row.clientId,
    client_name: clientName,
    clientsite_name: `${clientName ?? ''}/${row.name}`,
    phonenumber: row.phone,
    address: row.address,
  } satisfies z.input<typeof siteSchema>;
}

/** A person at a client. Real tenants write `site_id` as a decimal, with `site_id_int` beside it. */
export function writeUser(
  row: typeof users.$inferSelect,
  names: { clientName: string | null; siteName: string | null },
) {
  return {
    id: row.id,
    name: `${row.firstName} ${row.surname}`.trim(),
    firstname: row.firstName,
    surname: row.surname,
    client_id: row.clientId,
    client_name: names.clientName,
    site_id: row.siteId,
    site_id_int: row.siteId,
    site_name: names.siteName,
    title: row.title,
    emailaddress: row.email,
    phonenumber: row.phone,
    isvip: row.isVip,
    isimportantcontact: row.isVip,
    notes: row.notes,
    inactive: row.inactive,
  } satisfies z.input<typeof userSchema>;
}

/** A contract; its days are local, `end_date` inclusive and null while it runs on. */
export function writeContract(row: typeof contracts.$inferSelect) {
  return {
    id: row.id,
    client_id: row.clientId,
    ref: row.ref,
    sla_id: row.slaId,
    start_date: row.startDate,
    end_date: row.endDate,
    active: row.active,
  } satisfies z.input<typeof contractSchema>;
}
