import type { Lookups } from '@/lib/domain/lookups';
import type { Dialect, NewAction } from '../client';
import { actionTypeId } from './action-kinds';
import { writeInstantOrNone } from './dates';
import { pickOutcome } from './pick-outcome';

/**
 * A new entry in the words of the dialect. Whether it is mailed is always said: left out, an address
 * or a kind could be enough to send it. Time is minutes in the simplified dialect and hours in the
 * real one.
 */
export function actionBody(
  ticketId: number,
  action: NewAction,
  dialect: Dialect,
  lookups: Pick<Lookups, 'outcomes'>,
): Record<string, unknown> {
  const { kind, html, hiddenFromUser, email, minutes, chargeable, status } = action;
  const shared = {
    ticket_id: ticketId,
    outcome: pickOutcome(action, lookups),
    hiddenfromuser: hiddenFromUser,
    sendemail: kind === 'email',
    ...(email && {
      emailto: email.to.join(', '),
      emailcc: email.cc.length > 0 ? email.cc.join(', ') : undefined,
      emailsubject: email.subject,
    }),
    new_status: status?.id,
    new_followupdate: writeInstantOrNone(status?.followUpAt),
  };
  if (dialect === 'real') {
    return {
      ...shared,
      note_html: html,
      timetaken: minutes === undefined ? undefined : minutes / 60,
      actisbillable: chargeable,
      closure_note: status?.resolution,
    };
  }
  return {
    ...shared,
    note: html,
    actiontype_id: actionTypeId(kind),
    timetaken: minutes,
    charge: chargeable,
    resolution: status?.resolution,
  };
}
