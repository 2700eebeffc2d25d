import { z } from 'zod';
import type { Asset } from '@/lib/domain/client';
import { wireList, wireRef, wireText } from './fields';
import { readOne } from './read-list';

const wireAsset = z.object({
  id: wireRef,
  inventory_number: wireText,
  key_field: wireText,
  key_field2: wireText,
  assettype_name: wireText,
  site_name: wireText,
});

/** Something that is looked after; null where the row has no id. Its key fields are what the desk made of them. */
export function readAsset(row: unknown): Asset | null {
  const { data: wire } = wireAsset.safeParse(row);
  if (!wire || wire.id === null) return null;
  const tag = wire.inventory_number ?? wire.key_field ?? `Asset ${wire.id}`;
  const [model = null] = [wire.key_field, wire.key_field2].filter((key) => key !== tag && key);
  return { id: wire.id, tag, kind: wire.assettype_name, model, siteName: wire.site_name };
}

const wireOwner = z.object({ assets: wireList });

/** The assets listed in the answer about a person; none where it lists none. */
export function ownedAssets(answer: unknown): unknown[] {
  return wireOwner.safeParse(readOne(answer, 'users')).data?.assets ?? [];
}
