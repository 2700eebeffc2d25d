// Who may import what of ours. ESLint and tests/architecture.test.ts both read this table, so the
// rule a developer sees while typing is the rule that holds. Keys are path prefixes; the longest
// matching prefix wins. `own` names what outside packages a folder is limited to.
/** @type {Record<string, { may: string[], own?: string[] }>} */
export const boundaries = {
  'lib/domain': { may: [], own: ['date-fns', '@date-fns/tz'] },
  'lib/contracts': { may: ['lib/domain'], own: ['zod', 'nuqs/server'] },
  'lib/routes.ts': { may: ['lib/domain', 'lib/contracts'], own: ['next', 'nuqs/server'] },
  'lib/database': { may: [] },
  'lib/halo': { may: ['lib/domain'] },
  'lib/store': { may: ['lib/domain', 'lib/database'] },
  'lib/live': { may: ['lib/domain', 'lib/halo', 'lib/store'] },
  'lib/desk': { may: ['lib/domain', 'lib/contracts', 'lib/halo', 'lib/store', 'lib/live'] },
  'lib/server': {
    may: [
      'lib/domain',
      'lib/contracts',
      'lib/routes.ts',
      'lib/database',
      'lib/halo',
      'lib/store',
      'lib/live',
      'lib/desk',
    ],
  },
  'lib/queries': { may: ['lib/contracts', 'lib/domain', 'lib/routes.ts'] },
  components: {
    may: ['components', 'lib/queries', 'lib/contracts', 'lib/domain', 'lib/routes.ts'],
  },
  app: {
    may: [
      'app',
      'components',
      'lib/server',
      'lib/desk',
      'lib/queries',
      'lib/contracts',
      'lib/domain',
      'lib/routes.ts',
    ],
  },
  'proxy.ts': { may: ['lib/server', 'lib/contracts', 'lib/domain', 'lib/routes.ts'] },
  'instrumentation.ts': { may: ['lib/server'] },
  tenant: { may: ['lib/database', 'lib/domain/working-time'] },
};
