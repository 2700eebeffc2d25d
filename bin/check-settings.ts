// Prints Halyard's settings as one JSON line, or { "mistakes": [...] }; bin/start reads it.
import { SettingsError, readSettings } from '../lib/server/env';

function check(): unknown {
  try {
    const { PORT, HOST, PUBLIC_URL, HALYARD_DATA, HALO_URL, TENANT_PORT, AUTH_SECRET } =
      readSettings(process.env);
    return {
      settings: {
        port: PORT,
        host: HOST,
        publicUrl: PUBLIC_URL,
        data: HALYARD_DATA,
        haloUrl: HALO_URL ?? null,
        tenantPort: TENANT_PORT,
        hasSecret: AUTH_SECRET !== undefined,
      },
    };
  } catch (error) {
    if (error instanceof SettingsError) return { mistakes: error.mistakes };
    throw error;
  }
}

process.stdout.write(`${JSON.stringify(check())}\n`);
