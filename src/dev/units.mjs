// @ts-check

/**
 * A unit of a work package as a person edits it: a code is its number in brackets, `⟨1⟩read this⟨/1⟩`, so that it can be moved and no
 * part of it be mistyped.
 *
 * @typedef {object} Unit
 * @property {string} id as `passages` gives it for the source of a passage
 * @property {string} kind `heading-2`, `paragraph`
 * @property {string} source
 * @property {string | null} target null where it has none that follows the source
 * @property {string | null} base the source that the page has it from, where that was another
 * @property {string | null} old what the page says in its place, where its source was another
 * @property {{ sign: string, shows: string }[]} codes of the source, in order: `⟨1⟩`, and what it stands for: `](a.md)`
 * @property {string[]} notes
 */

/** @typedef {{ whole: string, id: string, kind: string, segment: string, inner: string }} Written */

/** The units of a package that the toolchain wrote as XLIFF 2.0, with one segment each. @param {string} xliff @returns {Unit[]} */
export const unitsOf = (xliff) => writtenUnits(xliff).map(unitOf);

/**
 * A package of the one unit that was edited, as it comes back from a translator.
 *
 * @param {string} xliff @param {string} id @param {string} text
 * @returns {string | null} null where the package has no such unit
 */
export function withTarget(xliff, id, text) {
  const unit = writtenUnits(xliff).find((one) => one.id === id);
  if (!unit) return null;
  const source = innerOf(unit.segment, 'source') ?? '';
  const segment = `<segment id="${unit.id}" state="translated"><source>${source}</source><target>${writtenText(text, tagsOf(source))}</target></segment>`;
  const own = unit.whole.replace(/<mtc:matches>.*?<\/mtc:matches>/s, '').replace(/<segment .*<\/segment>/s, () => segment);
  const file = /^(.*?<file [^>]*>(?:\s*<mda:metadata>.*?<\/mda:metadata>)?)/s.exec(xliff)?.[1] ?? '';
  return `${file}\n${own}\n</file>\n</xliff>\n`;
}

/** @param {string} xliff @returns {Written[]} */
const writtenUnits = (xliff) =>
  [...xliff.matchAll(/<unit [^>]*type="lockstep:([\w-]+)"[^>]*>(.*?)<\/unit>/gs)].flatMap(([whole, kind = '', inner = '']) => {
    const [segment, id = ''] = /<segment id="([^"]*)".*?<\/segment>/s.exec(inner) ?? [];
    return segment === undefined ? [] : [{ whole, id, kind, segment, inner }];
  });

/** @param {Written} written @returns {Unit} */
function unitOf({ id, kind, segment, inner }) {
  const source = innerOf(segment, 'source') ?? '';
  const match = /<mtc:match [^>]*origin="previous translation".*?<\/mtc:match>/s.exec(inner)?.[0] ?? '';
  const shown = (/** @type {string | null} */ xml) => (xml === null ? null : shownText(xml));
  return {
    id,
    kind,
    source: shownText(source),
    target: shown(innerOf(segment, 'target')),
    base: shown(innerOf(match, 'source')),
    old: shown(innerOf(match, 'target')),
    codes: codesOf(source, inner),
    notes: [...inner.matchAll(/<note [^>]*>(.*?)<\/note>/gs)].map(([, note = '']) => plain(note)),
  };
}

/** @param {string} xml @param {string} name */
const innerOf = (xml, name) => new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(xml)?.[1] ?? null;

/** A tag of a code: its name, its attributes, and whether it stands alone. */
const tag = /<(\/?)(pc|ph|sc|ec|mrk|sm|em|cp)\b([^>]*?)(\/?)>/g;

/** `See <pc id="1">this</pc>` -> `See ⟨1⟩this⟨/1⟩` @param {string} xml */
function shownText(xml) {
  return plain(withSigns(xml, (sign) => sign));
}

/** Each tag of the source by its sign. @param {string} xml */
function tagsOf(xml) {
  /** @type {Map<string, string>} */
  const tags = new Map();
  withSigns(xml, (sign, whole) => {
    tags.set(sign, whole);
    return sign;
  });
  return tags;
}

/** @param {string} xml @param {(sign: string, tag: string) => string} put */
function withSigns(xml, put) {
  /** @type {string[]} */
  const open = [];
  return xml.replace(tag, (whole, slash, name, attributes, alone) => {
    const id = slash ? (open.pop() ?? '') : (/\b(?:id|startRef)="([^"]*)"/.exec(attributes)?.[1] ?? '');
    if (!slash && !alone) open.push(id);
    return put(slash || name === 'ec' || name === 'em' ? `⟨/${id}⟩` : `⟨${id}⟩`, whole);
  });
}

/** What a person typed, with the tags that its signs stand for; a sign that is none is text. @param {string} text @param {Map<string, string>} tags */
const writtenText = (text, tags) =>
  text
    .split(/(⟨[^⟨⟩]*⟩)/)
    .map((piece) => tags.get(piece) ?? escaped(piece))
    .join('');

/** @param {string} source @param {string} inner */
function codesOf(source, inner) {
  const data = new Map([...inner.matchAll(/<data id="([^"]*)">(.*?)<\/data>/gs)].map(([, id, text = '']) => [id, plain(text)]));
  /** @type {Map<string, string>} */
  const ends = new Map();
  return [...tagsOf(source)].map(([sign, whole]) => {
    const at = (/** @type {string} */ name) => data.get(new RegExp(`\\b${name}="([^"]*)"`).exec(whole)?.[1] ?? '') ?? '';
    if (!sign.startsWith('⟨/')) ends.set(sign.replace('⟨', '⟨/'), at('dataRefEnd'));
    return { sign, shows: at('dataRef') || at('dataRefStart') || (ends.get(sign) ?? '') };
  });
}

/** @type {Record<string, string>} */
const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** @param {string} xml */
const plain = (xml) => xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => entities[name] ?? '');

/** @param {string} text */
const escaped = (text) => text.replace(/[<>&]/g, (sign) => ({ '<': '&lt;', '>': '&gt;' })[sign] ?? '&amp;');
