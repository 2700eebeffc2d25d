import { signOut } from '@/lib/server/sign-out';

/** POST /sign-out: ends the session here and at the tenant. */
export const POST = signOut;
