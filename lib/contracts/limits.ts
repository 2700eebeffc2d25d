// Apart from the schemas, so that a browser can say a limit without loading zod.
/** Characters of an entry's words, and of its HTML. */
export const NOTE_MAX = 40_000;
export const NOTE_HTML_MAX = 400_000;
/** Minutes: a week. */
export const MINUTES_MAX = 7 * 24 * 60;
/** Addresses of one mail, to and copies each. */
export const ADDRESSES_MAX = 20;
export const SUBJECT_MAX = 255;
export const MENTIONS_MAX = 20;
export const RESOLUTION_MAX = 10_000;
/** Bytes. */
export const ATTACHMENT_MAX = 25 * 1024 * 1024;
/** Characters; a search for people by fewer finds nobody. */
export const PEOPLE_SEARCH_MIN = 2;
/** Characters. */
export const VIEW_NAME_MAX = 60;
export const VIEW_QUERY_MAX = 2_000;
/** Characters. */
export const TEMPLATE_NAME_MAX = 60;
/** Templates an agent may keep. */
export const TEMPLATES_MAX = 100;
/** Views an agent may save. */
export const VIEWS_MAX = 100;
/** Names of roles that make a manager, and characters of one. */
export const MANAGER_ROLES_MAX = 50;
export const ROLE_NAME_MAX = 100;
/** Boards of a desk, links of a board, and screens of a link. */
export const BOARDS_MAX = 50;
export const BOARD_LINKS_MAX = 20;
export const LINK_SCREENS_MAX = 50;
/** Characters of a board's or a link's name. */
export const BOARD_NAME_MAX = 60;
/** Values a board's filter may name of one field. */
export const BOARD_CHOICES_MAX = 500;
/** Days a link may be good for, where it is to end at all. */
export const LINK_DAYS_MAX = 3_650;
/** Characters of a reason, a comment or any other note of a review. */
export const REVIEW_NOTE_MAX = 2_000;
/** Characters of each part of a hand-over, and of a mail's text. */
export const HAND_OVER_MAX = 4_000;
export const MAIL_TEXT_MAX = 10_000;
/** Tickets a review shows at a time; what is worst comes first. */
export const REVIEW_ITEMS_MAX = 300;
/** Tickets that can be escalated in one go, and escalation mails a desk sends in an hour. */
export const ESCALATE_MAX = 20;
export const ESCALATION_MAILS_MAX = 60;
