'use client';

import { useQuery } from '@tanstack/react-query';
import { Building2, FileCheck, FileWarning, Laptop, Mail, Phone } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Asset } from '@/lib/domain/client';
import type { Ticket } from '@/lib/domain/ticket';
import { asProblem } from '@/lib/queries/api-problem';
import { clientQueries, peopleQueries } from '@/lib/queries/dispatch-queries';
import { serverTime } from '@/lib/queries/server-clock';
import { VipMark } from '@/components/queue/ticket-marks';
import { usePageTime } from '@/components/time/time-context';
import { BesidePart, PartFault, PartWait, usePartFold } from './beside-part';
import { mailHref, telHref } from './contact-address';
import { contractStanding, dayOf } from './contract-standing';
import { NoteToHeed } from './note-to-heed';
import { useOnceInView } from './use-once-in-view';

const ASSETS_SHOWN = 4;

/** Who asks, how to reach them, and what to heed first; five calls to the tenant once it is looked at. */
export function CallerCard({ ticket }: { ticket: Ticket }) {
  const { userId, clientId } = ticket;
  const { zone } = usePageTime();
  const [isOpen] = usePartFold('caller');
  const { ref, wasSeen } = useOnceInView();
  const isWanted = isOpen && wasSeen;
  const person = useQuery({
    ...peopleQueries.card(userId ?? 0),
    enabled: isWanted && userId !== null,
  });
  const client = useQuery({
    ...clientQueries.card(clientId ?? 0),
    enabled: isWanted && clientId !== null,
  });

  const known = person.data?.person;
  const name = known?.name ?? ticket.userName;
  const email = known?.email ?? ticket.userEmail;
  const place = [ticket.clientName ?? known?.clientName, ticket.siteName ?? known?.siteName].filter(
    Boolean,
  );
  const clientNotes = client.data?.client.notes ?? null;
  const contract = client.data
    ? contractStanding(client.data, dayOf(serverTime(), zone), ticket.contractId)
    : null;

  return (
    <BesidePart name="caller" title="Contact">
      <div ref={ref} className="grid grid-cols-[minmax(0,1fr)] gap-1 text-sm">
        <p className="flex min-w-0 items-center gap-1.5 font-medium">
          <bdi className="truncate">{name ?? 'No contact'}</bdi>
          {(known?.isVip ?? ticket.isVip) ? <VipMark /> : null}
        </p>
        {person.error && !person.data ? (
          <PartFault
            what="The contact’s phone number and notes are not loaded."
            problem={asProblem(person.error)}
            isRetrying={person.isFetching}
            onRetry={() => void person.refetch()}
          />
        ) : null}
        {client.error && !client.data ? (
          <PartFault
            what="The client’s notes and contract are not loaded."
            problem={asProblem(client.error)}
            isRetrying={client.isFetching}
            onRetry={() => void client.refetch()}
          />
        ) : null}
        {known?.notes ? <NoteToHeed about={known.name} text={known.notes} /> : null}
        {clientNotes ? (
          <NoteToHeed about={client.data?.client.name ?? 'the client'} text={clientNotes} />
        ) : null}
        <ul className="grid grid-cols-[minmax(0,1fr)]">
          {known?.phone ? (
            <Fact icon={Phone} label="Phone">
              <Address href={telHref(known.phone)}>{known.phone}</Address>
            </Fact>
          ) : null}
          {email ? (
            <Fact icon={Mail} label="Mail">
              <Address href={mailHref(email)}>{email}</Address>
            </Fact>
          ) : null}
          {place.length > 0 ? (
            <Fact icon={Building2} label="Client">
              {place.join(' · ')}
              {client.data?.client.isInactive ? (
                <span className="text-risk"> (no longer a client)</span>
              ) : null}
            </Fact>
          ) : null}
          {contract ? (
            <Fact icon={contract.tone === 'met' ? FileCheck : FileWarning} label="Contract">
              <span className={contract.tone === 'met' ? undefined : 'font-medium text-risk'}>
                {contract.words}
              </span>
            </Fact>
          ) : null}
          {person.data ? <Assets assets={person.data.assets} /> : null}
        </ul>
        {(person.isPending && userId !== null) || (client.isPending && clientId !== null) ? (
          <PartWait lines={3} />
        ) : null}
      </div>
    </BesidePart>
  );
}

function Fact(props: { icon: LucideIcon; label: string; children: ReactNode }) {
  const { icon: Icon, label, children } = props;
  return (
    <li className="flex min-h-6 items-start gap-2 py-px">
      <Icon aria-label={label} className="mt-0.5 size-4 shrink-0 text-muted" />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </li>
  );
}

function Address({ href, children }: { href: string | null; children: string }) {
  if (href === null) return children;
  return (
    <a href={href} className="rounded text-accent hover:underline">
      {children}
    </a>
  );
}

function Assets({ assets }: { assets: readonly Asset[] }) {
  if (assets.length === 0) return null;
  const more = assets.length - ASSETS_SHOWN;
  return (
    <Fact icon={Laptop} label="Assets">
      {assets.slice(0, ASSETS_SHOWN).map(({ id, tag, kind, model }) => (
        <span key={id} className="block">
          {tag}
          <span className="text-muted"> {[kind, model].filter(Boolean).join(', ')}</span>
        </span>
      ))}
      {more > 0 ? <span className="block text-muted">and {more} more</span> : null}
    </Fact>
  );
}
