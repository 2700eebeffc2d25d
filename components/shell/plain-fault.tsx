/** The number Next logged a server's fault under, for whoever reads the log. */
function digestOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined;
  return typeof error.digest === 'string' ? error.digest : undefined;
}

/** As `PageFault`, for pages outside the desk: they all load it, walls too, so it is made of nothing. */
export function PlainFault({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = digestOf(error);
  return (
    <main className="px-4 py-16">
      <div role="alert" className="grid justify-items-center gap-2 text-center">
        <h1 className="text-base font-semibold">This page could not be shown</h1>
        <p className="max-w-prose text-sm">
          Halyard failed while making it. Try again; if it goes on, tell whoever runs Halyard
          {digest ? ', with the number below' : ''}.
        </p>
        {digest ? <p className="font-mono text-xs text-muted">{digest}</p> : null}
        <button
          type="button"
          onClick={retry}
          className="mt-2 h-8 rounded-md border border-control bg-surface px-3 text-sm font-medium hover:bg-hover"
        >
          Try again
        </button>
      </div>
    </main>
  );
}
