import { AGENT } from './agents';
import { isDeskManned, onCallAgent } from './awake';
import { STATUS, TEAM } from './desk-settings';
import type { DraftContext } from './draft-ticket';
import { MINUTE } from './local-time';
import { beginStory, personAt } from './story-kit';
import type { Story } from './story-kit';
import { supplierAddress } from './tell';
import { toHtml } from './voice';

const CLIENT = 5;
const CATEGORY = 'Applications>Line of business';
const MASTER = 'outage';

const DUPLICATES: {
  minutesAgo: number;
  site: string;
  summary: string;
  body: string;
  priorityId: number;
  merged?: true;
}[] = [
  {
    minutesAgo: 33,
    site: 'The Elms',
    summary: 'CareNotes won’t open – The Elms',
    body: 'CareNotes Plus won’t open on any of the tablets here. We have the medication round now and need the charts.',
    priorityId: 2,
    merged: true,
  },
  {
    minutesAgo: 30,
    site: 'Riverside House',
    summary: 'Care notes not working??',
    body: 'care notes not working on any computer, just spins. is it us or everyone?',
    priorityId: 3,
    merged: true,
  },
  {
    minutesAgo: 26,
    site: 'Hawthorn Court',
    summary: 'Can’t get into CareNotes Plus',
    body: 'None of us can get into CareNotes Plus at Hawthorn Court. It says service unavailable.',
    priorityId: 3,
  },
  {
    minutesAgo: 21,
    site: 'Riverside House',
    summary: 'Whole of Riverside can’t open CareNotes',
    body: 'We can’t see any care plans at Riverside House. Using the paper folders for now but they’re from last week.',
    priorityId: 2,
  },
  {
    minutesAgo: 14,
    site: 'The Elms',
    summary: 'CareNotes Plus “service unavailable”',
    body: 'Getting “service unavailable” in CareNotes Plus. Tried two PCs and a tablet.',
    priorityId: 3,
  },
  {
    minutesAgo: 8,
    site: 'Head Office',
    summary: 'CareNotes down? Homes are ringing us',
    body: 'Three homes have rung to say CareNotes Plus is down. Do you know about it? Please tell us what to say to them.',
    priorityId: 3,
  },
];

/** A Critical that is half an hour old, and six people who report the same thing. */
export function outageStories(context: DraftContext): Story[] {
  const { now } = context;
  const created = now - 38 * MINUTE;
  const agentId = isDeskManned(now) ? AGENT.daniel : onCallAgent(now);
  const master: Story = {
    created,
    status: STATUS.inProgress,
    tell: (id, told) => {
      const { draft, timeline, note, reply } = beginStory(id, created, {
        user: personAt(context, CLIENT, 2, 'Oakhaven Lodge'),
        summary: 'CareNotes Plus down at all homes, no access to care plans',
        body: 'CareNotes Plus is down for the whole Lodge and Riverside say the same. We have no access to care plans or medication charts. We’re on paper until it’s back.',
        priorityId: 1,
        category: CATEGORY,
        teamId: TEAM.escalation,
        source: 'phone',
        agentId,
      });
      told.set(MASTER, draft);
      timeline.call(agentId, {
        at: created,
        html: toHtml(
          'Spoke to the home. All five homes affected, paper charts in use. Told them we are on it now and will ring every half hour.',
        ),
        status: STATUS.inProgress,
        minutes: 6,
      });
      note(
        agentId,
        now - 34 * MINUTE,
        'Hosting answers ping, application pool stopped. Login page gives 503 from here as well, so not the homes’ lines.',
        undefined,
        6,
      );
      timeline.supplierMail(agentId, supplierAddress('CareNotes Plus Support'), {
        at: now - 31 * MINUTE,
        html: toHtml(
          'Complete outage for Oakhaven Care Homes, 503 on login for all users. Five care homes without medication charts. Please treat as your highest priority and ring us.',
        ),
        minutes: 6,
      });
      timeline.supplierAnswer(supplierAddress('CareNotes Plus Support'), {
        at: now - 17 * MINUTE,
        html: toHtml(
          'We are aware of an issue affecting some customers on cluster 4 and are restoring a database node. Next update within 30 minutes.',
        ),
      });
      reply(
        agentId,
        now - 12 * MINUTE,
        'The makers have found it: one of their database servers has failed and they are bringing it back. Please stay on the paper charts for now. I’ll ring you as soon as we can log in.',
      );
      return draft;
    },
  };
  const duplicates = DUPLICATES.map(
    ({ minutesAgo, site, summary, body, priorityId, merged }, index): Story => ({
      created: now - minutesAgo * MINUTE,
      status: merged ? STATUS.closed : STATUS.new,
      tell: (id, told) => {
        const at = now - minutesAgo * MINUTE;
        const survivor = told.get(MASTER);
        const { draft, timeline } = beginStory(id, at, {
          user: personAt(context, CLIENT, index + 3, site),
          summary,
          body,
          priorityId,
          category: CATEGORY,
          agentId: null,
        });
        if (!merged || !survivor) return draft;
        const mergeAt = now - 19 * MINUTE + index * 40_000;
        const doer = isDeskManned(now) ? AGENT.nicola : agentId;
        timeline.merge(doer, mergeAt, `Merged into #${survivor.id}: same outage.`, STATUS.closed);
        survivor.timeline.merge(doer, mergeAt, `#${id} from ${site} merged into this ticket.`);
        return {
          ...draft,
          agentId: doer,
          mergedIntoId: survivor.id,
          resolution: `Merged into #${survivor.id}.`,
        };
      },
    }),
  );
  return [master, ...duplicates];
}
