/**
 * `https://a.example/fr/b/` -> `https://a.example/b`: where a site is read in the language of the page. Told of both sides: a source may lead there
 * as well.
 */
export function withoutLocale(code: string, locale: string): string {
  if (!code.includes('://') || !isLocale.test(locale) || namesAccount.test(code)) return code;
  const steps = new RegExp(String.raw`(?<=https?://[^\s/"'\`<>]{1,100})/(?:${locale}|${locale.split(/[-_]/)[0]!})(?=[/"'\`<>\s]|$)`, 'gi');
  return code.replace(steps, '').replace(/(?<=https?:\/\/[^\s/"'`<>]{1,100})\/(?=["'`<>\s]|$)/g, '');
}

const isLocale = /^\w{2,3}(?:[-_]\w{2,8})*$/;

/** Where the first step is whoever put it there, an address that a program asks for, and one that is fetched: no site in a language. */
const namesAccount =
  /:\/\/(?:[\w-]{1,60}\.){0,3}(?:github|gitlab|githubusercontent|bitbucket|codeberg|jsdelivr|npmjs|docker|huggingface)\.|:\/\/(?:api|get|raw|cdn)\.|\b(?:curl|wget|git) /i;
