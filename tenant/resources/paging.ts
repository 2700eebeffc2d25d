import { z } from 'zod';
import { queryFlag, queryNumber } from './query';

/** The most rows one answer gives. Clients reckon their pages by what they asked for, so it is not cut silently. */
export const MAX_ROWS = 5_000;

const number = queryNumber(1, MAX_ROWS);

/** Where a list is to begin and how much of it to give, in both spellings. */
export const pageQuery = {
  pageinate: queryFlag
    .optional()
    .describe('So spelled; the real dialect pages tickets only with it'),
  page_no: queryNumber(1, 1_000_000).optional().describe('From 1'),
  page_size: number.optional().describe('How many rows a page has'),
  // Some clients mean "count the rows, please", which every answer does.
  count: z
    .union([z.stringFormat('flag', /^(true|false)$/i).transform(() => undefined), number])
    .optional()
    .meta({
      type: 'integer',
      minimum: 1,
      maximum: MAX_ROWS,
      description:
        'How many rows, where it is not paged; true and false are taken and mean nothing',
    }),
};

type PageAsked = {
  pageinate?: boolean;
  page_no?: number;
  page_size?: number;
  count?: number;
};

export type Page = { limit: number; offset: number; pageNo: number };

const DEFAULT_SIZE = 50;

/** Without a page asked for, the whole list is given: these are the desk's look-ups and logs. */
export function pageOf(query: PageAsked): Page {
  const isPaged = query.pageinate || query.page_size !== undefined || query.page_no !== undefined;
  if (!isPaged) return { limit: query.count ?? MAX_ROWS, offset: 0, pageNo: 1 };
  const limit = query.page_size ?? query.count ?? DEFAULT_SIZE;
  const pageNo = query.page_no ?? 1;
  return { limit, offset: (pageNo - 1) * limit, pageNo };
}

/** What a list says of itself; clients go on until page × size has reached the record count. */
export function pageEnvelope({ limit, pageNo }: Page, recordCount: number) {
  return { record_count: recordCount, page_no: pageNo, page_size: limit };
}
