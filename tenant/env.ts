import { z } from 'zod';
import { isReadableSmtpUrl, UNREADABLE } from './mail/smtp-url';
import { DESK_MAIL } from './store/seed/desk-settings';

export type TenantSettings = {
  host: string;
  port: number;
  /** Where browsers and programs reach the tenant; no trailing slash. */
  publicUrl: string;
  /** Where Halyard is reached: its callback is an allowed redirect. */
  appUrl: string;
  dataFolder: string;
  /** PostgreSQL; absent: embedded in the data folder. */
  databaseUrl?: string;
  dialect: 'simplified' | 'real';
  accessTokenSeconds: number;
  /** Calls an application may make in a rolling five minutes; null: as many as it likes. */
  rateLimit: number | null;
  /** Whether a 429 says when to come back. */
  sendsRetryAfter: boolean;
  /** Tests may order faults at `/_faults`. */
  faults: boolean;
  /** Where mail goes; absent: it is kept in the outbox. */
  smtpUrl?: string;
  /** The desk's own mail address. */
  mailFrom: string;
};

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number')
  .transform(Number)
  .pipe(z.int().min(0).max(65_535, 'must be a port number'));

const flag = z
  .enum(['true', 'false', '1', '0'], 'must be true or false')
  .transform((word) => word === 'true' || word === '1');

/** What a HaloPSA tenant lets an application do in five minutes. */
const HALO_RATE_LIMIT = 300;

const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .transform((url) => url.replace(/\/+$/, ''));

const schema = z.object({
  TENANT_PORT: port.default(4310),
  TENANT_HOST: z.string().trim().default('127.0.0.1'),
  TENANT_PUBLIC_URL: webAddress.optional(),
  PORT: port.default(3000),
  PUBLIC_URL: webAddress.optional(),
  HALYARD_DATA: z.string().default('.data'),
  TENANT_DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  TENANT_DIALECT: z
    .enum(['simplified', 'real'], 'must be simplified or real')
    .default('simplified'),
  TENANT_ACCESS_TOKEN_SECONDS: z
    .string()
    .regex(/^\d{1,6}$/, 'must be a whole number of seconds')
    .transform(Number)
    .pipe(z.int().min(1, 'must be at least 1'))
    .default(3600),
  TENANT_RATE_LIMIT: z
    .string()
    .regex(/^(on|off|[1-9]\d{0,5})$/, 'must be on, off or a number of calls')
    .transform((word) => (word === 'off' ? null : word === 'on' ? HALO_RATE_LIMIT : Number(word)))
    .default(HALO_RATE_LIMIT),
  TENANT_RETRY_AFTER: flag.default(true),
  TENANT_FAULTS: flag.default(false),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/\S+$/, 'must start with smtp:// or smtps://')
    .refine(isReadableSmtpUrl, UNREADABLE)
    .optional(),
  TENANT_MAIL_FROM: z.email('must be a mail address').default(DESK_MAIL),
});

/** Every mistake among the tenant's settings, one line each in `mistakes`. */
export class TenantSettingsError extends Error {
  constructor(readonly mistakes: string[]) {
    super(
      `The tenant cannot start with these settings:\n${mistakes.map((line) => `  - ${line}`).join('\n')}`,
    );
  }
}

/**
 * The tenant's settings from environment variables; an empty string counts as absent.
 *
 * @throws TenantSettingsError listing every mistake.
 */
export function readTenantEnv(
  env: Record<string, string | undefined> = process.env,
): TenantSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = schema.safeParse(given);
  if (!read.success) {
    throw new TenantSettingsError(
      read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`),
    );
  }
  const values = read.data;
  return {
    host: values.TENANT_HOST,
    port: values.TENANT_PORT,
    publicUrl: values.TENANT_PUBLIC_URL ?? `http://localhost:${values.TENANT_PORT}`,
    appUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    dataFolder: values.HALYARD_DATA,
    databaseUrl: values.TENANT_DATABASE_URL,
    dialect: values.TENANT_DIALECT,
    accessTokenSeconds: values.TENANT_ACCESS_TOKEN_SECONDS,
    rateLimit: values.TENANT_RATE_LIMIT,
    sendsRetryAfter: values.TENANT_RETRY_AFTER,
    faults: values.TENANT_FAULTS,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.TENANT_MAIL_FROM,
  };
}
