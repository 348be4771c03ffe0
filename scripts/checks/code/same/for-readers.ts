import { likeness } from '../likeness.ts';
import { isWay } from '../without-labels.ts';
import type { SameRule } from './code-pair.ts';

/** What is shown to readers, who see it in their language. */
export const forReaders: readonly SameRule[] = [
  {
    name: 'the label of a box',
    why: 'What a box is called is read by people.',
    says: 'same',
    holds: ({ one, other }) => withoutLabel(one) === withoutLabel(other),
    takes: [':::tip[Did you know?]{icon="a"}', ':::tip[Schon gewusst?]{icon="a"}'],
    edge: [':::tip[Did you know?]{icon="a"}', ':::tipp[Schon gewusst?]{icon="a"}'],
  },
  {
    name: 'the way through menus',
    why: 'A program shows them in the language of its readers.',
    says: 'same',
    holds: ({ one, other }) => isWay(one, other) && /\p{Lu}|\p{Lo}/u.test(one.split(/[>→]/)[0]!),
    takes: ['iTerm > New profile', 'iTerm > Neues Profil'],
    edge: ['cat > New file', 'cat > Andere Datei'],
  },
  {
    name: 'an amount',
    why: 'What is counted is a word, and the number is the same.',
    says: 'same',
    holds: ({ one, other }) => isAmount(one, other),
    takes: ['7 meters', '7 Meter'],
    edge: ['7 meters', '8 Meter'],
  },
  {
    name: 'the anchor of a heading',
    why: 'It follows from the words of the heading, where nobody sets it.',
    says: 'same',
    holds: ({ one, other }) => isOwnAnchor(one, other),
    takes: ['#using-own-anchors', '#eigene-anker'],
    edge: ['#using-own-anchors', '#using-own-anchor-x'],
  },
  {
    name: 'a site that is made up',
    why: 'So is all that it holds.',
    says: 'same',
    holds: ({ one, other }) => [one, other].every((address) => hasExampleSite.test(address)) && siteOf(one) === siteOf(other),
    takes: ['example.com/path', 'example.com/pfad'],
    edge: ['example.com/path', 'example.com/pfad|sh'],
  },
  {
    name: 'a text between two codes',
    why: 'Where a mark is missing, what stands between two codes is taken for one.',
    says: 'same',
    holds: ({ source, target }) => /^\s.*<|<.*\s$/.test(source) && tagsOf(source) === tagsOf(target),
    takes: [' text <b>', ' texto <b>'],
    edge: [' text <b>', ' texto <script>'],
  },
  {
    name: 'keys that are pressed together',
    why: 'Keyboards of other languages have other names for them.',
    says: 'same',
    holds: ({ source, target }) => isPressedTogether(source, target),
    takes: ['Ctrl + C', 'Strg + C'],
    edge: ['Ctrl + C', 'Strg + V'],
  },
  {
    name: 'a key',
    why: 'Keyboards of other languages have another name for it; in small letters it is one where the source says that it is pressed.',
    says: 'same',
    holds: ({ source, target, context }) => isShownOnKey.test(target) && (isKey.test(source) || isPressed(source, context.said ?? '')),
    takes: ['Enter', 'Entrée'],
    edge: ['enter', 'Eingabe', { said: 'Call `enter`.' }],
  },
];

/** `:::tip[Did you know?]{icon="a"}` -> `:::tip[]{icon="a"}`: what a box is called is read by people. */
const withoutLabel = (value: string): string => value.replace(/^(:{1,9}[\w-]{1,40})\[[^[\]]{1,200}\]/, '$1[]');

/** `7 meters` -> `7 Meter` */
const isAmount = (one: string, other: string): boolean => {
  const [, amount] = /^(\d+) \p{L}[\p{Ll}\p{M}]{2,}$/u.exec(one) ?? [];
  return amount !== undefined && new RegExp(String.raw`^${amount} [\p{L}\p{M}]+$`, 'u').test(other);
};

/** `#using-own-anchors` -> `#eigene-anker`: what a heading is called by default follows from its words. */
const isOwnAnchor = (one: string, other: string): boolean =>
  /^#\p{Ll}+(?:-[\p{Ll}\p{N}]+)+$/u.test(one) && /^#[\p{L}\p{M}\p{N}-]+-[\p{L}\p{M}\p{N}-]+$/u.test(other) && likeness(one, other) < 0.7;

/** `example.com/path`: a site that is made up, all on it, and nothing else. */
const hasExampleSite = /^(?:https?:\/\/)?(?:[\w-]{1,60}\.)?example\.(?:com|org|net)\/[^\s;|$`]*$/;
const siteOf = (address: string): string => address.replace(/(?<=\w)\/.*$/s, '');

/** ` text <b` -> `<b` */
const tagsOf = (code: string): string => (code.match(/<[^<>\s]*>?/g) ?? []).join('');

/** `Ctrl + C` -> `Strg + C`: as many keys; one with a letter, a number or a sign on it is the same everywhere. */
function isPressedTogether(source: string, target: string): boolean {
  const [there, here] = [keysIn(source), keysIn(target)];
  return (
    /\b(?:Ctrl|Alt|Shift|Cmd|Command|Option)\s*\+/i.test(source) &&
    there.length === here.length &&
    there.every((key, at) => key.toLowerCase() === here[at]!.toLowerCase() || (/^\p{L}{2}/u.test(key) && isShownOnKey.test(here[at]!)))
  );
}

const keysIn = (code: string): string[] =>
  code
    .split(/\s*[+＋]\s*|\s*[,/]\s+/)
    .map((key) => key.trim())
    .filter((key) => key !== '');

/** Keys, as they are called on keyboards of other languages. */
const isKey =
  /^(?:Home|End|Enter|Return|Shift|Tab|Esc(?:ape)?|Del(?:ete)?|Backspace|Space(?:bar)?|Ins(?:ert)?|Page ?(?:Up|Down)|(?:Arrow )?(?:Up|Down|Left|Right)(?: Arrow)?|Print Screen|Caps ?Lock)$/;

/** `enter` -> `Entrée`, where the source says that it is pressed: in small letters it may be a name. */
const isPressed = (source: string, said: string): boolean =>
  isKey.test(source.charAt(0).toUpperCase() + source.slice(1)) && /\b(?:press(?:es|ed|ing)?|hit(?:ting)?|keys?|keyboard)\b/i.test(said);

/** `Entf`, `Page ↑`, `пробел`: no command is called so. */
const isShownOnKey = /^(?:[\p{Lu}\u2190-\u23ff]|(?!\p{Script=Latin})\p{L})[\p{L}\p{M}\p{N}\u2190-\u23ff .'’-]{0,40}$/u;
