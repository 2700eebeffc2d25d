/** @type {import('next').NextConfig} */
const config = {
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'referrer-policy', value: 'same-origin' },
        { key: 'x-content-type-options', value: 'nosniff' },
        { key: 'x-frame-options', value: 'DENY' },
        { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
  ],
  // `npm test` builds beside a running `npm start`, so it must not share its output folder.
  distDir: process.env.HALYARD_DIST || '.next',
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm test` runs tsc over everything; a start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@electric-sql/pglite', 'pg', 'pino'],
};

export default config;
