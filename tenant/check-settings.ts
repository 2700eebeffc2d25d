// Prints `{}` or { "mistakes": [...] } as one JSON line, so that the start can list them with its own.
import { TenantSettingsError, readTenantEnv } from './env';

function check(): { mistakes?: string[] } {
  try {
    readTenantEnv();
    return {};
  } catch (error) {
    if (error instanceof TenantSettingsError) return { mistakes: error.mistakes };
    throw error;
  }
}

process.stdout.write(`${JSON.stringify(check())}\n`);
