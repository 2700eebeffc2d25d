import { ArrowRight, Mail, MapPin, Phone, StickyNote } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ActionKind } from '@/lib/domain/ticket';

/** How each kind of entry looks and is called where the tenant has no word of its own. */
export const actionKinds: Readonly<Record<ActionKind, { icon: LucideIcon; name: string }>> = {
  note: { icon: StickyNote, name: 'Note' },
  email: { icon: Mail, name: 'Email' },
  'phone-call': { icon: Phone, name: 'Phone call' },
  'site-visit': { icon: MapPin, name: 'Site visit' },
  'status-change': { icon: ArrowRight, name: 'Status change' },
  other: { icon: StickyNote, name: 'Action' },
};
