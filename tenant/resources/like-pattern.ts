/** A LIKE pattern for rows that contain a text as it is written. */
export function contains(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
