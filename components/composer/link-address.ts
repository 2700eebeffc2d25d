/** True for an address a link may lead to. */
export function isSafeLink(address: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(address);
}

/** `example.com` as somebody types it, as a whole address; null for one no link may lead to. */
export function linkAddress(typed: string): string | null {
  const text = typed.trim();
  if (isSafeLink(text)) return text;
  if (/^[^\s@:/]+@[^\s@:/]+$/.test(text)) return `mailto:${text}`;
  return /^[\w-]+(?:\.[\w-]+)+(?:[:/?#]\S*)?$/.test(text) ? `https://${text}` : null;
}
