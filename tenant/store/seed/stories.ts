import { AGENT } from './agents';
import { STATUS, TEAM } from './desk-settings';
import type { DraftContext } from './draft-ticket';
import { DAY, instantOf, localTime } from './local-time';
import { outageStories } from './story-outage';
import { beginStory, peopleOf, personAt, storyTime } from './story-kit';
import type { Story } from './story-kit';
import { supplierAddress } from './tell';
import { toHtml } from './voice';

/** The tickets a visitor can be led to; each has something to notice. */
export function demoStories(context: DraftContext): Story[] {
  return [
    ...outageStories(context),
    vipRunningLate(context),
    silentVendor(context),
    anyUpdate(context),
    parkedUnasked(context),
    loweredAfterBreach(context),
    unreadReply(context),
    reopenedTwice(context),
    handedOver(context),
  ];
}

function vipRunningLate(context: DraftContext): Story {
  const { workAgo, later } = storyTime(context);
  const created = workAgo(4.7);
  return {
    created,
    status: STATUS.inProgress,
    tell: (id) => {
      const [partner] = peopleOf(context, 1);
      const user = partner ?? personAt(context, 1, 0);
      const { draft, reply, note, write } = beginStory(id, created, {
        user,
        summary: 'Cannot open completion documents before 4pm exchange',
        body: 'I can’t open any of the completion documents in LexFolio, it says the document store is unavailable. We exchange today at 4 and I need them before that. Please treat as urgent.',
        priorityId: 2,
        category: 'Applications>Line of business',
        agentId: AGENT.maya,
      });
      reply(
        AGENT.maya,
        later(created, 0.6),
        'I’ve got this. Other documents open, so I’m checking the store those are kept in.',
        STATUS.inProgress,
      );
      note(
        AGENT.maya,
        later(created, 1.4),
        'Store volume on HB-APP01 is mounted read-only since the snapshot last night. LexFolio refuses to open what it can’t lock.',
        undefined,
        36,
      );
      write(later(created, 2.6), 'Any news? I have the other side on the phone every half hour.');
      reply(
        AGENT.maya,
        later(created, 2.9),
        'We know the cause and I’m waiting for the disk check to finish before I can put it back. I’ll ring you the moment it’s done.',
      );
      note(
        AGENT.maya,
        later(created, 4.1),
        'Disk check at 71 %. Asked Daniel whether copying the matter folder out is safe meanwhile.',
        undefined,
        24,
      );
      return draft;
    },
  };
}

function silentVendor(context: DraftContext): Story {
  const { daysAgo, later } = storyTime(context);
  const parked = daysAgo(9);
  const created = daysAgo(10);
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
        later(parked, 24),
        'Chased TenantFlow. “With the reports team.” No case number given.',
        undefined,
        6,
      );
      note(
        AGENT.tom,
        later(parked, 44),
        'Chased again by phone, 25 minutes in the queue, promised a call back. No call.',
        undefined,
        30,
      );
      draft.followUpDate = instantOf(localTime(context.now - DAY).date, 9 * 60);
      return draft;
    },
  };
}

function anyUpdate(context: DraftContext): Story {
  const { daysAgo, workAgo, later } = storyTime(context);
  const created = daysAgo(13);
  const parked = daysAgo(11);
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

function parkedUnasked(context: DraftContext): Story {
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

function loweredAfterBreach(context: DraftContext): Story {
  const { workAgo, later } = storyTime(context);
  const created = workAgo(8.2);
  return {
    created,
    status: STATUS.inProgress,
    tell: (id) => {
      const { draft, reply, note } = beginStory(id, created, {
        user: personAt(context, 21, 6),
        summary: 'Service desk PC won’t read MOT smart cards',
        body: 'The PC in the service bay has stopped reading the MOT cards. We can use the one in the office but that means walking over for every car.',
        priorityId: 4,
        category: 'Hardware>Desktop',
        agentId: AGENT.gareth,
      });
      reply(
        AGENT.gareth,
        later(created, 0.8),
        'Thanks, I’ll see whether it’s the reader or its driver, and come by if I must.',
        STATUS.inProgress,
      );
      note(
        AGENT.gareth,
        later(created, 2.2),
        'Reader seen by Windows, service crashes on card insert. Older driver does the same.',
        undefined,
        30,
      );
      note(
        AGENT.nicola,
        later(created, 5.1),
        'Priority changed from High to Low. They can use the PC in the office meanwhile.',
      );
      note(
        AGENT.gareth,
        later(created, 6.3),
        'New reader in the van for tomorrow’s round.',
        undefined,
        6,
      );
      return draft;
    },
  };
}

function unreadReply(context: DraftContext): Story {
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

function reopenedTwice(context: DraftContext): Story {
  const { workAgo, later } = storyTime(context);
  const created = workAgo(47);
  return {
    created,
    status: STATUS.inProgress,
    tell: (id) => {
      const { draft, reply, note, write } = beginStory(id, created, {
        user: personAt(context, 13, 9),
        summary: 'CNC machine loses its network drive overnight',
        body: 'The milling machine in Unit 9 can’t see its drive in the morning. Somebody has to go and type the password in again before the early shift can start.',
        priorityId: 3,
        category: 'Files>Permissions',
        agentId: AGENT.priya,
      });
      reply(
        AGENT.priya,
        later(created, 1.3),
        'I’ll see what lets go of the drive in the night.',
        STATUS.inProgress,
      );
      reply(
        AGENT.priya,
        later(created, 3.2),
        'The password was set to be forgotten at restart. I’ve saved it properly, it should be there tomorrow.',
        STATUS.resolved,
        18,
      );
      write(later(created, 11), 'Gone again this morning.', STATUS.inProgress);
      note(
        AGENT.priya,
        later(created, 12),
        'Machine restarts at 02:00 by itself, before the network is up. Delayed the mapping by a minute.',
        undefined,
        30,
      );
      reply(
        AGENT.priya,
        later(created, 12.4),
        'It starts quicker than the network does. I’ve made it wait a minute first.',
        STATUS.resolved,
      );
      write(
        later(created, 41),
        'Was fine for three days, and this morning it’s gone again!',
        STATUS.inProgress,
      );
      reply(
        AGENT.priya,
        later(created, 42),
        'Sorry about that. I’ll be there before the early shift tomorrow to see it happen.',
      );
      return draft;
    },
  };
}

function handedOver(context: DraftContext): Story {
  const { workAgo, later } = storyTime(context);
  const created = workAgo(5.2);
  return {
    created,
    status: STATUS.inProgress,
    tell: (id) => {
      const { draft, reply, note } = beginStory(id, created, {
        user: personAt(context, 4, 7, 'Trafford Depot'),
        summary: 'Weighbridge tickets not reaching RouteDesk',
        body: 'Tickets from the weighbridge stopped showing up in RouteDesk. Drivers are writing them on paper. It worked till lunch yesterday.',
        priorityId: 4,
        category: 'Applications>Line of business',
        agentId: AGENT.yusuf,
        teamId: TEAM.escalation,
      });
      reply(
        AGENT.tom,
        later(created, 0.5),
        'I’ll look at the connection between the two.',
        STATUS.inProgress,
      );
      note(
        AGENT.tom,
        later(created, 2.1),
        'Files arrive in the drop folder, import service doesn’t pick them up. Restarted, no change.',
        undefined,
        42,
      );
      note(
        AGENT.tom,
        later(created, 3.0),
        'Handover to Yusuf, end of my shift.\n\nTried: service restart, permissions, another file. Found: import log stops at 12:41 yesterday, nothing since. Needed: somebody who knows the import service; the site rings again at seven.',
        undefined,
        12,
      );
      note(
        AGENT.yusuf,
        later(created, 3.4),
        'Taken over. Log stops where a ticket has an umlaut in the driver’s name.',
        undefined,
        24,
      );
      reply(
        AGENT.yusuf,
        later(created, 4.2),
        'I’ve taken this over from Tom. One ticket with an unusual character is holding up the rest; I’m taking it out and will load the others by hand.',
      );
      return draft;
    },
  };
}
