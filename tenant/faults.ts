import type { IncomingMessage } from 'node:http';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { readFaults } from './fault-input';
import type { FaultOrder, FaultOrders } from './fault-orders';
import { ApiError } from './problem';
import { readJson } from './read-body';
import { readPathId } from './resources/query';

type WireEnv = { Bindings: HttpBindings };

const refusals = {
  '401': [401, 'Unauthorized', 'Unauthorized'],
  '429': [429, 'Too Many Requests', 'Rate limited'],
  '500': [500, 'Internal Server Error', 'The tenant ran into an unexpected error'],
  '503': [503, 'Service Unavailable', 'The tenant cannot answer now'],
} as const;

/** `/_faults`: order faults, list what was ordered, and end them. No web page may. */
export function faultRoutes(orders: FaultOrders): Hono {
  const routes = new Hono();

  routes.use(async (c, next) => {
    if (c.req.header('origin') !== undefined) {
      throw new ApiError(403, 'Faults are ordered by programs, not by web pages: send no Origin');
    }
    await next();
  });

  routes.get('/', (c) => c.json(orders.list()));
  routes.post('/', async (c) => {
    if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
      throw new ApiError(400, 'Send the orders as application/json');
    }
    return c.json(orders.add(readFaults(await readJson(c))), 201);
  });
  routes.delete('/', (c) => {
    orders.clear();
    return c.body(null, 204);
  });
  routes.delete('/:id', (c) => {
    const id = readPathId(c.req.param('id'));
    if (id === null || !orders.remove(id)) throw new ApiError(404, 'Fault not found', 'id');
    return c.body(null, 204);
  });

  return routes;
}

/** Resolves after `ms` (undefined: never), or sooner, once the connection is closed. */
function pause({ socket }: IncomingMessage, ms: number | undefined): Promise<void> {
  return new Promise((done) => {
    if (socket.destroyed) return done();
    const timer = ms === undefined ? undefined : setTimeout(end, ms);
    socket.once('close', end);
    function end() {
      clearTimeout(timer);
      socket.off('close', end);
      done();
    }
  });
}

function cut({ socket }: IncomingMessage): Response {
  socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Ends the answer half-way through its body, yet as a complete HTTP message. */
async function breakAnswer(c: Context<WireEnv>, status: number): Promise<void> {
  const body = await c.res.arrayBuffer();
  const headers = { 'content-type': 'application/json' };
  replaceAnswer(c, new Response(body.slice(0, body.byteLength / 2), { status, headers }));
}

function replaceAnswer(c: Context<WireEnv>, answer: Response): void {
  // Hono would otherwise carry the first answer's headers, its length among them, over to the second.
  c.res = undefined;
  c.res = answer;
}

async function commit(
  order: FaultOrder,
  c: Context<WireEnv>,
  handle: () => Promise<void>,
): Promise<Response | void> {
  const { incoming } = c.env;
  switch (order.kind) {
    case 'latency':
      return handle();
    case 'drop':
    case 'hang':
      return cut(incoming);
    case 'drop-answer':
      await handle();
      await c.res.body?.cancel();
      return replaceAnswer(c, cut(incoming));
    case 'broken-json':
      await handle();
      return breakAnswer(c, order.status ?? 200);
    default: {
      const [status, error, message] = refusals[order.kind];
      if (typeof order.retry_after === 'number') {
        c.header('retry-after', String(order.retry_after));
      }
      return c.json({ error, message }, status);
    }
  }
}

/** Lets the orders strike: a call that one concerns is delayed, refused, cut off or left unanswered. */
export function strikeFaults(orders: FaultOrders): MiddlewareHandler<WireEnv> {
  return async (c, next) => {
    const order = orders.strike(c.req.method, c.req.path);
    if (order === null) return next();
    const { incoming } = c.env;
    // Nobody will read the body of a hanging call; unread, it would hide that the caller has left.
    if (order.kind === 'hang') incoming.resume();
    if (order.kind === 'hang' || order.latency_ms !== undefined) {
      await pause(incoming, order.latency_ms);
    }
    // Who gave up while held up is not served.
    if (incoming.socket.destroyed) return RESPONSE_ALREADY_SENT;
    return commit(order, c, next);
  };
}
