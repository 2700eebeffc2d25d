import { PageMissing } from '@/components/shell/page-missing';

/** What who may not make boards is told in their place. */
export function BoardsRefused() {
  return (
    <PageMissing title="This page is for managers">
      Your role may not make wall boards. Ask a manager of your service desk.
    </PageMissing>
  );
}
