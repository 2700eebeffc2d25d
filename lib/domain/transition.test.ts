import { describe, expect, test } from 'vitest';
import { statusRoles, type StatusRole } from './status';
import { validateStatusTransition, type TransitionTicket } from './transition';

const open: StatusRole[] = [
  'new',
  'in-progress',
  'pending',
  'on-hold',
  'waiting-client',
  'waiting-third-party',
];
const ready: TransitionTicket = { resolution: 'Replaced the cable', agentId: 7 };
const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);

const table = statusRoles.flatMap((from) =>
  statusRoles.flatMap((to) =>
    [null, 'Replaced the cable'].flatMap((resolution) =>
      [null, 7].map((agentId) => ({ from, to, resolution, agentId })),
    ),
  ),
);

describe('every change of status', () => {
  test.each(table)(
    'from $from to $to, resolution $resolution, agent $agentId',
    ({ from, to, resolution, agentId }) => {
      const verdict = validateStatusTransition(from, to, { resolution, agentId });
      const finishing = !open.includes(to);
      const errors = [
        ...(finishing && resolution === null ? ['resolution-required'] : []),
        ...(from === to ? ['same-status'] : []),
      ];
      const warnings = [
        ...(finishing && from === 'new' ? ['skipped-in-progress'] : []),
        ...(to === 'in-progress' && agentId === null ? ['no-agent-assigned'] : []),
        ...(!open.includes(from) && open.includes(to) ? ['reopens'] : []),
      ];
      expect(codes(verdict.errors)).toEqual(errors);
      expect(codes(verdict.warnings)).toEqual(warnings);
      expect(verdict.canTransition).toBe(errors.length === 0);
    },
  );
});

describe('a ticket cannot be resolved without saying how', () => {
  test.each(['', '  \n\t', '\u00a0', '<p>&nbsp;</p><br>', '<div><p>&#160;</p></div>', '<br/>'])(
    '%j says nothing',
    (resolution) => {
      const { errors } = validateStatusTransition('in-progress', 'resolved', {
        ...ready,
        resolution,
      });
      expect(errors).toEqual([
        { code: 'resolution-required', message: 'Resolution is required', field: 'resolution' },
      ]);
    },
  );

  test.each(['ok', '<p>Done</p>', 'a < b', '<p><img src="after.png"></p>'])(
    '%j says something',
    (resolution) => {
      expect(
        validateStatusTransition('in-progress', 'closed', { ...ready, resolution }).canTransition,
      ).toBe(true);
    },
  );

  test('a hostile text is judged quickly', () => {
    const started = performance.now();
    for (const piece of ['<', '<a', '<!--', '&nbsp']) {
      validateStatusTransition('new', 'closed', { ...ready, resolution: piece.repeat(200_000) });
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('a resolved ticket that has its resolution closes without a new one', () => {
    expect(validateStatusTransition('resolved', 'closed', ready)).toEqual({
      canTransition: true,
      errors: [],
      warnings: [],
    });
  });
});

describe('warnings', () => {
  test.each([
    ['new', 'resolved', ready, 'skipped-in-progress', 'Closing without In Progress step'],
    ['new', 'in-progress', { ...ready, agentId: null }, 'no-agent-assigned', 'No agent assigned'],
    ['closed', 'pending', ready, 'reopens', 'Reopening resumes the resolution clock'],
    [
      'new',
      'waiting-client',
      { ...ready, askedClient: false },
      'client-not-asked',
      'Nothing was sent to the client since their last message',
    ],
    [
      'pending',
      'resolved',
      { ...ready, clientTold: false },
      'client-not-told',
      'The client has not been told',
    ],
    [
      'pending',
      'closed',
      { ...ready, timeLogged: false },
      'no-time-logged',
      'No time has been logged',
    ],
  ] as const)('from %s to %s with %o: %s', (from, to, ticket, code, message) => {
    const verdict = validateStatusTransition(from, to, ticket);
    expect(verdict.canTransition).toBe(true);
    expect(verdict.warnings).toHaveLength(1);
    expect(verdict.warnings[0]).toMatchObject({ code, message });
  });

  test('what is not known, or known to be done, does not warn', () => {
    const done = { ...ready, askedClient: true, clientTold: true, timeLogged: true };
    for (const ticket of [ready, done]) {
      for (const to of statusRoles.filter((role) => role !== 'pending')) {
        expect(validateStatusTransition('pending', to, ticket).warnings).toEqual([]);
      }
    }
  });
});

test('a status nobody knows is refused, whichever side it is on', () => {
  const unknown = 'escalated' as string as StatusRole;
  expect(codes(validateStatusTransition('new', unknown, ready).errors)).toEqual(['unknown-status']);
  expect(codes(validateStatusTransition(unknown, 'pending', ready).errors)).toEqual([
    'unknown-status',
  ]);
  expect(validateStatusTransition('closed', unknown, ready).warnings).toEqual([]);
});
