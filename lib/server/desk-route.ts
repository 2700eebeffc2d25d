import 'server-only';
import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import { PAGE_AGENT_HEADER, PAGE_AGENT_PARAM } from '@/lib/contracts/page-agent';
import type { Desk } from '@/lib/desk/context';
import { mayDo, type Permission } from '@/lib/domain/permissions';
import { env } from './env';
import { RequestError, problemResponse } from './problem';
import { currentDesk } from './session';
import { signedOut } from './session-tokens';

const BODY_MAX = 1024 * 1024;

type Call<Params> = { request: NextRequest; params: Params; desk: Desk };

/**
 * A route of a signed-in agent: origin, session, permission, handler; whatever is thrown becomes
 * problem+json.
 */
export function deskRoute<Params = Record<never, string>>(
  permission: Permission,
  handle: (call: Call<Params>) => Promise<Response>,
) {
  return async (request: NextRequest, context: { params: Promise<Params> }): Promise<Response> => {
    try {
      if (!['GET', 'HEAD'].includes(request.method)) refuseForeignOrigin(request);
      const desk = await currentDesk();
      if (!desk || !isForAgent(request, desk.viewer.agent.id)) throw signedOut();
      if (!mayDo(desk.viewer.role, permission)) {
        throw new RequestError(
          403,
          'not-permitted',
          'Your role may not do this. Ask a manager or an administrator of your desk.',
        );
      }
      return await handle({ request, params: await context.params, desk });
    } catch (error) {
      return problemResponse(error);
    }
  };
}

/** Whether the page that asks, where it says for whom it was made, was made for this agent. */
function isForAgent(request: NextRequest, agentId: number): boolean {
  const named =
    request.headers.get(PAGE_AGENT_HEADER) ?? request.nextUrl.searchParams.get(PAGE_AGENT_PARAM);
  return named === null || named === String(agentId);
}

/** Answers of the desk are one agent's own: nothing between here and the browser may keep them. */
export function answer(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}

/** @throws RequestError 403 for a write that no page of ours sent. */
export function refuseForeignOrigin(request: Request): void {
  if (request.headers.get('origin') !== env().PUBLIC_URL) {
    throw new RequestError(
      403,
      'foreign-origin',
      'This request did not come from Halyard itself, so it was refused.',
    );
  }
}

/**
 * The JSON body of at most so many bytes, parsed by a contract.
 *
 * @throws RequestError 413, 415 or 400; ZodError where it breaks the contract.
 */
export async function readJson<T>(
  request: Request,
  contract: z.ZodType<T>,
  most = BODY_MAX,
): Promise<T> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new RequestError(415, 'not-json', 'Send this request as application/json.');
  }
  let json: unknown;
  const text = await readText(request, most);
  try {
    json = JSON.parse(text);
  } catch {
    throw new RequestError(
      400,
      'broken-json',
      'What was sent is not valid JSON. Reload the page and try again.',
    );
  }
  return contract.parse(json);
}

/** The body as text of at most so many bytes, 1 MB unless told. @throws RequestError 413 */
export async function readText(request: Request, most = BODY_MAX): Promise<string> {
  const tooLarge = () =>
    new RequestError(
      413,
      'too-large',
      `What was sent is larger than ${most === BODY_MAX ? '1 MB' : `${most / 1024} KB`}. Shorten it, or attach it as a file.`,
    );
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > most) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** The write's Idempotency-Key. @throws RequestError 400 where it is missing or malformed. */
export function idempotencyKey(request: Request): string {
  const key = request.headers.get('idempotency-key') ?? '';
  if (!/^[\w-]{8,64}$/.test(key)) {
    throw new RequestError(
      400,
      'idempotency-key-required',
      'The request lacks its Idempotency-Key. Reload the page and try again.',
    );
  }
  return key;
}
