/** A browser's cookies, by the host and port they came from. */
type Jar = Map<string, string>;

function keep(jar: Jar, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

const cookies = (jar: Jar) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

const unescaped = (html: string) => html.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/**
 * Signs in to a running desk as a browser does, Halyard's pages and then the embedded tenant's, and
 * answers the cookie header of the session.
 */
export async function deskCookie(
  desk: { url: string; tenantUrl: string },
  username: string,
  password = 'demo',
): Promise<string> {
  const jars = { desk: new Map<string, string>(), tenant: new Map<string, string>() };
  const call = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const jar = url.startsWith(desk.tenantUrl) ? jars.tenant : jars.desk;
    const headers = { ...init.headers, cookie: cookies(jar) };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    keep(jar, response);
    return response;
  };
  const next = (response: Response): string => {
    const location = response.headers.get('location');
    if (!location) throw new Error(`${response.url} answered ${response.status} without a way on`);
    return new URL(location, response.url).toString();
  };

  const csrf = (await (await call(`${desk.url}/api/auth/csrf`)).json()) as { csrfToken: string };
  const begun = await call(`${desk.url}/api/auth/signin/halo`, {
    method: 'POST',
    body: new URLSearchParams({ ...csrf, callbackUrl: `${desk.url}/queue` }),
  });
  const page = await call(next(begun));
  const hidden = [
    ...(await page.text()).matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g),
  ].map(([, name = '', value = '']) => [name, unescaped(value)]);
  const signedIn = await call(`${desk.tenantUrl}/auth/authorize`, {
    method: 'POST',
    body: new URLSearchParams([...hidden, ['username', username], ['password', password]]),
  });
  await call(next(signedIn));
  return cookies(jars.desk);
}
