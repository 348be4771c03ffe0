/** A number in a text. */
export interface Figure {
  at: number;
  text: string;
  /** Only its digits, as 0 to 9. */
  digits: string;
  /** As a whole number, where it has no decimals. */
  value: number;
  /** What it may mean: `1.500` is 1500 in German and 1.5 in English. */
  amounts: readonly string[];
  /** Whether it stands by itself: `30`, but not that of `v30`, `#30`, `30-day` or `/30/`. */
  stands: boolean;
  /** What the word behind it says it is to be multiplied by, as languages do in other steps: `300万` is 3 million. */
  scale: number;
  /** The number with that word: `2.3 billion`. */
  shown: string;
  /** Whether a word for thousands or more stands behind it, in whatever language, or a unit of a size: `10 tys.`, `5 km`. */
  counts: boolean;
  /** Whether it stands in a time of the day: `2 PM`, `14:00`, `14 Uhr`. */
  isClock: boolean;
  /** What may have to be added to it to come to a year as English counts it: in a text of Thai 2559 is 2016. */
  calendars: readonly number[];
}

const number = /\p{Nd}{1,3}(?:[.,'’٬\u00a0\u2008\u2009\u202f ]\p{Nd}{3})+(?![\p{Nd}])(?:[.,٫]\p{Nd}+)?|\p{Nd}+(?:[.,٫]\p{Nd}+)*/gu;

/** All numbers of a text, in its order. */
export function figuresIn(text: string): Figure[] {
  const figures: Figure[] = [];
  for (const { index, 0: written } of text.matchAll(number)) {
    const figure = figureAt(text, index, written);
    const before = figures.at(-1);
    if (before && hasTail.test(text.slice(before.at + before.text.length, index + 1))) figures.splice(-1, 1, joined(before, figure, text));
    else figures.push(figure);
  }
  return figures;
}

function figureAt(text: string, at: number, written: string): Figure {
  const ascii = written.replace(/\p{Nd}/gu, digitOf);
  const digits = ascii.replace(/\D/g, '');
  const end = at + written.length;
  const stands = !leads.test(text.slice(Math.max(0, at - 1), at)) && !follows.test(text.slice(end, end + 2));
  const behind = text.slice(end, end + 14);
  const [word, scale] = scaleOf(behind);
  const counts = scale > 1 || thousands.test(behind) || unit.test(behind);
  const isClock = clock.test(behind) || dayTime.test(text.slice(Math.max(0, at - 8), at));
  const value = Number(digits);
  return {
    at,
    text: written,
    digits,
    value,
    calendars: calendarsOf(value, text, at),
    amounts: amountsOf(ascii),
    stands,
    scale,
    shown: written + word,
    counts,
    isClock,
  };
}

/** What languages say for thousands, millions and more, by its beginning. */
const thousands =
  /^[ \u00a0\u202f-]?(?:[万億萬亿만억千천百]|k\b|M\b|mil|mio|mln|mrd|mld|md\b|bil|tril|thous|tausend|tys|tis|tus|tūkst|tuh|duizend|ezer|bin\b|ribu|juta|ngh?[iàa]n|tri[eệ]u|t[yỷ]\b|тыс|тис|хил|хиљ|мил|мільй|млн|млрд|χιλ|εκατ|هزار|ألف|آلاف|الف|مليون|مليار|میلی|אלף|אלפ|מיליו|हज|लाख|करोड|अरब|lakh|crore|พัน|หมื่น|แสน|ล้าน)/iu;

/** `5 km`, `1.5 GB`: one unit is a thousand of another one. */
const unit =
  /^[ \u00a0\u202f]?(?:[kKMGTPmµn]?(?:i?B|b|s|m|g|Hz|W|V|bps)|[KMGT]o|sec(?:onds?)?|(?:kilo|mega|giga|milli)?(?:met(?:er|re)|gram|byte|second)s?)(?![\p{L}\p{N}])/u;

/** `:00`, `h`, `PM`, `Uhr`, `時`; behind the first hour of two, `6-7 PM`, too. */
const clock =
  /^(?: ?[-–—] ?\d{1,2}(?=[ \u00a0\u202f]?(?:[ap]\.? ?m\b|h\b|uhr\b)))?(?::\d{2}|[ \u00a0\u202f]?(?:[ap]\.? ?m\b|h(?:\d{2})?\b|uhr\b|o.clock|noon|klo\b|час|год|[时時点點시]))/iu;

/** `下午`, `오후`, `午後` */
const dayTime = /[上下][午昼]|[正]午|午[前後]|오[전후]|[早晚]上|中午/;

/** Years that another calendar counts from: from the death of the Buddha, from an emperor or a republic, from the Hijra by the sun or by the moon. */
function calendarsOf(value: number, text: string, at: number): number[] {
  const era = eras[/(?:令和|平成|昭和|大正|民[國国])\s?$/.exec(text.slice(Math.max(0, at - 3), at))?.[0].trim() ?? ''];
  if (era !== undefined) return [era];
  if (value > 2300 && value < 2700 && thai.test(text)) return [-543];
  if (value < 1300 || value > 1500 || !arabic.test(text)) return [];
  const moons = Math.floor(622 - value / 33);
  return [621, 622, moons, moons + 1];
}

const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 民國: 1911, 民国: 1911 };

/** Thai, Lao, Burmese, Khmer. */
const thai = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const arabic = /\p{Script=Arabic}/u;

/** `万2`, `억 4` */
const hasTail = /^(?:[万億萬亿만억千천]|[억만] )\p{Nd}$/u;

/** `1万` and `2500` -> `1万2500`, which is 12,500 */
function joined(one: Figure, rest: Figure, text: string): Figure {
  const value = Number(one.amounts[0]) * one.scale + Number(rest.amounts[0]) * rest.scale;
  const digits = String(value);
  const end = rest.at + rest.text.length;
  const written = text.slice(one.at, end);
  return { ...one, text: written, digits, value, amounts: [digits], scale: 1, shown: written + rest.shown.slice(rest.text.length) };
}

/** What a number is multiplied by, and the word that says so: signs of East Asia, and what English says. */
function scaleOf(behind: string): [word: string, scale: number] {
  const [whole = '', word = ''] =
    /^[ \u00a0-]?([千百십백천][万萬만]|[万億萬亿만억千천]|(?:thousand|million|billion|trillion)s?\b|[kM]\b)/.exec(behind) ?? [];
  return [whole, steps[word.replace(/s$/, '')] ?? 1];
}

const steps: Readonly<Record<string, number>> = {
  百万: 1e6, 百萬: 1e6, 백만: 1e6, 千万: 1e7, 千萬: 1e7, 천만: 1e7, 십만: 1e5, 万: 1e4, 萬: 1e4, 만: 1e4, 千: 1e3, 천: 1e3, 億: 1e8, 亿: 1e8, 억: 1e8, k: 1e3, M: 1e6, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12,
}; // prettier-ignore

/** What makes a number a part of something: `v3`, `#3`, `3-day`, `3x`, `3/4`. */
const leads = /[A-Za-z_.,/:+#@%*=\\-]/;
const follows = /^(?:[A-Za-z_/:#*=\\-]|[.,]\p{Nd})/u;

/** `٣` -> `3` */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0)!;
  let zero = code;
  while (zero > 0 && code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** `1.500` -> `1500`, `1.5`; `1,2` -> `1.2`; `007` -> `7` */
function amountsOf(written: string): string[] {
  const parts = written.split(/\D/);
  const whole = bare(parts.join(''));
  if (parts.length === 1) return [whole];
  const decimals = parts.at(-1)!.replace(/0+$/, '');
  const decimal = decimals === '' ? bare(parts.slice(0, -1).join('')) : `${bare(parts.slice(0, -1).join(''))}.${decimals}`;
  const isGrouped = parts.slice(1).every((part) => part.length === 3) && parts[0]!.length <= 3;
  // Nobody writes `10.000` for 10.
  if (isGrouped && decimals === '') return [whole];
  return isGrouped ? [whole, decimal] : [decimal, parts.map(bare).join('.')];
}

const bare = (digits: string): string => digits.replace(/^0+(?=\d)/, '');

/**
 * Whether two numbers can be the same amount: by value, by thousands or ten thousands where the smaller one is said to be so many of them
 * (`250,000`, `25万`), by the clock (`2 PM`, `14`), by the years of another calendar.
 */
export function isSameAmount(one: Figure, other: Figure): boolean {
  const isScaledAlike = scaledOf(one).some((amount) => scaledOf(other).includes(amount));
  // `2.3 billion` is not `2.3 亿`.
  if (one.scale > 1 && other.scale > 1) return isScaledAlike;
  if (one.amounts.some((amount) => other.amounts.includes(amount)) || isSeriesOf(one, other) || isSeriesOf(other, one)) return true;
  if (isScaledAlike && (one.scale > 1 || other.scale > 1)) return true;
  const [less, more] = one.value <= other.value ? [one, other] : [other, one];
  const [small, large] = [less.value, more.value];
  if (small > 0 && less.counts && scales.has(large / small)) return true;
  if (small > 0 && (one.scale > 1 || other.scale > 1) && large / small === 100) return true;
  if (large - small === 12 && large <= 24) return one.isClock || other.isClock;
  return isYearOf(one, other) || isYearOf(other, one);
}

/** `令和6` is 2024, and so is ۱۴۰۳ of Persian. */
const isYearOf = ({ calendars, value }: Figure, { value: year }: Figure): boolean =>
  year > 1800 && year < 2200 && calendars.some((more) => value + more === year);

/** What it comes to: `1.5 million` -> 1500000. */
const scaledOf = ({ amounts, scale }: Figure): number[] =>
  amounts.map((amount) => Math.round(Number(amount) * scale * 1000) / 1000).filter(Number.isFinite);

/** `2.1` and `2.1.0`: a series of versions, and one of it; but no size, `2.5.0 GB`. */
const isSeriesOf = (one: Figure, other: Figure): boolean =>
  !one.counts && !other.counts && /^\d+\.\d+$/.test(one.text) && other.text.startsWith(`${one.text}.`);

/** Thousand, 万, lakh, million, crore, 億, billion. */
const scales: ReadonlySet<number> = new Set([1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]);

/** What English number words and names of months say, as far as another language writes digits for them. */
const words: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'zero:0 one:1 once:1 single:1 first:1 january:1 two:2 twice:2 both:2 second:2 half:2 february:2 couple:2 three:3 third:3 march:3 four:4 fourth:4 april:4 quarter:4 ' +
    'five:5 fifth:5 may:5 six:6 sixth:6 june:6 seven:7 july:7 eight:8 august:8 nine:9 september:9 ten:10 october:10 eleven:11 november:11 ' +
    'twelve:12 dozen:12 december:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 ' +
    'forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 hundred:100 hundreds:100 thousand:1000 thousands:1000 million:1000000 millions:1000000'
  )
    .split(' ')
    .map((entry) => entry.split(':') as [string, string])
    .map(([word, value]) => [word, Number(value)]),
);

/** The values of the number words in an English text. */
export function spelledOut(text: string): Set<number> {
  return new Set((text.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => words[word] ?? []));
}
