/** Where anybody may lay down what others run, each below a name of their own: `github.com/ann`. The first step of such an address names no locale. */
const forge =
  /^(?:(?:raw|gist|cdn|codeload|registry)\.)?(?:github|githubusercontent|gitlab|bitbucket|codeberg|gitee|huggingface|npmjs|unpkg|jsdelivr|pypi|crates|rubygems|packagist|nuget|quay|sourceforge)\.\w+$|^(?:git\.|gitlab\.|hub\.docker\.)/;

export const isForge = (host: string): boolean => forge.test(host);

/** Whose an address of such a site is: `//github.com/ann`. */
export const ownerOf = ({ key }: { key: string }): string => key.split('/').slice(0, 4).join('/');

/** Where anybody may have a site of their own: its name is one label more. */
const shared = new Set(
  'github.io gitlab.io codeberg.page vercel.app netlify.app pages.dev workers.dev web.app firebaseapp.com herokuapp.com fly.dev deno.dev onrender.com surge.sh blogspot.com wordpress.com cloudfront.net azurewebsites.net readthedocs.io gitbook.io'.split(
    ' ',
  ),
);

export const isShared = (host: string): boolean => shared.has(lastOf(host));

const lastOf = (host: string): string => host.split('.').slice(-2).join('.');

/** `fr.wikipedia.org` -> `wikipedia.org`, `fr.ann.github.io` -> `ann.github.io`, `fr.ann.co.uk` -> `ann.co.uk`: what one owner has. */
export function siteOf(host: string): string {
  // The region of a store is no name of anybody: `a.s3.eu-west-1.amazonaws.com`.
  if (host.endsWith('.amazonaws.com')) return host;
  const labels = host.split('.');
  const last = lastOf(host);
  return shared.has(last) || /^(?:com?|org|net|ac|gov|edu)\.[a-z]{2}$/.test(last) ? labels.slice(-3).join('.') : last;
}
