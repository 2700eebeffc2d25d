/**
 * One value a process. Next bundles handlers, pages and instrumentation apart, so a module's own
 * state would exist three times; what hangs on globalThis is shared and survives hot reload.
 */
export function remember<T>(name: string, make: () => T): T {
  const shared = globalThis as { __halyard?: Map<string, unknown> };
  shared.__halyard ??= new Map();
  if (!shared.__halyard.has(name)) shared.__halyard.set(name, make());
  return shared.__halyard.get(name) as T;
}
