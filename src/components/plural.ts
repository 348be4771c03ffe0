/**
 * The form of a message for a number: of `{count} page|{count} pages` the first for 1. The last stands for all that lack. A message of more
 * forms than its language has is not translated yet, and has those of the source.
 */
export function pluralIn(message: string, count: number, locale: string, sourceLocale: string): string {
  const forms = message.split('|');
  const told = forms.length > kindsIn(locale).length ? sourceLocale : locale;
  const at = kindsIn(told).indexOf(new Intl.PluralRules(told).select(count));
  return forms[Math.min(at, forms.length - 1)]!;
}

/** As Docusaurus orders forms: from small numbers to great ones. */
const order: Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

function kindsIn(locale: string): Intl.LDMLPluralRule[] {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  return order.filter((kind) => pluralCategories.includes(kind));
}
