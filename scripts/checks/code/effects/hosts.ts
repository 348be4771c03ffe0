import { surplus } from '../../../align/surplus.ts';

/** Whether code leads to another host than that of its source: that is no text for readers, wherever it stands. A host that is made up may be another one. */
export function hasOtherHosts(source: string, target: string): boolean {
  const [there, here] = [hostsIn(source), hostsIn(target)];
  const [gone, fresh] = [surplus(there, here, String), surplus(here, there, String)];
  return fresh.some((host) => !madeUp.test(host)) && !(gone.length > 0 && gone.every((host) => madeUp.test(host)));
}

/** `https://en.a.example:80/b` -> `a.example:80`: a locale before it is none of its name. */
const hostsIn = (code: string): string[] =>
  [...code.matchAll(address)].map(([, host]) => host!.toLowerCase().replace(/^(?:www|[a-z]{2}(?:-[a-z]{2})?)\.(?=[^.]+\.)/, ''));

const address = /\b[a-z][a-z\d+.-]{1,20}:\/\/(?:[^\s/@"'`<>]{0,100}@)?([^\s/?#"'`<>()[\]{}\\,;|]{1,255})/gi;

/** `your-site.com`, `example.com`, `localhost:80`, `$HOST` */
const madeUp = /^(?:localhost|[\d.:]+$|.*\$)|example|sample|your|(?:^|[.-])(?:my|some|foo|bar|acme|test|domain|site|host|server|company)/;
