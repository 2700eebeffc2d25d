import { describe, expect, test } from 'vitest';
import { statusRoles, type StatusRole } from './status';
import { validateStatusTransition, type TransitionTicket } from './transition';

const ready: TransitionTicket = { resolution: 'Replaced the cable', agentId: 7 };
const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);

/** The rows of the table of rules §2: where a row's lists hold both roles and its fact is so. */
const open = [
  'new',
  'in-progress',
  'pending',
  'on-hold',
  'waiting-client',
  'waiting-third-party',
] as const;
const finished = ['resolved', 'closed'] as const;
const known = [...open, ...finished];
type Row = {
  kind: 'error' | 'warning';
  code: string;
  message: string;
  field?: string;
  from?: readonly string[];
  to?: readonly string[];
  when?: (ticket: TransitionTicket, from: string, to: string) => boolean;
};
const blank = [null, '', ' ', '<p><br></p>'];
const rows: Row[] = [
  {
    kind: 'error',
    code: 'resolution-required',
    message: 'Resolution is required',
    field: 'resolution',
    to: finished,
    when: ({ resolution }) => blank.includes(resolution),
  },
  {
    kind: 'error',
    code: 'same-status',
    message: 'The ticket already has this status',
    when: (_, from, to) => from === to,
  },
  {
    kind: 'error',
    code: 'unknown-status',
    message: 'Unknown status',
    when: (_, from, to) => [from, to].some((role) => known.every((each) => each !== role)),
  },
  {
    kind: 'warning',
    code: 'skipped-in-progress',
    message: 'Closing without In Progress step',
    from: ['new'],
    to: finished,
  },
  {
    kind: 'warning',
    code: 'no-agent-assigned',
    message: 'No agent assigned',
    field: 'agentId',
    to: ['in-progress'],
    when: ({ agentId }) => agentId === null,
  },
  {
    kind: 'warning',
    code: 'reopens',
    message: 'Reopening resumes the resolution clock',
    from: finished,
    to: open,
  },
  {
    kind: 'warning',
    code: 'client-not-asked',
    message: 'Nothing was sent to the client since their last message',
    to: ['waiting-client'],
    when: ({ askedClient }) => askedClient === false,
  },
  {
    kind: 'warning',
    code: 'client-not-told',
    message: 'The client has not been told',
    to: ['resolved'],
    when: ({ clientTold }) => clientTold === false,
  },
  {
    kind: 'warning',
    code: 'no-time-logged',
    message: 'No time has been logged',
    to: finished,
    when: ({ timeLogged }) => timeLogged === false,
  },
];

function verdictOfTable(from: string, to: string, ticket: TransitionTicket) {
  const problems = (kind: Row['kind']) =>
    rows
      .filter((row) => row.kind === kind)
      .filter((row) => (row.from?.includes(from) ?? true) && (row.to?.includes(to) ?? true))
      .filter((row) => row.when?.(ticket, from, to) ?? true)
      .map(({ code, message, field }) => (field ? { code, message, field } : { code, message }));
  const errors = problems('error');
  return { canTransition: errors.length === 0, errors, warnings: problems('warning') };
}

const facts = [undefined, true, false];
const tickets: TransitionTicket[] = [...blank, 'Replaced the cable'].flatMap((resolution) =>
  [null, 7].flatMap((agentId) =>
    facts.flatMap((askedClient) =>
      facts.flatMap((clientTold) =>
        facts.map((timeLogged) => ({ resolution, agentId, askedClient, clientTold, timeLogged })),
      ),
    ),
  ),
);

/** Names that could come from outside; no role is among them. */
const unknown = ['escalated', 'Resolved', ' new', '', 'constructor', '__proto__', '8', 8, null].map(
  (name) => name as StatusRole,
);

describe('every change of status has the errors and warnings of the table', () => {
  test('the table is of all the roles there are', () => {
    expect(known.toSorted()).toEqual(statusRoles.toSorted());
    expect(tickets).toHaveLength(5 * 2 * 27);
  });

  test.each(statusRoles.flatMap((from) => statusRoles.map((to) => ({ from, to }))))(
    'from $from to $to, whatever is known of the ticket',
    ({ from, to }) => {
      for (const ticket of tickets) {
        expect(
          validateStatusTransition(from, to, ticket),
          `with ${JSON.stringify(ticket)}`,
        ).toEqual(verdictOfTable(from, to, ticket));
      }
    },
  );

  test.each(unknown)('a status nobody knows is refused on either side: %j', (role) => {
    const pairs = [
      [role, role] as const,
      ...unknown.map((other) => [role, other] as const),
      ...statusRoles.flatMap((other) => [[role, other] as const, [other, role] as const]),
    ];
    for (const [from, to] of pairs) {
      for (const ticket of tickets) {
        const verdict = validateStatusTransition(from, to, ticket);
        expect(verdict.canTransition).toBe(false);
        expect(verdict, `${from} to ${to} with ${JSON.stringify(ticket)}`).toEqual(
          verdictOfTable(from, to, ticket),
        );
      }
    }
  });
});

describe('a ticket cannot be resolved without saying how', () => {
  test.each([
    ...['', '  \n\t', '\u00a0', '<p>&nbsp;</p><br>', '<div><p>&#160;</p></div>', '<br/>'],
    ...[
      '&#32;&#10;',
      '&Tab;',
      '&#xFEFF;',
      '&shy;',
      '<p><!-- a > b --></p>',
      '<!----><!-- -->',
      '&lrm;&#12288;',
    ],
  ])('%j says nothing', (resolution) => {
    const { errors } = validateStatusTransition('in-progress', 'resolved', {
      ...ready,
      resolution,
    });
    expect(errors).toEqual([
      { code: 'resolution-required', message: 'Resolution is required', field: 'resolution' },
    ]);
  });

  test.each([
    ...['ok', '<p>Done</p>', 'a < b', '<p><img src="after.png"></p>', '&#163;', '&#1600;'],
    ...['&shyly', '<!-- not ended', 'a<!-- b -->', '<!-->Replaced the dock<!-- x -->'],
  ])('%j says something', (resolution) => {
    expect(
      validateStatusTransition('in-progress', 'closed', { ...ready, resolution }).canTransition,
    ).toBe(true);
  });

  test('a hostile text is judged before the test runs out of time', () => {
    for (const piece of ['<', '<a', '<!--', '<!---->', '-->', '&nbsp', '&#x0']) {
      const resolution = piece.repeat(200_000);
      const { canTransition } = validateStatusTransition('new', 'closed', { ...ready, resolution });
      expect(canTransition).toBe(!['<!---->', '&nbsp'].includes(piece));
    }
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
  test('none of them stops a change, and nothing needs to be known to make it', () => {
    const careless = { ...ready, askedClient: false, clientTold: false, timeLogged: false };
    for (const from of open) {
      for (const to of statusRoles.filter((role) => role !== from)) {
        expect(validateStatusTransition(from, to, careless).canTransition).toBe(true);
        expect(validateStatusTransition(from, to, ready).canTransition).toBe(true);
      }
    }
  });

  test('closing a ticket straight from New tells everything at once', () => {
    const { warnings } = validateStatusTransition('new', 'resolved', {
      ...ready,
      clientTold: false,
      timeLogged: false,
    });
    expect(codes(warnings)).toEqual(['skipped-in-progress', 'client-not-told', 'no-time-logged']);
  });
});
