// Chromium refuses to load a scheme it does not know before DevTools could answer for it. So a page of
// app://bundle/page.html is served as https://bundle.app.standin.invalid/page.html, and every URL that main sees is
// translated back. `.invalid` is reserved (RFC 2606): it can never resolve.
const SUFFIX = 'standin.invalid';
const registered = new Set<string>();

/** Makes `scheme` one that the stand-in serves itself. */
export function registerScheme(scheme: string): void {
  registered.add(scheme);
}

export function isRegisteredScheme(scheme: string): boolean {
  return registered.has(scheme);
}

/** The scheme of an absolute URL, without the colon. */
export function schemeOf(url: string): string {
  return url.slice(0, url.indexOf(':'));
}

/** app://bundle/page.html to the https address that Chromium loads; any other URL is returned as it is. */
export function toServedUrl(url: string): string {
  const [, scheme = '', host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]+)(.*)$/i.exec(url) ?? [];
  return registered.has(scheme) ? `https://${host}.${scheme}.${SUFFIX}${rest || '/'}` : url;
}

/** The reverse of `toServedUrl`. */
export function fromServedUrl(url: string): string {
  const [, host, scheme, rest] = /^https:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.standin\.invalid(.*)$/i.exec(url) ?? [];
  return host === undefined ? url : `${scheme}://${host}${rest}`;
}

/** The origin as Electron reports it: custom schemes have one too, which WHATWG's URL does not give. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null';
  const { origin, protocol, host } = new URL(url);
  return origin === 'null' && host !== '' ? `${protocol}//${host}` : origin;
}
