/** `https://a.example/fr/b` -> `https://a.example/b`: an address of the reader's own locale. */
export function withoutLocale(code: string, locale: string): string {
  if (!code.includes('://') || !/^[\w-]+$/.test(locale) || namesAccount.test(code)) return code;
  return code.replace(new RegExp(String.raw`(:\/\/[^\s/"'<>]{1,255}\/)${locale}(?:\/|(?=["']))`, 'gi'), '$1');
}

/** Where the first step is whoever put it there, an address that a program asks for, and one that is fetched: no site in a language. */
const namesAccount =
  /:\/\/(?:[\w-]{1,60}\.){0,3}(?:github|gitlab|githubusercontent|bitbucket|codeberg|jsdelivr|npmjs|docker|huggingface)\.|:\/\/(?:api|get|raw|cdn)\.|\b(?:curl|wget|git) /i;

/** `https://a.example/fr/b` -> `https://a.example/b`: where a site is read in the language of the page. */
export function withoutOwnLocale(code: string, locale: string): string {
  if (!/^\w{2,3}(?:[-_]\w{2,8})*$/.test(locale) || namesAccount.test(code)) return code;
  const steps = new RegExp(String.raw`(?<=https?://[^\s/"'\`<>]{1,100})/(?:${locale}|${locale.split(/[-_]/)[0]!})(?=[/"'\`<>\s]|$)`, 'gi');
  return code.replace(steps, '').replace(/(?<=https?:\/\/[^\s/"'`<>]{1,100})\/(?=["'`<>\s]|$)/g, '');
}
