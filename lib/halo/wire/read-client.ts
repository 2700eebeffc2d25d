import { z } from 'zod';
import type { Client, Site } from '@/lib/domain/client';
import type { ClientContract } from '@/lib/domain/new-ticket';
import { htmlToText } from '../sanitize';
import { readDay } from './dates';
import { wireAnything, wireFlag, wireRef, wireText } from './fields';

const wireClient = z.object({
  id: wireRef,
  name: wireText,
  inactive: wireFlag,
  notes: wireText,
  sla_id: wireRef,
});

/** A customer of the desk; null where the row has no id. */
export function readClient(row: unknown): Client | null {
  const { data: wire } = wireClient.safeParse(row);
  if (!wire || wire.id === null) return null;
  return {
    id: wire.id,
    name: wire.name ?? `Client ${wire.id}`,
    isInactive: wire.inactive ?? false,
    notes: plainNotes(wire.notes),
    slaId: wire.sla_id,
  };
}

/** Notes to heed as plain text, which tenants keep as HTML or not; null where they say nothing. */
export function plainNotes(notes: string | null): string | null {
  return htmlToText(notes ?? '') || null;
}

const wireSite = z.object({
  id: wireRef,
  name: wireText,
  phonenumber: wireText,
  address: wireText,
  delivery_address_line1: wireText,
  delivery_address_line2: wireText,
  delivery_address_line3: wireText,
  delivery_address_line4: wireText,
  delivery_address_line5: wireText,
});

/** A place of a client's; null where the row has no id. Real tenants write the address line by line. */
export function readSite(row: unknown): Site | null {
  const { data: wire } = wireSite.safeParse(row);
  if (!wire || wire.id === null) return null;
  const lines = [
    wire.delivery_address_line1,
    wire.delivery_address_line2,
    wire.delivery_address_line3,
    wire.delivery_address_line4,
    wire.delivery_address_line5,
  ].filter((line) => line !== null);
  return {
    id: wire.id,
    name: wire.name ?? `Site ${wire.id}`,
    phone: wire.phonenumber,
    address: wire.address ?? (lines.join(', ') || null),
  };
}

const wireContract = z.object({
  id: wireRef,
  ref: wireText,
  sla_id: wireRef,
  start_date: wireAnything,
  end_date: wireAnything,
  active: wireFlag,
  expired: wireFlag,
});

/** A client's contract; null where the row has no id. In force unless the tenant says otherwise. */
export function readContract(row: unknown): ClientContract | null {
  const { data: wire } = wireContract.safeParse(row);
  if (!wire || wire.id === null) return null;
  return {
    id: wire.id,
    ref: wire.ref ?? `Contract ${wire.id}`,
    slaId: wire.sla_id,
    startDate: readDay(wire.start_date),
    endDate: readDay(wire.end_date),
    isActive: wire.active ?? wire.expired !== true,
  };
}
