import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extendTailwindMerge } from 'tailwind-merge';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { classNames } from './class-names';

/** All of Tailwind's properties, as `classNames` would know them were there no page to send it to. */
const wholeMerge = extendTailwindMerge({ extend: { theme: { spacing: ['row'] } } });

describe('what a component is given looks as it was given', () => {
  it.each([
    ['inline-flex rounded px-1.5 text-xs leading-5', 'text-sm leading-6'],
    ['inline-flex h-row px-3 font-medium text-ink', 'font-normal justify-start text-muted'],
    ['size-row', 'size-6'],
    ['h-7 px-2', 'size-6'],
    ['text-accent-ink text-sm', 'text-accent'],
    ['h-3 animate-pulse', 'h-row w-24'],
    ['h-row bg-surface px-2.5', 'h-10 bg-transparent px-8.5'],
    ['px-2.5', 'pl-1.5'],
    ['rounded-md px-3', 'rounded-none'],
    [
      'w-72 overflow-y-auto p-3',
      'w-[max(var(--radix-popover-trigger-width),280px)] overflow-hidden p-0',
    ],
    ['grid gap-4 px-4', 'block gap-8'],
    ['px-4 pt-2', 'pt-3'],
    ['max-h-80', 'max-h-(--radix-dropdown-menu-content-available-height)'],
    ['text-left text-muted', 'text-right'],
    ['text-sm text-muted', 'text-balance'],
    ['min-w-0 [&_input]:text-ellipsis', 'min-w-44'],
    ['hover:bg-hover', 'bg-active hover:bg-active'],
  ])('%s, given %s', (own, given) => {
    expect(classNames(own, given)).toBe(wholeMerge(own, given));
  });

  it('in every place of the code', () => {
    const components = readComponents();
    expect(components.own.get('Skeleton')).toContain('h-3');
    expect(components.given.get('Skeleton')).toContain('h-row');
    expect(takenApart(components)).toEqual([]);
  });
});

const folders = ['components', 'app'];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name))
    .map((name) => join(folder, name)),
);

const words = (texts: string[]) => texts.flatMap((text) => text.split(/\s+/)).filter(Boolean);

/** All text below a node; a constant of the same module counts as what it holds. */
function textsIn(node: ts.Node, constants: ReadonlyMap<string, string[]>): string[] {
  const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node);
  const texts = isText ? [node.text] : [];
  if (ts.isIdentifier(node)) texts.push(...(constants.get(node.text) ?? []));
  ts.forEachChild(node, (child) => void texts.push(...textsIn(child, constants)));
  return texts;
}

/** What components put on themselves beside the classes they are given, and what they are given. */
function readComponents() {
  const own = new Map<string, Set<string>>();
  const given = new Map<string, Set<string>>();
  const note = (notes: typeof own, name: string, texts: string[]) =>
    notes.set(name, new Set([...(notes.get(name) ?? []), ...words(texts)]));
  for (const file of files) {
    const source = ts.createSourceFile(
      file,
      readFileSync(file, 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const constants = new Map<string, string[]>();
    const visit = (node: ts.Node, component: string) => {
      if (ts.isVariableDeclaration(node) && component === '' && node.initializer) {
        constants.set(node.name.getText(), textsIn(node.initializer, constants));
      }
      if (ts.isCallExpression(node) && node.expression.getText() === 'classNames') {
        if (/className/i.test(node.arguments.map((each) => each.getText()).join())) {
          note(own, component, textsIn(node, constants));
        }
      }
      if (ts.isJsxAttribute(node) && /^className$|ClassName$/.test(node.name.getText())) {
        note(given, node.parent.parent.tagName.getText(), textsIn(node, constants));
      }
      const inside = ts.isFunctionDeclaration(node) ? (node.name?.text ?? '') : component;
      ts.forEachChild(node, (child) => visit(child, inside));
    };
    visit(source, '');
  }
  return { own, given };
}

/** Where the few properties of `classNames` would leave another look than all of Tailwind's. */
function takenApart({ own, given }: ReturnType<typeof readComponents>): string[] {
  return [...own].flatMap(([component, ownClasses]) =>
    [...ownClasses].flatMap((before) =>
      [...(given.get(component) ?? [])]
        .filter(
          (after) => after !== before && classNames(before, after) !== wholeMerge(before, after),
        )
        .map((after) => `${component}: ${before}, given ${after}`),
    ),
  );
}
