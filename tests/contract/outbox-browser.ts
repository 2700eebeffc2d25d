type Cookie = { name: string; value: string; path: string };

export type Page = {
  status: number;
  /** Path and query the browser ended at. */
  at: string;
  html: string;
  /** What a reader sees, blanks squeezed. */
  text: string;
  headers: Headers;
  /** The hidden fields and what is filled in, by name, as the form would send it. */
  fields: Record<string, string>;
};

const entities: Record<string, string> = {
  ...{ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' },
};
const unescape = (text: string) =>
  text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);

function fieldsOf(html: string): Record<string, string> {
  const form = /<form\s+method="post"[^]*?<\/form>/.exec(html)?.[0] ?? '';
  const attribute = (tag: string, name: string) =>
    unescape(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag);
  const filled = inputs
    .filter((tag) => attribute(tag, 'type') !== 'checkbox' || /\schecked\b/.test(tag))
    .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]);
  const areas = [...form.matchAll(/<textarea\b[^>]*name="([^"]*)"[^>]*>\n?([^]*?)<\/textarea>/g)];
  const typed = areas.map(([, name = '', value = '']) => [name, unescape(value)]);
  return Object.fromEntries([...filled, ...typed]) as Record<string, string>;
}

/** A browser without a screen: it keeps cookies by their path and follows redirects on one site. */
export class Browser {
  #cookies: Cookie[] = [];

  constructor(readonly base: string) {}

  get(path: string): Promise<Page> {
    return this.#go('GET', path);
  }

  /** Posts a form as a page's own would be, or with no page before it. */
  post(path: string, fields: Record<string, string>): Promise<Page> {
    return this.#go('POST', path, fields);
  }

  /** Signs in to the outbox, coming from `path`. */
  async signIn(username: string, path = '/outbox'): Promise<Page> {
    const asked = await this.get(path);
    return this.post('/auth/outbox', { ...asked.fields, username, password: 'demo' });
  }

  forgetCookies(): void {
    this.#cookies = [];
  }

  #cookiesFor(path: string): string {
    const fits = (cookie: Cookie) => path === cookie.path || path.startsWith(`${cookie.path}/`);
    return this.#cookies
      .filter(fits)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  #keep(lines: string[]): void {
    for (const line of lines) {
      const [pair = '', ...rest] = line.split('; ');
      const name = pair.slice(0, pair.indexOf('='));
      const path = rest.find((part) => /^path=/i.test(part))?.slice(5) ?? '/';
      this.#cookies = this.#cookies.filter((one) => one.name !== name || one.path !== path);
      const value = pair.slice(name.length + 1);
      if (!rest.some((part) => /^max-age=0$/i.test(part)))
        this.#cookies.push({ name, value, path });
    }
  }

  async #go(method: string, path: string, fields?: Record<string, string>): Promise<Page> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields ?? {})) form.set(name, value);
    const { pathname } = new URL(path, this.base);
    const response = await fetch(new URL(path, this.base), {
      method,
      headers: { cookie: this.#cookiesFor(pathname) },
      body: fields === undefined ? undefined : form,
      redirect: 'manual',
    });
    this.#keep(response.headers.getSetCookie());
    const to = response.headers.get('location');
    if (to !== null) {
      const next = new URL(to, new URL(path, this.base));
      if (next.origin !== new URL(this.base).origin) throw new Error(`Sent away to ${next.href}`);
      return this.#go('GET', next.pathname + next.search);
    }
    const html = await response.text();
    const shown = html.replace(/<style>[^]*?<\/style>/g, '').replace(/<[^>]*>/g, ' ');
    return {
      status: response.status,
      at: path,
      html,
      text: unescape(shown).replace(/\s+/g, ' ').trim(),
      headers: response.headers,
      fields: fieldsOf(html),
    };
  }
}
