import Link from 'next/link';
import { PageMissing } from '@/components/shell/page-missing';

export default function ReviewNotFound() {
  return (
    <PageMissing title="There is no such review" link={Link}>
      Its address may be mistyped or not complete. Every review stands in the log of reviews.
    </PageMissing>
  );
}
