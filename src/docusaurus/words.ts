import french from '../../i18n/fr-FR/code.json' with { type: 'json' };
import dutch from '../../i18n/nl-NL/code.json' with { type: 'json' };
import swedish from '../../i18n/sv-SE/code.json' with { type: 'json' };

const languages: Record<string, Record<string, { message: string }>> = { fr: french, nl: dutch, sv: swedish };

/** Ids of what the theme says begin so: a site that has it may have a `work.title` of its own. */
const own = 'lockstep.';

/**
 * The words of the theme in a reader's language, by their ids; none for a language that nobody translated them into: they are English
 * then, and the site's own `code.json` may say them.
 */
export function wordsFor(locale: string): Record<string, string> {
  const words = languages[locale.split('-')[0]!.toLowerCase()] ?? {};
  return Object.fromEntries(
    Object.entries(words)
      .filter(([id]) => id.startsWith(own))
      .map(([id, { message }]) => [id, message]),
  );
}
