'use client';

import { CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { routes } from '@/lib/routes';
import { UploadLine } from '@/components/attachments/upload-line';
import { useUploads } from '@/components/attachments/uploads';

export type MadeTicket = { id: number; summary: string };

/** The tickets made one after the other on this page, the latest first, with their files on the way. */
export function MadeTickets({ made }: { made: readonly MadeTicket[] }) {
  return (
    <ul aria-label="Created here" className="grid grid-cols-[minmax(0,1fr)] gap-1 empty:hidden">
      {made.map((ticket) => (
        <MadeLine key={ticket.id} {...ticket} />
      ))}
    </ul>
  );
}

function MadeLine({ id, summary }: MadeTicket) {
  const uploads = useUploads(id);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-1 rounded-md bg-met-soft px-3 py-1.5 text-sm">
      <Link
        href={routes.ticket(id)}
        className="flex min-h-6 items-center gap-2 rounded-sm hover:underline"
      >
        <CircleCheck aria-hidden className="size-4 shrink-0 text-met" />
        <span className="truncate">
          #{id} {summary}
        </span>
        <span className="shrink-0 text-met">is created: open it</span>
      </Link>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-1 empty:hidden">
        {uploads.map((upload) => (
          <UploadLine key={upload.key} upload={upload} />
        ))}
      </ul>
    </li>
  );
}
