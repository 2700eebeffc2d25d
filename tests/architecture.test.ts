import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { boundaries } from '../boundaries.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const roots = ['app', 'components', 'lib', 'tenant', 'bin', 'bench'].filter((folder) =>
  existsSync(join(root, folder)),
);
const rootFiles = ['proxy.ts', 'instrumentation.ts'];

const files = [
  ...roots.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  ),
  ...rootFiles,
];
const sources = files.filter((file) => !/\.test\.tsx?$/.test(file));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Every module a file names: import, export from, import(), require(). */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(read(file), true, true);
  return importedFiles.map(({ fileName }) => fileName);
}

/** The path from the root of one of our modules; null for a package. */
function ours(file: string, name: string): string | null {
  if (name.startsWith('@/')) return name.slice(2);
  if (name.startsWith('.')) return posix.join(posix.dirname(file), name);
  return null;
}

const covers = (prefix: string, path: string) => {
  const bare = prefix.replace(/\.ts$/, '');
  return path === bare || path === prefix || path.startsWith(`${bare}/`);
};
const boundaryOf = (file: string) =>
  Object.keys(boundaries)
    .filter((prefix) => covers(prefix, file))
    .sort((a, b) => b.length - a.length)[0];

describe('imports point inwards', () => {
  it.each(sources.filter((file) => boundaryOf(file)))('%s keeps to its folder’s table', (file) => {
    const folder = boundaryOf(file)!;
    const { may, own } = boundaries[folder]!;
    for (const name of importsOf(file)) {
      const target = ours(file, name);
      if (target !== null) {
        const allowed = [folder, ...may].some((prefix) => covers(prefix, target));
        expect(allowed, `${file} imports ${name}, which ${folder} may not`).toBe(true);
      } else if (own) {
        const allowed = own.some((pkg) => name === pkg || name.startsWith(`${pkg}/`));
        expect(allowed, `${file} uses ${name}; ${folder} is limited to ${own.join(', ')}`).toBe(
          true,
        );
      }
    }
  });

  it('every folder with code of ours has a line in the table', () => {
    const free = /^(bin|bench)\//;
    expect(sources.filter((file) => !boundaryOf(file) && !free.test(file))).toEqual([]);
  });

  it('nobody imports the tenant: it is a process, reached over HTTP', () => {
    const guilty = sources.filter(
      (file) =>
        !file.startsWith('tenant/') &&
        importsOf(file).some((name) => ours(file, name)?.startsWith('tenant')),
    );
    expect(guilty).toEqual([]);
  });

  it('one folder is reached from another by @/, not by climbing out', () => {
    const climbs = sources.filter((file) => {
      const folder = boundaryOf(file);
      return (
        folder !== undefined &&
        importsOf(file).some((name) => name.startsWith('..') && !covers(folder, ours(file, name)!))
      );
    });
    expect(climbs).toEqual([]);
  });
});

/** Files whose code, comments left out, matches. */
function filesWith(pattern: RegExp, among: string[]): string[] {
  return among.filter((file) => {
    const code = read(file)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/(^|[^:])\/\/.*$/gm, '$1');
    return pattern.test(code);
  });
}

describe('habits', () => {
  it('internal links are built by lib/routes, never written out', () => {
    const pages = sources.filter((file) => /^(app|components)\//.test(file));
    expect(
      filesWith(/(href|action|push|replace|redirect)\s*[=(]\s*\{?\s*['"`]\/(?!\/)/, pages),
    ).toEqual([]);
  });

  it('the environment is read in one place', () => {
    const allowed = [
      'lib/server/env.ts',
      'tenant/env.ts',
      'lib/server/content-security-policy.ts',
      'instrumentation.ts',
    ];
    const product = sources.filter(
      (file) => !/^(bin|bench)\//.test(file) && !file.includes('drizzle.config'),
    );
    expect(filesWith(/process\.env/, product).filter((file) => !allowed.includes(file))).toEqual(
      [],
    );
  });

  it('only lib/halo and the tenant know HaloPSA’s words', () => {
    const others = sources.filter((file) => !/^(lib\/halo|tenant|bench)\//.test(file));
    const words =
      /\b(status_id|priority_id|tickettype_id|ticket_id|hiddenfromuser|fixbydate|respondbydate|deadlinedate|slahold|onhold)\b/;
    expect(filesWith(words, others)).toEqual([]);
  });

  it('the rules take the time as an argument', () => {
    const domain = sources.filter((file) => file.startsWith('lib/domain/'));
    expect(filesWith(/Date\.now\(\)|new Date\(\)/, domain)).toEqual([]);
  });

  it('no folder is a drawer', () => {
    const drawers = /\/(utils|helpers|common|misc|types)(\/|\.)/;
    expect(files.filter((file) => drawers.test(file))).toEqual([]);
  });

  it('no file only re-exports others', () => {
    expect(sources.filter((file) => /\/index\.tsx?$/.test(file))).toEqual([]);
  });
});
