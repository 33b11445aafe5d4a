/** A browser that keeps its cookies, host by host, and follows nothing by itself. */
export class Browser {
  readonly cookies = new Map<string, Map<string, string>>();

  jarOf(url: string): Map<string, string> {
    const { host } = new URL(url);
    const jar = this.cookies.get(host) ?? new Map<string, string>();
    this.cookies.set(host, jar);
    return jar;
  }

  async open(url: string, init: RequestInit = {}): Promise<Response> {
    const jar = this.jarOf(url);
    const headers = new Headers(init.headers);
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(url, { redirect: 'manual', ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const gone = value === '' || /expires=Thu, 01 Jan 1970/i.test(line);
      if (gone) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Follows redirects until one leads to an address that `stop` recognises, or there are none; returns where it got to. */
  async follow(
    from: string,
    stop: (url: string) => boolean,
  ): Promise<{ url: string; response: Response | null }> {
    let url = from;
    for (let hops = 0; hops < 12; hops += 1) {
      if (stop(url)) return { url, response: null };
      const response = await this.open(url);
      const location = response.headers.get('location');
      if (location === null) return { url, response };
      url = new URL(location, url).href;
    }
    throw new Error(`Redirected for ever, at last to ${url}.`);
  }
}
