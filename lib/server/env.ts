import { z } from 'zod';

const port = z.coerce.number('must be a number').int().min(1).max(65_535);
const origin = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://desk.example.com' })
  .refine((url) => new URL(url).pathname === '/' && !new URL(url).search, 'must have no path')
  .transform((url) => new URL(url).origin);
const listOf = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
const words = z.string().transform(listOf);
const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be an address such as postgres://user:password@host/database',
});

const RATE_LIMIT = 'must be off or a whole number from 10 to 100000';

const schema = z.object({
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: origin.optional(),
  HALYARD_DATA: z.string().default('.data'),
  DATABASE_URL: postgresUrl.optional(),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  HALO_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://you.halopsa.com' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  HALO_TENANT: z.string().optional(),
  HALO_CLIENT_ID: z.string().optional(),
  HALO_CLIENT_SECRET: z.string().optional(),
  HALO_SERVICE_CLIENT_ID: z.string().optional(),
  HALO_SERVICE_CLIENT_SECRET: z.string().optional(),
  HALO_WEBHOOK_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  HALO_DIALECT: z.enum(['real', 'simplified'], 'must be real or simplified').optional(),
  HALO_MANAGER_ROLES: words.default(['Manager', 'Service Desk Manager']),
  HALO_TECHNICIAN_ROLES: words.default(['Technician']),
  HALO_TIMEOUT_SECONDS: z.coerce.number('must be a number').positive().max(120).default(15),
  HALO_RATE_LIMIT: z
    .string()
    .regex(/^(off|\d{2,6})$/, RATE_LIMIT)
    .transform((word) => (word === 'off' ? null : Number(word)))
    .refine((calls) => calls === null || (calls >= 10 && calls <= 100_000), RATE_LIMIT)
    .default(300),
  ESCALATION_EMAIL: z.email('must be a mail address').optional(),
  TENANT_PORT: port.default(4310),
  TENANT_PUBLIC_URL: origin.optional(),
  TENANT_DIALECT: z.enum(['real', 'simplified'], 'must be real or simplified').optional(),
});

/** What no single setting can know: settings that need or exclude each other. Values as given. */
function contradictions(given: Record<string, string | undefined>): string[] {
  const found: string[] = [];
  if (given.HALO_URL) {
    for (const name of ['HALO_CLIENT_ID', 'HALO_SERVICE_CLIENT_ID', 'HALO_SERVICE_CLIENT_SECRET']) {
      if (!given[name]) found.push(`${name} is required with HALO_URL`);
    }
  } else {
    for (const name of [
      'HALO_TENANT',
      'HALO_CLIENT_ID',
      'HALO_CLIENT_SECRET',
      'HALO_SERVICE_CLIENT_ID',
      'HALO_SERVICE_CLIENT_SECRET',
    ]) {
      if (given[name]) found.push(`${name} is set, but HALO_URL is not: which tenant is it for?`);
    }
    const tenantPort = given.TENANT_PORT ?? '4310';
    if ((given.PORT ?? '3000') === tenantPort) {
      found.push(`TENANT_PORT is ${tenantPort}, the same as PORT: each needs its own`);
    }
  }
  const managers = new Set(listOf(given.HALO_MANAGER_ROLES).map((name) => name.toLowerCase()));
  const both = listOf(given.HALO_TECHNICIAN_ROLES).filter((name) =>
    managers.has(name.toLowerCase()),
  );
  if (both.length > 0) {
    found.push(
      `HALO_TECHNICIAN_ROLES names ${both.join(', ')}, which HALO_MANAGER_ROLES names too`,
    );
  }
  return found;
}

export type Settings = Omit<z.output<typeof schema>, 'PUBLIC_URL' | 'HALO_DIALECT'> & {
  /** The one address browsers use, without a trailing slash. */
  PUBLIC_URL: string;
  HALO_DIALECT: 'real' | 'simplified';
};

/** Thrown with every mistake among the settings at once, one line each in `mistakes`. */
export class SettingsError extends Error {
  readonly code = 'settings-invalid';

  constructor(readonly mistakes: string[]) {
    super(
      `Halyard can't start with these settings:\n${mistakes.map((line) => `  - ${line}`).join('\n')}`,
    );
    this.name = 'SettingsError';
  }
}

/**
 * Reads Halyard's settings from environment variables; an empty one counts as absent.
 *
 * @throws SettingsError listing all mistakes. Values are never shown: some are secrets.
 */
export function readSettings(source: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const read = schema.safeParse(given);
  const mistakes = [
    ...(read.error?.issues ?? []).map((issue) => `${issue.path.join('.')} ${issue.message}`),
    ...contradictions(given),
  ];
  if (!read.success || mistakes.length > 0) throw new SettingsError(mistakes);
  const { data } = read;
  return {
    ...data,
    PUBLIC_URL: data.PUBLIC_URL ?? `http://localhost:${data.PORT}`,
    HALO_DIALECT:
      data.HALO_DIALECT ?? (data.HALO_URL ? 'real' : (data.TENANT_DIALECT ?? 'simplified')),
  };
}

let settings: Settings | undefined;

/** The settings of this process, read once, at first use: a build needs none. */
export function env(): Settings {
  settings ??= readSettings(process.env);
  return settings;
}

/** True under `npm run dev` alone: for what customers are never served. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development';
}

/** The folder of the build, from where the process was started; next.config.js reads the same. */
export function distFolder(): string {
  return process.env.HALYARD_DIST || '.next';
}
