import { AGENT } from './agents';
import { isDeskManned, onCallAgent } from './awake';
import { siteRows } from './client-rows';
import { isStopped } from './clock-facts';
import { STATUS } from './desk-settings';
import type { DraftContext } from './draft-ticket';
import { HOUR, MINUTE } from './local-time';
import type { Plan } from './plan';
import { randomFor } from './random';
import { fillSlots } from './slots';
import type { Draft } from './ticket-row';
import { createTimeline } from './timeline';
import { requesterMail } from './voice';

/** The ticket another one may turn out to repeat: same day, still open, somebody wrote it. */
function findSurvivor(plan: Plan, drafts: Draft[], mergeAt: number): Draft | null {
  const fitting = drafts.slice(-60).filter((draft) => {
    const stopped = draft.timeline.history.find((moment) => isStopped(moment.status));
    return (
      draft.user !== null &&
      draft.origin?.scenario.type === 'incident' &&
      draft.mergedIntoId === null &&
      plan.created - draft.created < 8 * HOUR &&
      plan.created > draft.created &&
      (!stopped || stopped.at > mergeAt)
    );
  });
  const random = randomFor('survivor', plan.index);
  return fitting.length === 0 ? null : random.pick(fitting);
}

/**
 * A ticket that says what a colleague's ticket already says and was merged into it within the
 * hour; null where there is nothing to repeat. The survivor gets a note of it.
 */
export function draftMerged(
  plan: Plan,
  id: number,
  drafts: Draft[],
  context: DraftContext,
): Draft | null {
  const random = randomFor('merged', plan.index);
  const mergeAt = plan.created + random.int(4 * MINUTE, 50 * MINUTE);
  const survivor = findSurvivor(plan, drafts, mergeAt);
  const origin = survivor?.origin;
  if (!survivor || !origin || mergeAt >= context.now) return null;
  const colleagues = context.peopleByClient.get(survivor.client.id) ?? [];
  const others = colleagues.filter(
    (person) =>
      person.siteId === survivor.siteId && person.email && person.id !== survivor.user?.id,
  );
  if (others.length === 0) return null;
  const user = random.pick(others);
  const site = siteRows.find((row) => row.id === user.siteId);
  const slots = {
    ...origin.slots,
    user: `${user.firstName} ${user.surname}`,
    first: user.firstName,
    phone: user.phone,
  };
  const say = (text: string) => fillSlots(text, slots, random);
  const summary = say(random.pick(origin.scenario.summaries));
  const body = say(random.pick(origin.scenario.problem));
  const timeline = createTimeline({
    id,
    summary,
    created: plan.created,
    userId: user.id,
    userMail: user.email,
  });
  timeline.acknowledge(plan.created + random.int(4000, 40_000));
  const doer = isDeskManned(mergeAt) ? AGENT.nicola : onCallAgent(mergeAt);
  timeline.merge(
    doer,
    mergeAt,
    `Merged into #${survivor.id}: same report from ${survivor.user?.firstName ?? ''} ${survivor.user?.surname ?? ''}.`,
    STATUS.closed,
  );
  survivor.timeline.merge(doer, mergeAt, `#${id} from ${slots.user} merged into this ticket.`);
  return {
    ...survivor,
    id,
    created: plan.created,
    summary,
    details: requesterMail({ user, clientName: survivor.client.name, body, random }),
    user,
    siteId: site?.id ?? null,
    source: 'email',
    agentId: doer,
    resolution: `Merged into #${survivor.id}.`,
    mergedIntoId: survivor.id,
    followUpDate: null,
    timeline,
  };
}
