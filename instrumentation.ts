/** Once a server: settings are checked and the store is open before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { boot } = await import('@/lib/server/boot');
  await boot();
}
