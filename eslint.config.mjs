import { defineConfig, globalIgnores } from 'eslint/config';
import nextVitals from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import query from '@tanstack/eslint-plugin-query';
import prettier from 'eslint-config-prettier/flat';
import { boundaries } from './boundaries.mjs';

const isFile = (path) => path.endsWith('.ts');
const escaped = (path) => path.replace(/\.ts$/, '').replaceAll('.', '\\.');

/** One no-restricted-imports rule a folder: our own code only through `@/`, and only what the table lets in. */
const importRules = Object.entries(boundaries).map(([folder, { may, own }]) => {
  const allowed = [folder, ...may].map((path) => escaped(path) + '(?:/|$)');
  const patterns = [
    {
      regex: `^@/(?!${allowed.join('|')})`,
      message: `${folder} may import only: ${may.join(', ') || 'nothing of ours'} (boundaries.mjs).`,
    },
    {
      regex: '^(?:\\.\\./)+(?:lib|app|components|tenant)/',
      message: 'Import across folders with @/.',
    },
  ];
  if (own) {
    const packages = own.map((name) => name + '(?:/|$)').join('|');
    patterns.push({
      regex: `^(?!@/|\\.{1,2}/|${packages})`,
      message: `${folder} may use only these packages: ${own.join(', ')} (boundaries.mjs).`,
    });
  }
  return {
    files: isFile(folder) ? [folder] : [`${folder}/**/*.{ts,tsx,mjs}`],
    ignores: ['**/*.test.ts', '**/*.test.tsx'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

const config = defineConfig([
  globalIgnores(['.next*/**', '.data/**', 'next-env.d.ts', '**/migrations/**']),
  ...nextVitals,
  ...nextTypescript,
  ...query.configs['flat/recommended'],
  {
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: ['error', 'always'],
      // Warns of what the React compiler would leave alone; it is not in use.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    // Only an interface can be added to: vitest's own, to type what a test is given.
    files: ['tests/support/tenant-setup.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  { files: ['bin/**', 'bench/**', 'tenant/**'], rules: { 'no-console': 'off' } },
  ...importRules,
  prettier,
]);

export default config;
