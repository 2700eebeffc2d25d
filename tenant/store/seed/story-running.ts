import { AGENT } from './agents';
import { STATUS, TEAM } from './desk-settings';
import type { DraftContext } from './draft-ticket';
import { beginStory, peopleOf, personAt, storyTime } from './story-kit';
import type { Story } from './story-kit';

/** A senior partner’s ticket that is forty minutes late. */
export function vipRunningLate(context: DraftContext): Story {
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
        summary: 'Cannot open completion documents, exchange is waiting',
        body: 'I can’t open any of the completion documents in LexFolio, it says the document store is unavailable. The exchange is waiting for them and so is the other side. Please treat as urgent.',
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

/** Lowered from High to Low once it was late. */
export function loweredAfterBreach(context: DraftContext): Story {
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

/** Back for the second time. */
export function reopenedTwice(context: DraftContext): Story {
  const { workAgo, later, nextMorning } = storyTime(context);
  const created = workAgo(47);
  const solved = later(created, 3.2);
  const backAgain = nextMorning(solved);
  const solvedAgain = later(backAgain, 1.4);
  const backTwice = nextMorning(later(solvedAgain, 20));
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
        solved,
        'The password was set to be forgotten at restart. I’ve saved it properly, it should be there tomorrow.',
        STATUS.resolved,
        18,
      );
      write(backAgain, 'Gone again this morning.', STATUS.inProgress);
      note(
        AGENT.priya,
        later(backAgain, 1),
        'Machine restarts at 02:00 by itself, before the network is up. Delayed the mapping by a minute.',
        undefined,
        30,
      );
      reply(
        AGENT.priya,
        solvedAgain,
        'It starts quicker than the network does. I’ve made it wait a minute first.',
        STATUS.resolved,
      );
      write(
        backTwice,
        'Was fine for two days, and this morning it’s gone again!',
        STATUS.inProgress,
      );
      reply(
        AGENT.priya,
        later(backTwice, 1.3),
        'Sorry about that. I’ll be there before the early shift tomorrow to see it happen.',
      );
      return draft;
    },
  };
}

/** Handed from the day shift to a colleague. */
export function handedOver(context: DraftContext): Story {
  const { before, later, lastShiftEnd } = storyTime(context);
  const handover = lastShiftEnd();
  const created = before(handover, 3.4);
  return {
    created,
    status: STATUS.inProgress,
    tell: (id) => {
      const { draft, reply, note } = beginStory(id, created, {
        user: personAt(context, 12, 7, 'Yard'),
        summary: 'Weighbridge tickets not reaching YardStock',
        body: 'Tickets from the weighbridge stopped showing up in YardStock. Drivers are writing them on paper. It worked till lunch yesterday.',
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
        handover,
        'Handover to Yusuf, end of my shift.\n\nTried: service restart, permissions, another file. Found: import log stops at 12:41 yesterday, nothing since. Needed: somebody who knows the import service; the yard rings again first thing.',
        undefined,
        12,
      );
      const taken = later(handover, 0.5);
      if (taken >= context.now) return draft;
      note(
        AGENT.yusuf,
        taken,
        'Taken over. Log stops where a ticket has an umlaut in the driver’s name.',
        undefined,
        24,
      );
      const answered = later(handover, 1.2);
      if (answered >= context.now) return draft;
      reply(
        AGENT.yusuf,
        answered,
        'I’ve taken this over from Tom. One ticket with an unusual character is holding up the rest; I’m taking it out and will load the others by hand.',
      );
      return draft;
    },
  };
}
