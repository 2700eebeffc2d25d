/**
 * A category as a ticket carries it: `Email > Outlook`; null for none. Real tenants join the path by
 * `>` in the first field, simplified ones may fill one field a level.
 */
export function readCategoryPath(levels: (string | null)[]): string | null {
  const names = levels.flatMap((level) => level?.split('>') ?? []).map((name) => name.trim());
  const path = names.filter((name, index) => name !== '' && name !== names[index - 1]);
  return path.length === 0 ? null : path.join(' > ');
}

/** A category's path as tenants write it: `Email>Outlook`. */
export function writeCategoryPath(path: string): string {
  const names = path.split('>').map((name) => name.trim());
  return names.filter((name) => name !== '').join('>');
}
