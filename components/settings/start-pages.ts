/** A view a visit can begin with. */
export type StartPage = { id: string; name: string };

type Views = Record<'builtIn' | 'own' | 'shared', readonly StartPage[]>;

/** The choices; one that is chosen and not among them, such as a view that was deleted, is kept. */
export function startPages({ builtIn, own, shared }: Views, chosen: string): StartPage[] {
  const pages = [{ id: 'queue', name: 'Queue' }, ...builtIn, ...own, ...shared];
  if (pages.some(({ id }) => id === chosen)) return pages;
  return [...pages, { id: chosen, name: 'Another view' }];
}
