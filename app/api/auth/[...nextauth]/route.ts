import { handleAuth } from '@/lib/server/auth-route';

/** next-auth's own endpoints: sign-in, callback, csrf. */
export const GET = handleAuth;
export const POST = handleAuth;
