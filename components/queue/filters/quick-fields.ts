/** The fields that have a menu of their own where there is room. */
export const quickFields = ['team', 'agent', 'status', 'priority'] as const;
