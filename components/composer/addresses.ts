const ADDRESS = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@.<>(),;:"[\]\\]+$/;

/** What is said of each of these that nothing can be mailed to, each once. */
export function oddAddresses(addresses: readonly string[]): { address: string; error: string }[] {
  return [...new Set(addresses)]
    .filter((address) => !ADDRESS.test(address))
    .map((address) => ({ address, error: `${address} isn’t an email address` }));
}

/** `northwind.example` of `Ana@Northwind.example`; empty where there is none. */
export function mailDomain(address: string | null | undefined): string {
  return /@([^@\s]+)$/.exec(address?.trim() ?? '')?.[1]?.toLowerCase() ?? '';
}

/** Those of other domains than these and what stands below them. */
export function addressesOutside(
  addresses: readonly string[],
  domains: readonly string[],
): string[] {
  return addresses.filter((address) => {
    const own = mailDomain(address);
    return own !== '' && !domains.some((domain) => `.${own}`.endsWith(`.${domain}`));
  });
}
