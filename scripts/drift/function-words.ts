const english =
  'a an the such as of in on at to for by into from with within it its they them their there this that these those which who how what ' +
  'is are was were be been being am do does did done has have had having may might can could will would shall should ' +
  'whole all any some one you your we our also just so then than when where if please';

/** Words that hold a sentence together and are rarely translated one by one, by language of the source. Negations are none. */
export const functionWords: Readonly<Record<string, ReadonlySet<string>>> = { en: new Set(english.split(' ')) };
