import { PageMissing } from '@/components/shell/page-missing';

/** What who may not review escalations is told in their place. */
export function ReviewRefused() {
  return (
    <PageMissing title="This page is for managers">
      Your role may not review escalations. In a ticket you can hand it over to a colleague or a
      team.
    </PageMissing>
  );
}
