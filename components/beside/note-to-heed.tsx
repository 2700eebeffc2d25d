import { TriangleAlert } from 'lucide-react';

/** What colleagues should know before they call. */
export function NoteToHeed({ about, text }: { about: string; text: string }) {
  return (
    <div className="flex gap-2 rounded-md bg-risk-soft px-2 py-1.5 text-risk">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <p className="max-h-40 min-w-0 overflow-y-auto wrap-anywhere whitespace-pre-line">
        <span className="block font-medium">
          <span className="sr-only">Heed, about </span>
          {about}
        </span>
        {text}
      </p>
    </div>
  );
}
