/** Why nothing of a ticket can be changed any more. */
export const goneReason =
  'This ticket was deleted, or you may no longer see it: nothing can be saved to it.';
