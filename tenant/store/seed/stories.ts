import type { DraftContext } from './draft-ticket';
import type { Story } from './story-kit';
import { outageStories } from './story-outage';
import { handedOver, loweredAfterBreach, reopenedTwice, vipRunningLate } from './story-running';
import { anyUpdate, parkedUnasked, silentVendor, unreadReply } from './story-waiting';

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
