import { defineConfig } from 'drizzle-kit';

const config = defineConfig({
  dialect: 'postgresql',
  schema: './tenant/store/schema.ts',
  out: './tenant/store/migrations',
});

export default config;
