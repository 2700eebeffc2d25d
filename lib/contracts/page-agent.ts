/**
 * Names, with every call, the agent a page was made for: one browser has one session, and a page left
 * over from whoever was signed in before must not act under the next one's name. A header where one
 * can be sent, else a parameter.
 */
export const PAGE_AGENT_HEADER = 'halyard-agent';
export const PAGE_AGENT_PARAM = 'page-agent';
