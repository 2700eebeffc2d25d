import { env } from './env';

/**
 * The pages' policy: scripts by nonce, nothing from elsewhere. Signing out is a form whose redirect
 * passes by the tenant, so its origin is allowed as a form's target.
 */
export function contentSecurityPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development';
  const settings = env();
  const tenant = new URL(
    settings.HALO_URL ?? settings.TENANT_PUBLIC_URL ?? `http://localhost:${settings.TENANT_PORT}`,
  ).origin;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
    // A message with its remote pictures is a page of its own, in a frame of the ticket's.
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    `form-action 'self' ${tenant}`,
  ].join('; ');
}
