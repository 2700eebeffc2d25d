import { z } from 'zod';

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
};

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number')
  .transform(Number)
  .pipe(z.int().min(0).max(65_535, 'must be a port number'));

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
  };
}
