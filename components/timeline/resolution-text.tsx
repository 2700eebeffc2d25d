import { RichText } from './rich-text';

const FRAME = 'rounded-md border border-l-[3px] border-l-met bg-surface p-3';

/** How a ticket was solved: tenants keep it as plain text or as HTML, and only the latter was sanitised. */
export function ResolutionText({ text }: { text: string }) {
  if (/<[a-z/]/i.test(text)) return <RichText html={text} className={FRAME} />;
  return <p className={`${FRAME} wrap-anywhere whitespace-pre-wrap`}>{text}</p>;
}
