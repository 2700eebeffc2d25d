import { AGENT } from './agents';
import { STATUS } from './desk-settings';
import type { DraftContext } from './draft-ticket';
import { DAY, instantOf, localTime } from './local-time';
import { beginStory, personAt, storyTime } from './story-kit';
import type { Story } from './story-kit';
import { supplierAddress } from './tell';
import { toHtml } from './voice';

/** A supplier who has not answered for nine days. */
export function silentVendor(context: DraftContext): Story {
  const { daysAgo, before, later } = storyTime(context);
  const parked = daysAgo(9);
  const created = before(parked, 5);
  return {
    created,
    status: STATUS.waitingThirdParty,
    tell: (id) => {
      const { draft, timeline, reply, note } = beginStory(id, created, {
        user: personAt(context, 8, 3),
        summary: 'TenantFlow rent letters print with last year’s amounts',
        body: 'The rent letters from TenantFlow come out with last year’s amounts although the screen shows the right ones. 340 letters are due out this month so we do need this.',
        priorityId: 3,
        category: 'Applications>Line of business',
        agentId: AGENT.tom,
      });
      reply(
        AGENT.tom,
        later(created, 0.8),
        'Thanks, that’s clear. I’ll check whether the template or the data is behind.',
        STATUS.inProgress,
      );
      note(
        AGENT.tom,
        later(created, 1.5),
        'Template reads a cached table that only the maker can rebuild. Nothing for us to change.',
        undefined,
        30,
      );
      const maker = supplierAddress('TenantFlow Support');
      timeline.supplierMail(AGENT.tom, maker, {
        at: parked,
        html: toHtml(
          'Hello, rent letters for Kestrel Housing Association use last year’s amounts: your report cache has not been rebuilt since April. Please rebuild it, or tell us how. 340 letters are waiting.',
        ),
        status: STATUS.waitingThirdParty,
        minutes: 12,
      });
      note(
        AGENT.tom,
        daysAgo(5.5),
        'Chased TenantFlow. “With the reports team.” No case number given.',
        undefined,
        6,
      );
      note(
        AGENT.tom,
        daysAgo(2.3),
        'Chased again by phone, 25 minutes in the queue, promised a call back. No call.',
        undefined,
        30,
      );
      draft.followUpDate = instantOf(localTime(context.now - DAY).date, 9 * 60);
      return draft;
    },
  };
}

/** A client who asked three times while the technician is on leave. */
export function anyUpdate(context: DraftContext): Story {
  const { before, daysAgo, workAgo, later } = storyTime(context);
  const parked = daysAgo(11);
  const created = before(parked, 14);
  return {
    created,
    status: STATUS.waitingThirdParty,
    tell: (id) => {
      const { draft, timeline, reply, write } = beginStory(id, created, {
        user: personAt(context, 3, 5, 'Beckside Primary'),
        summary: 'Interactive board in Year 4 doesn’t react to touch',
        body: 'The interactive board in Year 4 has stopped reacting to touch. The picture is fine. Mrs Kaur has to teach with it every day so we’d like it back as soon as you can.',
        priorityId: 4,
        category: 'Hardware>Desktop',
        agentId: AGENT.steph,
      });
      reply(
        AGENT.steph,
        later(created, 2),
        'Thanks, I’ll come by and have a look. Is after school all right?',
        STATUS.inProgress,
      );
      timeline.visit(AGENT.steph, {
        at: later(created, 9),
        html: toHtml(
          'On site. Touch frame dead along the left edge, cable and driver fine. Needs a new controller board, ordering it.',
        ),
        minutes: 48,
      });
      timeline.supplierMail(AGENT.steph, supplierAddress('Copperline Wholesale'), {
        at: parked,
        html: toHtml(
          'Please order 1 × touch controller for the board in the photo, delivery to Beckside Primary. PO-7716.',
        ),
        status: STATUS.waitingThirdParty,
        minutes: 6,
      });
      write(workAgo(33), 'Any update on this please?');
      write(workAgo(15), 'Hi, any update? It’s been a week now.');
      write(workAgo(2.5), 'Any update?? Does anybody read these?');
      draft.followUpDate = instantOf(localTime(context.now - 4 * DAY).date, 9 * 60);
      return draft;
    },
  };
}

/** Waiting on the client, who was never asked. */
export function parkedUnasked(context: DraftContext): Story {
  const { workAgo, later } = storyTime(context);
  const created = workAgo(13);
  return {
    created,
    status: STATUS.waitingClient,
    tell: (id) => {
      const { draft, reply, note, write } = beginStory(id, created, {
        user: personAt(context, 6, 4),
        summary: 'Payroll export to the bank rejected',
        body: 'The bank rejects the payroll file, it says line 3 has the wrong length. We pay people on Friday.',
        priorityId: 3,
        category: 'Applications>Accounts',
        agentId: AGENT.ewa,
      });
      reply(
        AGENT.ewa,
        later(created, 0.7),
        'Thanks. Could you send me the message from the bank and the first five lines of the file, please?',
        STATUS.waitingClient,
      );
      write(
        later(created, 3),
        'Here you go, both pasted below.\n\nError 114: record length 99, expected 100.',
        STATUS.inProgress,
      );
      note(AGENT.ewa, later(created, 6), 'Waiting for user.', STATUS.waitingClient, 6);
      draft.followUpDate = later(context.now, 14);
      return draft;
    },
  };
}

/** On hold, and the client has written since. */
export function unreadReply(context: DraftContext): Story {
  const { workAgo, later } = storyTime(context);
  const created = workAgo(26);
  return {
    created,
    status: STATUS.onHold,
    tell: (id) => {
      const { draft, reply, note, write } = beginStory(id, created, {
        user: personAt(context, 7, 8),
        summary: 'Label printer in the brewery prints half a label',
        body: 'The label printer by the bottling line prints only the left half of every label. We’re sticking the rest on by hand.',
        priorityId: 3,
        category: 'Print>Printer',
        agentId: AGENT.callum,
      });
      reply(
        AGENT.callum,
        later(created, 1.1),
        'Sounds like the label size has been lost. I’ll set it again from here.',
        STATUS.inProgress,
      );
      note(
        AGENT.callum,
        later(created, 2.4),
        'Size set to 100 × 70, template the same. Test fine from here.',
        undefined,
        18,
      );
      reply(
        AGENT.callum,
        later(created, 2.6),
        'It prints whole labels now. I’ll leave this on hold until you’ve bottled the next batch.',
        STATUS.onHold,
      );
      write(
        workAgo(1.2),
        'Started the batch at half past and it’s back to half labels. The line is standing, can you come on now please?',
      );
      draft.followUpDate = later(context.now, 12);
      return draft;
    },
  };
}
