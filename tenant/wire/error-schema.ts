import { z } from 'zod';
import type { ApiError } from '@/tenant/problem';

/** A refusal under `/api`. */
export const errorSchema = z.strictObject({
  error: z.string().meta({ description: 'The status in words', examples: ['Bad Request'] }),
  message: z.string().meta({ description: 'What happened', examples: ['Invalid field value'] }),
  field: z
    .string()
    .optional()
    .meta({ description: 'The field it is about', examples: ['page_no'] }),
  detail: z.string().optional().describe('What would do, and where to find it'),
}) satisfies z.ZodType<ReturnType<ApiError['body']>>;
