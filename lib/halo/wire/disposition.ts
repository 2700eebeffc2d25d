const controls = /[\u0000-\u001f\u007f]/g;

/** The file name of a Content-Disposition header, `filename*` first; null when it names none. */
export function dispositionFilename(header: string | null): string | null {
  if (header === null) return null;
  const extended = /filename\*\s*=\s*(?:utf-8|iso-8859-1)?'[^']*'([^;]+)/i.exec(header)?.[1];
  if (extended !== undefined) {
    try {
      return clean(decodeURIComponent(extended.trim()));
    } catch {
      // A broken extended name: the plain one may still do.
    }
  }
  const quoted = /filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(header)?.[1];
  if (quoted !== undefined) return clean(quoted.replace(/\\(.)/g, '$1'));
  const bare = /filename\s*=\s*([^;"]+)/i.exec(header)?.[1];
  return bare === undefined ? null : clean(bare);
}

function clean(name: string): string | null {
  const last = name.replace(controls, '').split(/[/\\]/).at(-1)?.trim() ?? '';
  return last === '' || last === '.' || last === '..' ? null : last;
}
