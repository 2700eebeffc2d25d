import { z } from 'zod';
import { readInput, readObjects } from './resources/input';

export const faultKinds = [
  'latency',
  '401',
  '429',
  '500',
  '503',
  'broken-json',
  'drop',
  'drop-answer',
  'hang',
] as const;

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Statuses whose answers have no body to break. */
const WITHOUT_BODY = [204, 205, 304];

function number(min: number, max: number) {
  const words = `must be a whole number from ${min} to ${max}`;
  return z.int(words).min(min, words).max(max, words);
}

const fields = {
  // Also as a number: 401 as well as "401".
  kind: z.coerce.string().pipe(z.enum(faultKinds, `must be one of ${faultKinds.join(', ')}`)),
  method: z
    .string(`must be one of ${methods.join(', ')}`)
    .toUpperCase()
    .pipe(z.enum(methods, `must be one of ${methods.join(', ')}`))
    .optional(),
  path: z
    .string('must be a path')
    .regex(/^\/[^\s?#]*$/, 'must be a path such as /api/Tickets, without a query')
    .optional(),
  next: number(1, 1_000_000).optional(),
  rate: z.number('must be a share from 0 to 1').min(0).max(1).optional(),
  latency_ms: number(0, 600_000).optional(),
  retry_after: number(0, 86_400).nullable().optional(),
  status: number(200, 599)
    .refine((status) => !WITHOUT_BODY.includes(status), 'must be a status with a body')
    .optional(),
};

const faultInput = z
  .strictObject(fields, {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? `holds an unknown field; an order has ${Object.keys(fields).join(', ')}`
        : undefined,
  })
  .superRefine((order, context) => {
    const refuse = (field: keyof typeof fields, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (order.next !== undefined && order.rate !== undefined) {
      refuse('rate', 'cannot stand beside next: an order has the one or the other');
    }
    if (order.kind === 'latency' && order.latency_ms === undefined) {
      refuse('latency_ms', 'is needed to say how long calls are held up');
    }
    if (order.retry_after !== undefined && order.kind !== '429' && order.kind !== '503') {
      refuse('retry_after', 'is for the kinds 429 and 503 only');
    }
    if (order.status !== undefined && order.kind !== 'broken-json') {
      refuse('status', 'is for the kind broken-json only');
    }
  })
  .transform((order) => ({
    ...order,
    next: order.rate === undefined ? (order.next ?? 1) : undefined,
  }));

/** What a fault does and to which calls; either `next` (calls) or `rate` (0 to 1) is set. */
export type FaultInput = z.output<typeof faultInput>;

/** The orders of a POST: one object or an array of 1–100. Throws a 400 naming the first bad field. */
export function readFaults(body: unknown): FaultInput[] {
  return readObjects(body).map((item) => readInput(faultInput, item));
}
