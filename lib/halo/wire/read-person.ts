import { z } from 'zod';
import type { Person } from '@/lib/domain/person';
import type { Dialect } from '../client';
import { wireFlag, wireRef, wireText } from './fields';
import { plainNotes } from './read-client';

const wirePerson = z.object({
  id: wireRef,
  name: wireText,
  firstname: wireText,
  surname: wireText,
  emailaddress: wireText,
  phonenumber_preferred: wireText,
  phonenumber: wireText,
  mobilenumber: wireText,
  client_id: wireRef,
  client_name: wireText,
  site_id: wireRef,
  site_id_int: wireRef,
  site_name: wireText,
  notes: wireText,
  isvip: wireFlag,
  is_vip: wireFlag,
  isimportantcontact: wireFlag,
});

/** Somebody at a client, of either dialect; null where the row has no id. */
export function readPerson(row: unknown): Person | null {
  const { data: wire } = wirePerson.safeParse(row);
  if (!wire || wire.id === null) return null;
  const ofParts = [wire.firstname, wire.surname].filter((part) => part !== null).join(' ');
  return {
    id: wire.id,
    name: wire.name ?? (ofParts || (wire.emailaddress ?? `Person ${wire.id}`)),
    email: wire.emailaddress,
    phone: wire.phonenumber_preferred ?? wire.phonenumber ?? wire.mobilenumber,
    clientId: wire.client_id,
    clientName: wire.client_name,
    siteId: wire.site_id ?? wire.site_id_int,
    siteName: wire.site_name,
    isVip: wire.isvip ?? wire.is_vip ?? wire.isimportantcontact ?? false,
    notes: plainNotes(wire.notes),
  };
}

/** The most people one search brings, among all and of one client. */
export const MOST_PEOPLE = 20;
export const MOST_OF_CLIENT = 50;

/** Fewer digits than these are no phone number. */
const LEAST_DIGITS = 4;
/** So many last digits are the same with a country code and without. */
const SURE_DIGITS = 8;

/**
 * A search for people. Real tenants look at phone numbers only where told to, and digit by digit; the
 * simplified contract takes a number as it was typed.
 */
export function personFilters(
  text: string,
  dialect: Dialect,
  clientId?: number,
): Record<string, string> {
  const search = text.trim();
  const shared: Record<string, string> =
    clientId === undefined
      ? { count: String(MOST_PEOPLE) }
      : { count: String(MOST_OF_CLIENT), client_id: String(clientId) };
  const digits = search.replace(/\D/g, '').replace(/^0+/, '');
  const isNumber = /^[+\d\s()./-]+$/.test(search) && digits.length >= LEAST_DIGITS;
  if (dialect === 'simplified' || !isNumber) return { search, ...shared };
  const hasCountry = /^\(?(?:\+|00)/.test(search);
  const wanted = hasCountry ? digits.slice(-SURE_DIGITS) : digits;
  return { search: wanted, search_phonenumbers: 'true', ...shared };
}
