/** The last place a view can have. */
export const LAST_POSITION = 1_000_000;

/** A list with a name. */
export type SavedView = {
  /** A UUID. */
  id: string;
  name: string;
  ownerId: number;
  ownerName: string;
  /** The agents of this team have it, too; by name, as agents know their teams. */
  team: string | null;
  /** The list's address without `?`. */
  query: string;
  /** Its place among the owner's views. */
  position: number;
};
