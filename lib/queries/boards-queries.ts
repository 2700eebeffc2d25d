import { keepPreviousData, mutationOptions, queryOptions } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type {
  BoardDraft,
  BoardEntryAnswer,
  BoardInput,
  BoardKeyAnswer,
  BoardLinkInput,
  BoardPreviewAnswer,
  BoardsAnswer,
} from '@/lib/contracts/boards';
import { routes } from '@/lib/routes';
import { deleteJson, getJson, postJson, putJson } from './http';
import { freshKey } from './submit-key';

const SCREENS_MS = 10_000;
const RELOADING_MS = 2_000;
/** A screen that has not reloaded by then is away. */
const RELOADED_BY_MS = 60_000;
const PREVIEW_MS = 5_000;

/** Somebody waits for a screen to load anew. */
function isReloading(answer: BoardsAnswer | undefined): boolean {
  if (!answer) return false;
  const { boards, serverNow } = answer;
  return boards.some(({ screens }) =>
    screens.some(
      ({ reloadAt, lastContactAt }) =>
        reloadAt !== null && lastContactAt <= reloadAt && serverNow - reloadAt < RELOADED_BY_MS,
    ),
  );
}

/** The wall boards, with their links and screens. */
export const boardsQueries = {
  all: () =>
    queryOptions({
      queryKey: ['boards', 'all'] as const,
      queryFn: ({ signal }) => getJson<BoardsAnswer>(routes.api.boards(), signal),
      // Screens come, go and are heard of.
      refetchInterval: ({ state }) => (isReloading(state.data) ? RELOADING_MS : SCREENS_MS),
    }),
  /** What a board would show now; asked anew while somebody looks. */
  preview: (draft: BoardDraft) =>
    queryOptions({
      queryKey: ['boards', 'preview', draft] as const,
      queryFn: () => postJson<BoardPreviewAnswer>(routes.api.boardPreview(), draft, freshKey()),
      placeholderData: keepPreviousData,
      refetchInterval: PREVIEW_MS,
      gcTime: 60_000,
    }),
};

/** A board, one of its links, or one of its screens. */
export type OfBoard = { boardId: string; id: string };

async function keep(client: QueryClient, { entry, serverNow }: BoardEntryAnswer): Promise<void> {
  const { queryKey } = boardsQueries.all();
  await client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, (known) => {
    const others = known?.boards.filter(({ board }) => board.id !== entry.board.id) ?? [];
    return { serverNow, boards: [...others, entry].sort(byName) };
  });
}

const byName = (a: BoardEntryAnswer['entry'], b: BoardEntryAnswer['entry']) =>
  a.board.name.localeCompare(b.board.name, 'en');

/** The list is read again where a change was refused: what it was about may be gone. */
const readAgain = (client: QueryClient) =>
  client.invalidateQueries({ queryKey: boardsQueries.all().queryKey });

/** Changes of boards, links and screens; not ahead of the answer, as they hold for everybody. */
export const boardMutations = {
  save: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['boards', 'save'],
      mutationFn: ({ id, input }: { id: string; input: BoardInput }) =>
        putJson<BoardEntryAnswer>(routes.api.oneBoard(id), input),
      onSuccess: (answer) => keep(client, answer),
      onError: () => readAgain(client),
    }),
  remove: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['boards', 'remove'],
      mutationFn: (id: string) => deleteJson<unknown>(routes.api.oneBoard(id)),
      onSuccess: async (_, id) => {
        const { queryKey } = boardsQueries.all();
        await client.cancelQueries({ queryKey });
        client.setQueryData(
          queryKey,
          (known) =>
            known && { ...known, boards: known.boards.filter(({ board }) => board.id !== id) },
        );
      },
      onError: () => readAgain(client),
    }),
  /** The key it answers is told this once: nothing may keep it. */
  addLink: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['boards', 'add-link'],
      mutationFn: ({ boardId, input }: { boardId: string; input: BoardLinkInput }) =>
        postJson<BoardKeyAnswer>(routes.api.boardLinks(boardId), input, freshKey()),
      gcTime: 0,
      onSuccess: (answer) => keep(client, answer),
      onError: () => readAgain(client),
    }),
  /** The key it answers is told this once: nothing may keep it. */
  newKey: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['boards', 'new-key'],
      mutationFn: ({ boardId, id }: OfBoard) =>
        postJson<BoardKeyAnswer>(routes.api.boardLinkKey(boardId, id), {}, freshKey()),
      gcTime: 0,
      onSuccess: (answer) => keep(client, answer),
      onError: () => readAgain(client),
    }),
  withdraw: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['boards', 'withdraw'],
      mutationFn: ({ boardId, id }: OfBoard) =>
        deleteJson<BoardEntryAnswer>(routes.api.boardLink(boardId, id)),
      onSuccess: (answer) => keep(client, answer),
      onError: () => readAgain(client),
    }),
  reloadScreen: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['boards', 'reload-screen'],
      mutationFn: ({ boardId, id }: OfBoard) =>
        postJson<BoardEntryAnswer>(routes.api.boardScreenReload(boardId, id), {}, freshKey()),
      onSuccess: (answer) => keep(client, answer),
      onError: () => readAgain(client),
    }),
  forgetScreen: (client: QueryClient) =>
    mutationOptions({
      mutationKey: ['boards', 'forget-screen'],
      mutationFn: ({ boardId, id }: OfBoard) =>
        deleteJson<BoardEntryAnswer>(routes.api.boardScreen(boardId, id)),
      onSuccess: (answer) => keep(client, answer),
      onError: () => readAgain(client),
    }),
};
