'use client';

import { ExternalLink } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { classNames } from '@/components/ui/class-names';
import { useViewer } from './desk-providers';

/** Says that the desk is the one that comes with Halyard, and leads to its outbox. */
export function TenantMark({ className }: { className?: string }) {
  const { embeddedTenant } = useViewer();
  if (!embeddedTenant) return null;
  return (
    <a
      href={`${embeddedTenant.url}/outbox`}
      target="_blank"
      rel="noreferrer"
      className={classNames('shrink-0 rounded', className)}
      title="The HaloPSA-compatible tenant that comes with Halyard: open its outbox"
    >
      <Badge tone="accent">
        Embedded tenant
        <ExternalLink aria-hidden className="size-3" />
        <span className="sr-only">, open its outbox</span>
      </Badge>
    </a>
  );
}
