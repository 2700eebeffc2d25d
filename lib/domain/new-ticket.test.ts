import { describe, expect, test } from 'vitest';
import { smallTenantLookups } from '@/tests/support/lookups-sample';
import {
  acknowledgementTo,
  checkNewTicket,
  hasActiveContract,
  newTicketDefaults,
  type AcknowledgementFacts,
  type NewTicketDraft,
} from './new-ticket';

const lists = smallTenantLookups();
const [known] = lists.statuses;
const draft: NewTicketDraft = {
  clientId: 12,
  summary: 'Outlook not connecting',
  typeId: 1,
  statusId: known?.id ?? null,
  priorityId: 3,
};

describe('a ticket that comes in', () => {
  test('is taken when all is in order, and when the tenant is to choose', () => {
    const fine = { canCreate: true, errors: [], warnings: [] };
    expect(checkNewTicket(draft, lists)).toEqual(fine);
    expect(checkNewTicket({ ...draft, statusId: null, priorityId: null }, lists)).toEqual(fine);
    expect(checkNewTicket({ ...draft, hasActiveContract: true }, lists)).toEqual(fine);
  });

  test.each<[string, Partial<NewTicketDraft>, string, string]>([
    ['without a client', { clientId: null }, 'client-required', 'clientId'],
    ['for a client of no number', { clientId: 0 }, 'client-invalid', 'clientId'],
    ['for what is no number', { clientId: NaN }, 'client-invalid', 'clientId'],
    ['for a client the tenant lacks', { clientExists: false }, 'client-invalid', 'clientId'],
    ['without a summary', { summary: '' }, 'summary-required', 'summary'],
    ['with blanks for a summary', { summary: ' \n\t\u00a0' }, 'summary-required', 'summary'],
    ['with a novel for a summary', { summary: 'x'.repeat(256) }, 'summary-too-long', 'summary'],
    ['without a type', { typeId: null }, 'type-invalid', 'typeId'],
    ['with a type the tenant lacks', { typeId: 999 }, 'type-invalid', 'typeId'],
    ['with a status the tenant lacks', { statusId: 999 }, 'status-invalid', 'statusId'],
    ['with a priority the tenant lacks', { priorityId: 999 }, 'priority-invalid', 'priorityId'],
  ])('is refused %s', (_, wrong, code, field) => {
    const { canCreate, errors } = checkNewTicket({ ...draft, ...wrong }, lists);
    expect(canCreate).toBe(false);
    expect(errors.map((error) => [error.code, error.field])).toEqual([[code, field]]);
  });

  test('has up to 255 characters, blanks around them not counted', () => {
    expect(checkNewTicket({ ...draft, summary: ` ${'x'.repeat(255)} ` }, lists).canCreate).toBe(
      true,
    );
  });

  test('is told all that is wrong at once', () => {
    const all = { clientId: null, summary: '', typeId: null, statusId: 0, priorityId: 0 };
    expect(checkNewTicket(all, lists).errors).toHaveLength(5);
  });

  test('of a client without a contract needs a second look, and is no error', () => {
    const verdict = checkNewTicket({ ...draft, hasActiveContract: false }, lists);
    expect(verdict.canCreate).toBe(true);
    expect(verdict.warnings.map(({ code }) => code)).toEqual(['no-active-contract']);
    const nobody = { ...draft, clientId: null, hasActiveContract: false };
    expect(checkNewTicket(nobody, lists).warnings).toEqual([]);
    const unknown = { ...draft, clientExists: false, hasActiveContract: false };
    expect(checkNewTicket(unknown, lists).warnings).toEqual([]);
  });
});

test.each([
  ['from its first day', '2026-01-01', '2026-12-31', true, '2026-01-01', true],
  ['to its last', '2026-01-01', '2026-12-31', true, '2026-12-31', true],
  ['not before', '2026-01-01', '2026-12-31', true, '2025-12-31', false],
  ['not after', '2026-01-01', '2026-12-31', true, '2027-01-01', false],
  ['without an end', '2026-01-01', null, true, '2099-01-01', true],
  ['without a beginning', null, '2026-12-31', true, '1999-01-01', true],
  ['not when it was ended', null, null, false, '2026-11-24', false],
])('a contract is in force %s', (_, startDate, endDate, isActive, today, expected) => {
  const contract = { startDate, endDate, isActive };
  expect(hasActiveContract([contract], today)).toBe(expected);
  expect(
    hasActiveContract([{ startDate: null, endDate: '1990-01-01', isActive: true }], today),
  ).toBe(false);
  expect(hasActiveContract([], today)).toBe(false);
});

describe('what a ticket gets where nobody chose', () => {
  const routed = { category: null, clientId: null, typeId: 1 };
  const routing = { byCategory: {}, byClient: {}, byType: { 1: 40 } };

  test('is status New, priority Medium and the team of its type', () => {
    expect(newTicketDefaults(routed, lists, routing)).toEqual({
      statusId: lists.statuses.find(({ role }) => role === 'new')?.id,
      priorityId: 3,
      teamId: 40,
    });
  });

  test.each<[string, [number, string][], number | null]>([
    [
      'by its name, whatever its id',
      [
        [3, 'Critical'],
        [7, ' medium'],
      ],
      7,
    ],
    [
      'by its id, where it was renamed',
      [
        [2, 'High'],
        [3, 'P3 – Normal'],
      ],
      3,
    ],
    ['not by its id, where that is another', [[3, 'Critical']], null],
    ['none, where the tenant has neither', [[12, 'P3']], null],
  ])('is Medium %s', (_, rows, priorityId) => {
    const priorities = rows.map(([id, name]) => ({
      ...{ priorityId: id, name, slaId: 1, responseMs: 1, resolutionMs: 2, workdayId: null },
    }));
    const defaults = newTicketDefaults(routed, { statuses: [], priorities }, routing);
    expect(defaults.priorityId).toBe(priorityId);
  });

  test('is the first of the statuses that mean New, and left to the tenant where it has none', () => {
    const status = (id: number, sequence: number, role: 'new' | 'pending') =>
      ({ id, name: 'x', role, roleGuessed: false, sequence }) as const;
    const of = (statuses: ReturnType<typeof status>[]) =>
      newTicketDefaults(routed, { statuses, priorities: [] }, { ...routing, byType: {} });
    const two = [status(20, 3, 'new'), status(21, 2, 'new'), status(3, 1, 'pending')];
    expect(of(two)).toEqual({ statusId: 21, priorityId: null, teamId: null });
    expect(of([])).toEqual({ statusId: null, priorityId: null, teamId: null });
  });
});

describe('"we have your ticket"', () => {
  const mail: AcknowledgementFacts = {
    userEmail: ' jo@fenwick.example ',
    source: 'email',
    inBulk: false,
    writtenByMachine: false,
  };

  test.each(['email', 'portal', 'manual'] as const)('goes to who wrote by %s', (source) => {
    expect(acknowledgementTo({ ...mail, source })).toBe('jo@fenwick.example');
  });

  test.each<[string, Partial<AcknowledgementFacts>]>([
    ['an alert', { source: 'monitoring' }],
    ['who called', { source: 'phone' }],
    ['many at once', { inBulk: true }],
    ['a machine', { writtenByMachine: true }],
    ['nobody', { userEmail: null }],
    ['an empty address', { userEmail: ' ' }],
    ['two addresses', { userEmail: 'a@b.example, c@d.example' }],
    ['what is no address', { userEmail: 'Jo Fenwick' }],
  ])('does not go to %s', (_, facts) => {
    expect(acknowledgementTo({ ...mail, ...facts })).toBeNull();
  });
});
