import type { actions } from '../schema';
import { isStopped } from './clock-facts';
import type { StatusMoment } from './clock-facts';
import { ACTION, DESK_MAIL, STATUS, statusName } from './desk-settings';
import { toHtml } from './voice';

/** An action without its number, which it gets once all of its ticket's are in order. */
export type ActionRow = Omit<typeof actions.$inferInsert, 'number'> & { at: number };

type Said = {
  at: number;
  html: string;
  /** Moves the ticket as part of the same action. */
  status?: number | undefined;
  minutes?: number;
  /** A line about waiting or booking rather than work: takes six minutes. */
  isBrief?: boolean;
};

/** The actions of one ticket as they are told, and the statuses it went through. */
export type Timeline = ReturnType<typeof createTimeline>;

/** Starts a ticket's timeline in status New; `subject` is what its mails are about. */
export function createTimeline(ticket: {
  id: number;
  summary: string;
  created: number;
  userId: number | null;
  userMail: string | null;
}) {
  const rows: ActionRow[] = [];
  const history: StatusMoment[] = [{ at: ticket.created, status: STATUS.new }];
  const subject = `[#${ticket.id}] ${ticket.summary}`;
  const brief = new Set<ActionRow>();
  const facts = {
    responded: null as number | null,
    lastMail: null as { at: number; html: string; agentId: number } | null,
  };

  const current = () => history.at(-1)?.status ?? STATUS.new;
  const add = (row: Omit<ActionRow, 'ticketId'>, status?: number) => {
    const moves = status !== undefined && status !== current();
    const added: ActionRow = {
      ...row,
      ticketId: ticket.id,
      oldStatusId: moves ? current() : null,
      newStatusId: moves ? status : null,
    };
    rows.push(added);
    if (moves) history.push({ at: row.at, status });
    return added;
  };
  const answered = (at: number) => {
    facts.responded ??= at;
  };

  return {
    rows,
    history,
    facts,
    current,
    acknowledge(at: number) {
      if (!ticket.userMail) return;
      const note = toHtml(
        `Thank you for contacting us. Your request has been logged as #${ticket.id} and someone will be in touch.\n\nPlease keep the reference in the subject when you reply.`,
      );
      add({
        at,
        actionTypeId: ACTION.email,
        outcome: 'Acknowledgement',
        note,
        emailFrom: DESK_MAIL,
        emailTo: ticket.userMail,
        emailSubject: subject,
      });
    },
    mail(agentId: number, said: Said, outcome = 'Email User') {
      if (!ticket.userMail) return this.call(agentId, said);
      add(
        {
          at: said.at,
          actionTypeId: ACTION.email,
          outcome,
          note: said.html,
          agentId,
          minutes: said.minutes ?? null,
          emailFrom: DESK_MAIL,
          emailTo: ticket.userMail,
          emailSubject: `Re: ${subject}`,
        },
        said.status,
      );
      facts.lastMail = { at: said.at, html: said.html, agentId };
      answered(said.at);
    },
    call(agentId: number, said: Said) {
      add(
        {
          at: said.at,
          actionTypeId: ACTION.call,
          outcome: 'Phone Call',
          note: said.html,
          agentId,
          minutes: said.minutes ?? null,
        },
        said.status,
      );
      answered(said.at);
    },
    visit(agentId: number, said: Said) {
      add(
        {
          at: said.at,
          actionTypeId: ACTION.visit,
          outcome: 'Site Visit',
          note: said.html,
          agentId,
          minutes: said.minutes ?? null,
        },
        said.status,
      );
      answered(said.at);
    },
    note(agentId: number | null, said: Said, outcome = 'Private Note') {
      const row = add(
        {
          at: said.at,
          actionTypeId: ACTION.note,
          outcome,
          note: said.html,
          agentId,
          hiddenFromUser: true,
          minutes: said.minutes ?? null,
        },
        said.status,
      );
      if (said.isBrief) brief.add(row);
    },
    assign(agentId: number, at: number, text: string) {
      add({
        at,
        actionTypeId: ACTION.note,
        outcome: 'Assigned',
        note: toHtml(text),
        agentId,
        hiddenFromUser: true,
      });
    },
    merge(agentId: number, at: number, text: string, status?: number) {
      add(
        {
          at,
          actionTypeId: ACTION.note,
          outcome: 'Merged',
          note: toHtml(text),
          agentId,
          hiddenFromUser: true,
        },
        status,
      );
    },
    /** Closes with the very action that resolved it. */
    closeWithLast() {
      const last = rows.findLast((row) => row.newStatusId === STATUS.resolved);
      const moment = history.findLast(({ status }) => status === STATUS.resolved);
      if (last) last.newStatusId = STATUS.closed;
      if (moment) moment.status = STATUS.closed;
    },
    publicNote(agentId: number, said: Said) {
      add(
        {
          at: said.at,
          actionTypeId: ACTION.note,
          outcome: 'Public Note',
          note: said.html,
          agentId,
          minutes: said.minutes ?? null,
        },
        said.status,
      );
      answered(said.at);
    },
    supplierMail(agentId: number, to: string, said: Said) {
      add(
        {
          at: said.at,
          actionTypeId: ACTION.email,
          outcome: 'Email Supplier',
          note: said.html,
          agentId,
          hiddenFromUser: true,
          minutes: said.minutes ?? null,
          emailFrom: DESK_MAIL,
          emailTo: to,
          emailSubject: subject,
        },
        said.status,
      );
    },
    supplierAnswer(from: string, said: Said) {
      add(
        {
          at: said.at,
          actionTypeId: ACTION.email,
          outcome: 'Supplier Update',
          note: said.html,
          hiddenFromUser: true,
          emailFrom: from,
          emailTo: DESK_MAIL,
          emailSubject: `RE: ${subject}`,
        },
        said.status,
      );
    },
    requester(said: Said, isCall = false) {
      add(
        {
          at: said.at,
          actionTypeId: isCall ? ACTION.call : ACTION.email,
          outcome: 'User Update',
          note: said.html,
          userId: ticket.userId,
          emailFrom: isCall ? null : ticket.userMail,
          emailTo: isCall ? null : DESK_MAIL,
          emailSubject: isCall ? null : `RE: ${subject}`,
        },
        said.status,
      );
    },
    move(agentId: number | null, at: number, status: number, why?: string) {
      const from = current();
      if (from === status) return;
      const text = why ?? `Status changed from ${statusName(from)} to ${statusName(status)}`;
      add(
        { at, actionTypeId: ACTION.status, outcome: 'Status Change', note: toHtml(text), agentId },
        status,
      );
    },
    /**
     * Spreads the ticket's effort over what agents did. Questions, reminders and bookings take six
     * minutes; the rest goes to real work, never more than the time that had passed. `isOpen`
     * tickets log each thing that was done, finished ones the total.
     */
    spreadEffort(totalMinutes: number, charge: boolean, isOpen = false) {
      const inOrder = rows.toSorted((a, b) => a.at - b.at);
      const done = inOrder.filter(
        (row) =>
          row.agentId &&
          row.actionTypeId !== ACTION.status &&
          row.outcome !== 'Assigned' &&
          row.outcome !== 'Merged',
      );
      const isWork = (row: ActionRow) =>
        row.actionTypeId === ACTION.visit ||
        row.outcome === 'Resolve' ||
        (row.outcome === 'Phone Call' &&
          row.newStatusId !== null &&
          isStopped(row.newStatusId ?? 0)) ||
        (row.outcome === 'Private Note' && !brief.has(row));
      const log = (row: ActionRow, minutes: number) => {
        row.minutes = (row.minutes ?? 0) + minutes;
        row.charge = charge;
      };
      let left = totalMinutes;
      const first = done.filter((row, index) => isOpen && (index % 4 !== 3 || isWork(row)));
      for (const row of first) {
        log(row, 6);
        left -= 6;
      }
      let since = ticket.created;
      const work = done.flatMap((row) => {
        if (!isWork(row)) return [];
        const gap = (row.at - since) / 60_000;
        since = row.at;
        return [{ row, gap }];
      });
      for (const { row, gap } of work.sort((a, b) => b.gap - a.gap)) {
        if (left <= 0) return;
        const most = row.outcome === 'Private Note' ? (isOpen ? 24 : 54) : 600;
        const minutes = Math.min(left, most, Math.max(6, Math.floor((gap * 0.9) / 6) * 6));
        log(row, minutes);
        left -= minutes;
      }
      for (const row of done) {
        if (left <= 0) return;
        if (row.minutes) continue;
        log(row, 6);
        left -= 6;
      }
    },
  };
}
