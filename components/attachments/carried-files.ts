import type { Instant } from '@/lib/domain/instant';
import { isNamelessPicture, screenshotName } from './file-name';

/** True where files, not text or a link, are being dragged. */
export function carriesFiles({ types }: Pick<DataTransfer, 'types'>): boolean {
  return types.includes('Files');
}

/** What was dropped or pasted: files, and the names of folders, which no browser can send. */
export function carriedFiles({ items }: Pick<DataTransfer, 'items'>): {
  files: File[];
  folders: string[];
} {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = entry?.isDirectory ? null : item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file) files.push(file);
  }
  return { files, folders };
}

/**
 * True for a paste whose words matter more than the picture of them that comes along: what office
 * programs copy. A picture copied from a page comes as HTML without plain text, a file with its name.
 */
export function isTextForEditor({ types }: Pick<DataTransfer, 'types'>): boolean {
  return types.includes('text/plain') && types.includes('text/html');
}

/** Gives pasted pictures that have no name of their own one by the moment; `taken` are names in use. */
export function nameScreenshots(
  files: readonly File[],
  now: Instant,
  zone: string,
  taken: Iterable<string>,
): File[] {
  const names = new Set(taken);
  return files.map((file) => {
    const isNameless = isNamelessPicture(file);
    const name = isNameless ? screenshotName(file.type, now, zone, names) : file.name;
    names.add(name);
    return isNameless ? new File([file], name, { type: file.type, lastModified: now }) : file;
  });
}
