/** Whether two locales are the same, or one of them leaves the region of the other open: `en` and `en-US`, in any letter case. */
export function isSameLanguage(a: string, b: string): boolean {
  const [one, other] = [a, b].map((locale) => locale.toLowerCase().replaceAll('_', '-')) as [string, string];
  return one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
}
