// Apart from the schemas, so that a browser can say a limit without loading zod.
export const NOTE_MAX = 40_000;
export const RESOLUTION_MAX = 10_000;
/** Bytes. */
export const ATTACHMENT_MAX = 25 * 1024 * 1024;
/** Characters; a search for people by fewer finds nobody. */
export const PEOPLE_SEARCH_MIN = 2;
/** Characters. */
export const VIEW_NAME_MAX = 60;
export const VIEW_QUERY_MAX = 2_000;
/** Views an agent may save. */
export const VIEWS_MAX = 100;
/** Names of roles that make a manager, and characters of one. */
export const MANAGER_ROLES_MAX = 50;
export const ROLE_NAME_MAX = 100;
