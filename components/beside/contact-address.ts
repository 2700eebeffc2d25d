/** The link that calls a number as the tenant writes it; null where there is no number in it. */
export function telHref(phone: string): string | null {
  const [number = '', extension = ''] = phone.split(/\s*(?:ext(?:ension|n)?\.?|x)\s*/i);
  const dialled = number.replace(/\(0\)/, '').replace(/[^\d+*#]/g, '');
  if (!/\d{3}/.test(dialled)) return null;
  const further = extension.replace(/\D/g, '');
  return `tel:${dialled}${further ? `;ext=${further}` : ''}`;
}

/** The link that writes to an address; null where it is none. */
export function mailHref(address: string): string | null {
  return /^[^\s@<>"?&]+@[^\s@<>"?&]+$/.test(address) ? `mailto:${address}` : null;
}
