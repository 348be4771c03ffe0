/** What is known of languages, as far as the checks need it. One file, so that a language is added in one place. */

/** The language of a locale: `pt-BR` -> `pt`. A folder is often called as a country: `kr` -> `ko`. */
export function languageOf(locale: string | null): string {
  const language = (locale ?? '').split(/[-_]/)[0]!.toLowerCase();
  return (language === locale && countries[language]) || language;
}

/** Countries whose code is that of no language, or of one in which hardly anything is translated. */
const countries: Readonly<Record<string, string>> = {
  cn: 'zh',
  cz: 'cs',
  dk: 'da',
  gr: 'el',
  jp: 'ja',
  kr: 'ko',
  tw: 'zh',
  ua: 'uk',
  vn: 'vi',
};

/**
 * Codes of three letters that pages are translated to, or their folders are called by: few of the thousands that there are, and none of the
 * words that folders are called by for something else, as `src`, `bin`, `man` or `new`.
 */
export const threeLetters: ReadonlySet<string> = new Set(
  (
    'ara arq ary arz ast azb bho brx bul ceb ces ckb cze crh csb deu dsb ell eng est fas fil fra fre fur ger gom gre gsw haw heb hin hrv hsb ' +
    'hun hye ilo isl ita jpn kab kat khm kmr kok kor lij lit lmo lzh mai mkd mni msa mya nds nld nqo nso pol por quc quz ron rus sah scn ' +
    'slk slv spa srp swe syr szl tam tgl tha tur tzm ukr urd vie wuu yue zgh zho zlm'
  ).split(' '),
);

/** Two letters that folders are called by for something else: `js` beside `py`, `ui` beside `db`. Czech and C# share theirs. */
export const noLocales: ReadonlySet<string> = new Set('ai ci cd db go io ip js os py qa rb ts ui ux vb vm'.split(' '));

/** Languages that are not written in Latin letters, with the Unicode scripts that they are written in. */
export const scriptsOf: Readonly<Record<string, readonly string[]>> = {
  am: ['Ethiopic'],
  ar: ['Arabic'],
  be: ['Cyrillic'],
  bg: ['Cyrillic'],
  bn: ['Bengali'],
  el: ['Greek'],
  fa: ['Arabic'],
  he: ['Hebrew'],
  hi: ['Devanagari'],
  hy: ['Armenian'],
  ja: ['Han', 'Hiragana', 'Katakana'],
  ka: ['Georgian'],
  kk: ['Cyrillic'],
  km: ['Khmer'],
  ko: ['Hangul', 'Han'],
  lo: ['Lao'],
  mk: ['Cyrillic'],
  ml: ['Malayalam'],
  mn: ['Cyrillic'],
  mr: ['Devanagari'],
  my: ['Myanmar'],
  ne: ['Devanagari'],
  ru: ['Cyrillic'],
  sa: ['Devanagari'],
  si: ['Sinhala'],
  ta: ['Tamil'],
  te: ['Telugu'],
  th: ['Thai'],
  uk: ['Cyrillic'],
  ur: ['Arabic'],
  zh: ['Han'],
};

/** Languages that are most likely in Latin letters, and in others as well. */
const severalScripts: ReadonlySet<string> = new Set('az bs ff ha jv ku ms so sw tk uz wo yo'.split(' '));

/** The scripts that a locale is written in; null where nobody can tell: of a language that `Intl` does not know either. */
export function scriptsIn(locale: string | null): readonly string[] | null {
  const known = scriptsOf[languageOf(locale)];
  if (known) return known;
  if (severalScripts.has(languageOf(locale))) return null;
  return likelyLocale(locale ?? '')?.script === 'Latn' ? ['Latin'] : null;
}

/** A locale with the script and the region that it most likely has: `sa` -> `sa-Deva-IN`, `pt_BR` -> `pt-Latn-BR`; null for what is no tag. */
export function likelyLocale(locale: string): Intl.Locale | null {
  try {
    return new Intl.Locale(locale.replaceAll('_', '-')).maximize();
  } catch {
    return null;
  }
}

/** Languages that are written from right to left, in one of their scripts at least: there marks of direction have their use. */
export const rightToLeft: ReadonlySet<string> = new Set('ar arc ckb dv fa ha he iw ks ku nqo ps sd syr ug ur yi'.split(' '));

/** Words without which hardly a sentence of a language is written. English is the source of most documentation. */
export const commonWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    (
      'a an the this that these those of to in on at by for from with without into as and or but not no if when while because is are was were be been being ' +
      'has have had do does did can could may might must should will would you your it its we our they them their there here which who what how ' +
      'than then also only all any each some more most other'
    ).split(' '),
  ),
};

/** Those of them that other languages have too, `on a` in French, `was alle in` in German: a sentence of nothing else may be in any. */
export const sharedWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('a an all also any as at be but by can do for has if in is no of on or was we were who will'.split(' ')),
};

/** Languages that write a decimal comma: there a version number can be taken for a number. */
export const decimalComma: ReadonlySet<string> = new Set(
  'af be bg ca cs da de el es et fi fr gl hr hu id is it kk lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk vi'.split(' '),
);

/** Languages that double words to mean something by it: plural, slowly, one by one. What is doubled there says nothing. */
export const reduplicating: ReadonlySet<string> = new Set(
  'bn fil ha hi id jv km lo mr ms my ne pcm si su sw ta te th tl ur vi yo'.split(' '),
);

/** Languages that have grown from another one: what a sentence of theirs shares with it may be their own words. */
const creoles: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(['bi', 'gpe', 'jam', 'kri', 'pcm', 'pis', 'srn', 'tpi', 'wes']),
  fr: new Set(['acf', 'gcf', 'gcr', 'ht', 'mfe', 'rcf']),
  pt: new Set(['kea', 'pap', 'pov']),
};

/** Whether a locale's language has grown from that of the source: `pcm` from `en`. */
export const isCreoleOf = (sourceLocale: string, locale: string | null): boolean =>
  creoles[languageOf(sourceLocale)]?.has(languageOf(locale)) ?? false;

/** Words that stand twice in a row in right sentences, by language: `nous nous trouvons`, `adım adım`. */
export const doubledWords: Readonly<Record<string, ReadonlySet<string>>> = {
  af: new Set(['stap', 'nou']),
  // Letters of names that are spelt: RSS, WWW.
  ar: new Set(['إس', 'دبليو']),
  de: new Set(['die', 'der', 'das', 'den', 'dem', 'sie', 'Sie']),
  en: new Set(['that', 'had']),
  es: new Set(['nos', 'poco', 'paso']),
  // `کند کند`: makes it slow.
  fa: new Set(['کند', 'شاخه', 'تکه', 'تک', 'کم', 'دانه', 'یک', 'قدم', 'گام', 'بخش', 'آهسته']),
  fr: new Set(['nous', 'vous', 'faire', 'se']),
  it: new Set(['passo', 'piano', 'poco', 'così', 'via', 'appena', 'stesso']),
  ko: new Set(['아주', '매우', '정말', '너무']),
  nl: new Set(['dat', 'die', 'je', 'stap', 'zich']),
  pl: new Set(['krok', 'się', 'to']),
  pt: new Set(['passo', 'pouco', 'logo', 'nos', 'se']),
  ru: new Set(['чуть', 'еле', 'едва', 'шаг', 'очень', 'только', 'вот']),
  sv: new Set(['som', 'det', 'steg', 'efter', 'så']),
  tr: new Set(
    'adım tekrar tek ayrı yavaş hızlı sık bir ufak kısa uzun zaman ağır farklı çeşit türlü yer gün parça satır katman aşama dosya güzel teker iç yan sıra kat arka karşı hemen kolay'.split(
      ' ',
    ),
  ),
  uk: new Set(['ледь', 'крок', 'трохи', 'тільки', 'от']),
};

/** What stands behind such words only where they are doubled by mistake: with a reflexive verb it is `vous ne vous`. */
export const doubledWrongly: Readonly<Record<string, RegExp>> = { fr: /^\s+n(?:e\s|['’])/ };

/** Words that only lead to others: where a link was parted from its text, one of them may be all that it has left. No `hier`, no `ici`: those are links. */
export const leadingWords: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(
    'an am auf aus bei das dass dem den der des die ein eine einer für im in ist mit oder und um vom von wenn zu zum zur'.split(' '),
  ),
  en: new Set('a an and as at by for from in is of on or that the to with'.split(' ')),
  es: new Set('a al con de del el en es la las los o para por que un una y'.split(' ')),
  fr: new Set('à au aux avec dans de des du en est et la le les ou par pour que sur un une'.split(' ')),
  it: new Set('a al alla con da dal del della di e è gli i il in la le lo o per un una'.split(' ')),
  ja: new Set('が から した して する すると た て で です と ない に の は ます まで も や より れた を'.split(' ')),
  nl: new Set('aan bij dat de een en het in is met naar of om op te uit van voor'.split(' ')),
  pl: new Set('a do i jest lub na o od oraz po się w z za że'.split(' ')),
  pt: new Set('a ao as com da das de do dos e é em na no o os ou para por que um uma'.split(' ')),
  ru: new Set('в во для до за и или из к как на о об от по при с со чтобы что'.split(' ')),
  sv: new Set('att av den det en ett för från i med och om på som till är'.split(' ')),
  uk: new Set('в від для до з за і із на про та у чи що щоб як'.split(' ')),
};

/** Letters that have no case, as those of Chinese or Arabic; `º` and `ª` are none. */
export const caseless = /[^\P{Lo}ªº]/u;
