/** Units and what else is counted: `1.5 seconds`. */
const counted =
  '[ \\u00a0-]?(?:[KMGTP]i?B|[KMG]?Hz|[mk]?[VW]h?|mAh?|volts?|watts?|kb|mb|ms|s|sec|seconds?|minutes?|hours?|days?|weeks?|years?|percent|million|billion|times|x|dollars?|euros?|USD|EUR|cm|mm|kg|inch|points?|\\p{L}{1,4}/(?:k?v?B|s|h|min))\\b';

/** `Ubuntu 14.04, 16.04 and 18.04`, `version 2.0`, `v4.8+`: numbers behind a name or a word for versions, and those in a row with them. */
const named = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:(?!A )\\p{Lu}[\\p{L}\\p{N}.+#]{0,60}|[Vv]ersions?|[Rr]eleases?|v|[\\p{L}]+\\.\\p{L}+)[ \\u00a0v]?|(?<=\\d)(?:, (?:and |or )?| and | or |/| to |-|–)v?)(\\d{1,4}\\.\\d{1,3})(?![\\d%]|\\.\\d|${counted})`,
  'gu',
);

/** What tells that numbers are versions, and no measures. */
const ofVersions =
  /version|releas|deprecat|support|introduc|upgrad|updat|install|compatib|available|added|removed|since|prior|earlier|later|\+/i;

/** `deprecated in 3.2+`, `Starting with 5.7, NuGet …`: numbers behind a word of time that a mark, a conjunction or nothing follows. */
const dated = new RegExp(
  `(?<![\\p{L}\\p{N}]|(?:average|mean|median|total|score|rate|ratio|factor) )(?:[Ii]n|[Ww]ith|[Ss]ince|[Ff]rom|[Bb]efore|[Uu]ntil|[Aa]fter|[Aa]s|to|is|and|of)[ \\u00a0](\\d{1,4}\\.\\d{1,3})(?=\\+| \\+|[ \\u00a0]*(?:$|[.,;:)|]|\\b(?:and|or|is|are|will|on|by)\\b| \\p{Lu}))(?!${counted})`,
  'gu',
);

/** `2.0 and later`, `2.0 or above`: measures can be above, too, but only versions are later. */
const followed =
  /(?<![\p{L}\p{N}.])(\d{1,4}\.\d{1,3})\+? (?:and|or) (later|earlier|newer|older|prior|above|below|higher|lower|greater|up)\b/gu;
const ofTime = /^(?:later|earlier|newer|older|prior)$/;

/** The numbers of a text that its own words tell to be versions. */
export function versionsIn(text: string): string[] {
  if (!/\d\.\d/.test(text)) return [];
  const behindTimes = ofVersions.test(text) ? [...text.matchAll(dated)] : [];
  const compared = [...text.matchAll(followed)].filter(({ 2: word }) => ofTime.test(word!) || ofVersions.test(text));
  const whole = text.match(/(?<![\d.,\p{L}])v?\d{1,4}(?:\.\d{1,5}){2,3}(?![\d.,]?\d)/gu) ?? [];
  return [
    ...behindNames(text),
    ...[...behindTimes, ...compared].map(({ 1: number }) => number!),
    ...whole.map((one) => one.replace('v', '')),
  ];
}

/** One that follows in a row is a version if the one before it is. */
function behindNames(text: string): string[] {
  let end = -1;
  return [...text.matchAll(named)].flatMap(({ index, 0: whole, 1: number }) => {
    if (/^\p{L}/u.test(whole) ? verbs.test(whole) : index !== end) return [];
    end = index + whole.length;
    return [number!];
  });
}

/** Words that begin a sentence with a number in it, and are no name. */
const verbs = /^(?:About|Above|Add|After|All|And|At|Below|By|For|From|In|Is|Of|On|Only|Or|Over|Than|The|To|Under|Up|Use|With|Set)[ \u00a0]/;

/** What numbers stand for where a text is about amounts. */
const ofAmounts =
  /\b(?:average|mean|median|total|scor\w+|rat(?:e|es|ing|io)|factor|between|float|number|value|probability|percent\w*|ratio)\b/i;

/** The numbers of a text that are versions if its page calls them so elsewhere: no measures, and none that any scale begins or ends with. */
export function numbersIn(text: string): string[] {
  if (!/\d\.\d/.test(text) || ofAmounts.test(text)) return [];
  return [...text.matchAll(plain)].flatMap(({ 1: number }) => (/^(?:0\.|1\.0+$)/.test(number!) ? [] : [number!]));
}

const plain = new RegExp(`(?<![\\p{L}\\p{N}.,$€£¥+*=<>-]|[=<>] )(\\d{1,4}\\.\\d{1,3})(?![\\d%]|\\.\\d| ?[-+*=<>]|${counted})`, 'gu');
