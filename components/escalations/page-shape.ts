/** The page of a review, and its list with the details beside it where there is room. */
export const pageShape = 'flex max-w-[1600px] flex-col gap-4 px-4 pt-2 pb-16';
export const columnsShape =
  'grid grid-cols-[minmax(0,1fr)] items-start gap-6 min-[1100px]:grid-cols-[minmax(0,1fr)_420px]';
