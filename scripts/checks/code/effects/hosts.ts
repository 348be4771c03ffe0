import { surplus } from '../../../align/surplus.ts';

/**
 * Whether code leads to another host than that of its source: that is no text for readers, wherever it stands. In the place of one that is made up
 * there may be another one; no name tells of one in the place of a real one that it is made up, but for the reader's own machine.
 */
export function hasOtherHosts(source: string, target: string): boolean {
  const [there, here] = [hostsIn(source), hostsIn(target)];
  const [gone, fresh] = [surplus(there, here, String), surplus(here, there, String)];
  return fresh.some((host) => !own.test(host)) && !(gone.length > 0 && gone.every((host) => madeUp.test(host)));
}

/** `https://en.a.example:80/b` -> `a.example:80`: a locale before it is none of its name. */
const hostsIn = (code: string): string[] =>
  [...code.matchAll(address)].map(([, host]) => host!.toLowerCase().replace(/^(?:www|[a-z]{2}(?:-[a-z]{2})?)\.(?=[^.]+\.)/, ''));

const address = /\b[a-z][a-z\d+.-]{1,20}:\/\/(?:[^\s/@"'`<>]{0,100}@)?([^\s/?#"'`<>()[\]{}\\,;|]{1,255})/gi;

/** `localhost:80`, `192.168.0.1`, `$HOST`: https://www.rfc-editor.org/rfc/rfc1918#section-3 */
const own = /^(?:localhost(?=:|$)|(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01])|0\.0)\.[\d.:]+$|[^.]*\$)/;

/** `your-site.com`, `example.com`, `mysite.org`, `some.host`; `testflight.com` is there. */
const madeUp = new RegExp(
  String.raw`${own.source}|example|sample|your|(?:^|[.-])(?:my|some|foo|bar|acme|test|domain|site|host|server|company)(?=[.\d-]|$|(?:site|host|server|domain|company|app|bot|shop|name)\b)`,
);
