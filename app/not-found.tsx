import { PageMissing } from '@/components/shell/page-missing';

export default function NotFound() {
  return (
    <main>
      <PageMissing title="There is nothing at this address">
        The link may be old or mistyped.
      </PageMissing>
    </main>
  );
}
