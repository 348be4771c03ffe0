var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target2, all2) => {
  for (var name2 in all2)
    __defProp(target2, name2, { get: all2[name2], enumerable: true });
};

// scripts/model/page.ts
var hasOtherForm, ParseError;
var init_page = __esm({
  "scripts/model/page.ts"() {
    "use strict";
    hasOtherForm = (a, b) => a.form !== void 0 && b.form !== void 0 && a.form !== b.form;
    ParseError = class extends Error {
      name = "ParseError";
      /** The place in the page's text. */
      range;
      constructor(message, range) {
        super(message);
        this.range = range;
      }
    };
  }
});

// scripts/markdown/parser/native-parser.ts
var native_parser_exports = {};
__export(native_parser_exports, {
  asParseError: () => asParseError,
  nativeParser: () => nativeParser
});
async function nativeParser() {
  const satteri = await import("satteri");
  const treeOf = textlessTree(satteri);
  return (body, mdx) => {
    if (!mdx) return treeOf(satteri.createMdastHandle(body, features));
    try {
      return treeOf(satteri.createMdxMdastHandle(body, features));
    } catch (error) {
      throw asParseError(error, body);
    }
  };
}
function textlessTree({ MdastReader, materializeMdastTree, serializeHandle, dropHandle }) {
  class TextlessReader extends MdastReader {
    #pool;
    constructor(tree) {
      super(tree);
      this.#pool = Buffer.from(tree.buffer, tree.byteOffset + this.header.stringPoolOffset, this.header.stringPoolLen);
    }
    fieldString(node, field) {
      return this.getNodeType(node) === textNode ? "" : super.fieldString(node, field);
    }
    getString(offset, length) {
      return this.#pool.toString("utf8", offset, offset + length);
    }
  }
  return (page) => {
    try {
      return materializeMdastTree(new TextlessReader(serializeHandle(page)));
    } finally {
      dropHandle(page);
    }
  };
}
function asParseError(error, text) {
  const said = error instanceof Error ? error.message : String(error);
  const [, line = "1", column = "1", message = said] = /^(\d+):(\d+): ?(.*)$/s.exec(said) ?? [];
  const start = Math.min(offsetOf(text, Number(line)) + Number(column) - 1, text.length);
  const reason = message.split("\n")[0].replace(/ \([a-z-]+:[a-z-]+\)$/, "");
  return new ParseError(reason.startsWith("Unexpected code") ? reason : `Unexpected MDX: ${reason}`, { start, end: start });
}
function offsetOf(text, line) {
  let at = 0;
  for (let seen = 1; seen < line; seen += 1) {
    const end = text.indexOf("\n", at);
    if (end === -1) return at;
    at = end + 1;
  }
  return at;
}
var features, textNode;
var init_native_parser = __esm({
  "scripts/markdown/parser/native-parser.ts"() {
    "use strict";
    init_page();
    features = { frontmatter: false };
    textNode = 10;
  }
});

// scripts/markdown/parser/shallow-acorn.ts
import { Parser } from "acorn";
import jsx from "acorn-jsx";
function shallowAcorn() {
  let left = MOST4;
  const spend = (text) => {
    left -= text.length;
    if (left < 0) throw new CodeError(`Unexpected code of so many braces, expected less of it: move it to a module`);
  };
  return {
    parse(text, options) {
      spend(text);
      return Shallow.parse(text, options);
    },
    parseExpressionAt(text, at, options) {
      spend(text);
      return Shallow.parseExpressionAt(text, at, options);
    }
  };
}
function counted(method) {
  return function(...parameters) {
    this.depth = (this.depth ?? 0) + 1;
    if (this.depth > DEEPEST3)
      throw new CodeError(`Unexpected code of more than ${DEEPEST3 / 4} levels, expected fewer: move it to a module`);
    const result = method.apply(this, parameters);
    this.depth -= 1;
    return result;
  };
}
var DEEPEST3, MOST4, CodeError, recursive, Shallow;
var init_shallow_acorn = __esm({
  "scripts/markdown/parser/shallow-acorn.ts"() {
    "use strict";
    DEEPEST3 = 600;
    MOST4 = 2e6;
    CodeError = class extends Error {
      name = "CodeError";
      /** What micromark asks of an error: where it is, and that no further line can mend it. */
      pos = 0;
      raisedAt = 0;
    };
    recursive = [
      "parseBindingAtom",
      "parseExprAtom",
      "parseExprOp",
      "parseMaybeAssign",
      "parseMaybeUnary",
      "parseStatement",
      "parseSubscript",
      "toAssignable",
      "checkLValInnerPattern",
      "jsx_parseElementAt",
      "regexp_disjunction",
      "regexp_eatNestedClass"
    ];
    Shallow = Parser.extend(jsx(), (Base) => {
      class Counting extends Base {
      }
      const methods = Counting.prototype;
      for (const name2 of recursive) methods[name2] = counted(methods[name2]);
      return Counting;
    });
  }
});

// scripts/markdown/parser/fallback-parser.ts
var fallback_parser_exports = {};
__export(fallback_parser_exports, {
  fallbackParser: () => fallbackParser
});
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { mdxFromMarkdown } from "mdast-util-mdx";
import { gfm } from "micromark-extension-gfm";
import { mdxjs } from "micromark-extension-mdxjs";
function fallbackParser() {
  const markdown = { extensions: [gfm()], mdastExtensions: gfmFromMarkdown().map(withoutTransforms) };
  const mdastExtensions = [...markdown.mdastExtensions, mdxFromMarkdown()];
  return (body, mdx) => {
    try {
      return fromMarkdown(
        body,
        mdx ? { extensions: [gfm(), mdxjs({ acorn: shallowAcorn(), addResult: false })], mdastExtensions } : markdown
      );
    } catch (error) {
      if (error instanceof RangeError) throw tooDeep3();
      throw mdx ? asParseError(located(error), body) : error;
    }
  };
}
function located(error) {
  const { line, column, reason, cause } = error;
  if (!line || !reason) return error;
  return new Error(`${line}:${column ?? 1}: ${cause instanceof CodeError ? cause.message : reason}`);
}
var tooDeep3, withoutTransforms;
var init_fallback_parser = __esm({
  "scripts/markdown/parser/fallback-parser.ts"() {
    "use strict";
    init_page();
    init_native_parser();
    init_shallow_acorn();
    tooDeep3 = () => new ParseError("Unexpected nesting that is too deep to be read, expected less of it", { start: 0, end: 0 });
    withoutTransforms = ({ transforms: _transforms, ...extension }) => extension;
  }
});

// scripts/zz-p3.ts
import { readFileSync } from "node:fs";

// scripts/markdown/front-matter/front-matter.ts
import { isAlias, isMap, isScalar as isScalar2, isSeq } from "yaml";

// scripts/markdown/yaml/read-yaml.ts
import {
  isScalar,
  parseDocument,
  visit,
  YAMLParseError
} from "yaml";

// scripts/markdown/yaml/deep-yaml.ts
var DEEPEST = 500;
function deepYaml(text) {
  const brackets = /[[{]/.test(text) ? openBrackets() : null;
  let start = 0;
  for (const line of text.split("\n")) {
    if (blockLevels(line) > DEEPEST || brackets && brackets(line) > DEEPEST) return start;
    start += line.length + 1;
  }
  return null;
}
function blockLevels(line) {
  if (line.length <= DEEPEST) return 0;
  const marks2 = /[[{]/.test(line) ? /(?<!\S)[-?:](?=\s|$)/g : /(?:(?<!\S)[-?]|:)(?=\s|$)/g;
  return line.search(/[^ ]|$/) + (line.match(marks2)?.length ?? 0);
}
function openBrackets() {
  let keys2 = [0];
  let trusted = true;
  let before = "";
  return (line) => {
    if (keys2.length === 1) before = "";
    if (keys2.length === 1 || !trusted) keys2 = keys2.map(() => 0);
    let most = levelsOf(keys2);
    for (let at = 0; at < line.length; ) {
      const word2 = wordAt(line, at, begins.test(before));
      at += word2.length;
      if (word2.trim() === "" || /^[!&]/.test(word2) || isComment(line, at - word2.length)) continue;
      const isText = keys2.length === 1 && !begins.test(before);
      if (/^[[{]$/.test(word2)) keys2.push(...isText ? [] : [0]);
      else if (/^[\]}]$/.test(word2)) keys2.splice(Math.max(1, trusted ? keys2.length - 1 : keys2.length));
      else if (word2 === '"' || word2 === "'" && !/\p{L}/u.test(before)) trusted &&= isText;
      else if (!/^["']/.test(word2)) countKeys(word2, line[at]);
      before = word2.at(-1);
      if (/[[{:]/.test(word2)) most = Math.max(most, levelsOf(keys2));
      if (most > DEEPEST) break;
    }
    return most;
  };
  function countKeys(word2, next = " ") {
    const inside = keys2.length > 1;
    for (const [at, sign] of [...word2].entries()) {
      if (sign === "," && inside && trusted) keys2[keys2.length - 1] = 0;
      if (sign === ":" && (inside || at === word2.length - 1 && next.trim() === "")) keys2[keys2.length - 1] += 1;
    }
  }
}
var levelsOf = (keys2) => keys2.reduce((sum, count) => sum + count, keys2.length - 1);
var begins = /^[[{,:?-]?$/;
var isComment = (line, at) => line[at] === "#" && (line[at - 1] ?? " ").trim() === "";
var plain = /\s+|(?<!\S)#.*|[^\s"'[\]{}]+|./y;
var scalar = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/y;
function wordAt(line, at, mayBegin) {
  scalar.lastIndex = plain.lastIndex = at;
  return (mayBegin && scalar.exec(line) || plain.exec(line))[0];
}

// scripts/markdown/yaml/read-yaml.ts
var asWritten = { schema: "failsafe", uniqueKeys: false, strict: true, logLevel: "error" };
function readYaml(text, options) {
  const deep = deepYaml(text);
  if (deep !== null) return { deep };
  try {
    const document = parseDocument(text, { ...options, uniqueKeys: false });
    if (options.uniqueKeys !== false) document.errors.push(...repeatedKey(document));
    return { document };
  } catch (error) {
    if (error instanceof RangeError) return { deep: 0 };
    throw error;
  }
}
function repeatedKey(document) {
  const errors = [];
  visit(document, {
    Map(_, { items }) {
      const keys2 = /* @__PURE__ */ new Set();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (!keys2.has(key.value)) keys2.add(key.value);
        else {
          const [start = 0, end = 0] = key.range ?? [];
          errors.push(new YAMLParseError([start, end], "DUPLICATE_KEY", "Map keys must be unique"));
          return visit.BREAK;
        }
      }
      return void 0;
    }
  });
  return errors;
}

// scripts/markdown/front-matter/plain-yaml.ts
var first = String.raw`(?:[\p{L}\p{N}/_.~“‘«…]|-(?=[\p{L}\p{N}]))`;
var scalar2 = String.raw`(${first}[^\p{Cc}\ufeff]*)|"([^"\\\p{Cc}\ufeff]*)"|'([^'\p{Cc}\ufeff]*)'`;
var keyName = String.raw`([A-Za-z_][\w.-]{0,99}(?::\w[\w.-]{0,99})?)`;
var entry = new RegExp(`^${keyName}:(?: +(?:${scalar2}))?$`, "u");
var item = new RegExp(`^( {0,9})- (?:${scalar2})$`, "u");
var flow = new RegExp(String.raw`^${keyName}: +(\[[^\p{Cc}\ufeff\[\]{}\\#:]*\])$`, "u");
var folded = new RegExp(`^${keyName}: +>-$`);
var foldedText = /^( {1,9})([^\s\p{Cc}\ufeff][^\p{Cc}\ufeff]*)$/u;
var flowItem = new RegExp(String.raw`^ *(?:(${first}(?:[^"',]*[^"', ])?)|"([^"]*)"|'([^']*)') *$`, "u");
function plainYaml(yaml, offset) {
  if (yaml.endsWith("\r")) return null;
  const read2 = { fields: [], indent: null };
  let start = offset;
  for (const piece2 of yaml.split("\n")) {
    const line = piece2.endsWith("\r") ? piece2.slice(0, -1) : piece2;
    const end = Math.min(start + piece2.length + 1, offset + yaml.length);
    if (!addLine(line, { start, end }, read2)) return null;
    start = end;
  }
  return isUnfinished(read2.fields.at(-1)) ? null : read2.fields;
}
function addLine(line, range, read2) {
  if (read2.fields.at(-1)?.style === "block" && addText(line, range, read2)) return true;
  if (isUnfinished(read2.fields.at(-1))) return false;
  if (line === "" || line.startsWith("#")) return read2.fields.at(-1)?.style !== "block";
  return addEntry(line, range.start, read2) || addItem(line, range, read2) || addFlow(line, range.start, read2) || addFolded(line, range, read2);
}
function addEntry(line, start, read2) {
  const written = withoutTrailing(line);
  const [, key, plain3, double, single] = entry.exec(written) ?? [];
  if (key === void 0 || plain3 !== void 0 && !isPlain(plain3)) return false;
  const value = plain3 ?? double ?? single ?? null;
  const end = start + (value === null ? line : written).length;
  const length = value === null ? 0 : value.length + (plain3 === void 0 ? 2 : 0);
  const style = value === null ? "empty" : plain3 !== void 0 ? "plain" : double !== void 0 ? "double" : "single";
  return addField({ key, value, keyRange: { start, end: start + key.length }, valueRange: { start: end - length, end }, style }, read2);
}
function addField(field, read2) {
  read2.fields.push(field);
  read2.indent = null;
  return true;
}
function addItem(line, { start, end }, read2) {
  const field = read2.fields.at(-1);
  const [, indent, plain3, double, single] = item.exec(line) ?? [];
  if (indent === void 0 || !field || plain3 !== void 0 && (!isPlain(plain3) || plain3.endsWith(" "))) return false;
  if (read2.indent === null ? field.style !== "empty" : read2.indent !== indent) return false;
  read2.indent = indent;
  const value = plain3 ?? double ?? single;
  const from2 = start + indent.length;
  if (Array.isArray(field.value)) field.value.push(value);
  else if (field.style === "empty") Object.assign(field, { value: [value], valueRange: { start: from2, end }, style: "list" });
  else return false;
  field.valueRange.end = end;
  return true;
}
function addFlow(line, start, read2) {
  const written = withoutTrailing(line);
  const [, key, list2] = flow.exec(written) ?? [];
  if (key === void 0) return false;
  const values = list2.slice(1, -1).split(",").map((one) => flowItem.exec(one));
  const value = values.flatMap((match) => match?.[1] ?? match?.[2] ?? match?.[3] ?? []);
  if (value.length < values.length) return false;
  const end = start + written.length;
  return addField(
    { key, value, keyRange: { start, end: start + key.length }, valueRange: { start: end - list2.length, end }, style: "list" },
    read2
  );
}
function addFolded(line, { start, end }, read2) {
  const [, key] = folded.exec(line) ?? [];
  if (key === void 0) return false;
  const valueRange = { start: start + line.length - ">-".length, end };
  return addField({ key, value: "", keyRange: { start, end: start + key.length }, valueRange, style: "block" }, read2);
}
function addText(line, { end }, read2) {
  const field = read2.fields.at(-1);
  const [, indent, text] = foldedText.exec(line) ?? [];
  if (text === void 0 || text.endsWith(" ") || (read2.indent ?? indent) !== indent) return false;
  read2.indent = indent;
  field.value = field.value === "" ? text : `${field.value} ${text}`;
  field.valueRange.end = end;
  return true;
}
var isUnfinished = (field) => field?.style === "block" && field.value === "";
var isPlain = (value) => !value.includes(" #") && !value.includes(": ") && !value.endsWith(":");
function withoutTrailing(line) {
  let end = line.length;
  while (line[end - 1] === " ") end -= 1;
  return line.slice(0, end);
}

// scripts/markdown/front-matter/front-matter.ts
var noFrontMatter = { range: null, fields: [], problems: [] };
function parseFrontMatter(text) {
  const fences2 = findFences(text);
  if (!fences2) return noFrontMatter;
  if ("problem" in fences2) return { ...noFrontMatter, range: fences2.range ?? null, problems: [fences2.problem] };
  if (fences2.yaml.end - fences2.yaml.start > LONGEST) return { ...noFrontMatter, range: fences2.range, problems: [tooLong(fences2.yaml)] };
  const yaml = text.slice(fences2.yaml.start, fences2.yaml.end);
  const fields = plainYaml(yaml, fences2.yaml.start);
  return { range: fences2.range, ...fields ? { fields, problems: [] } : parseYaml(yaml, fences2.yaml.start) };
}
var LONGEST = 32768;
var tooLong = (range) => ({
  code: "too-long",
  range,
  message: `Unexpected front matter of ${range.end - range.start} characters, expected at most ${LONGEST}`
});
var tooDeep = (start) => ({
  code: "too-deep",
  range: { start, end: start },
  message: 'Unexpected front matter that nests hundreds of levels deep, expected lines of "key: value"'
});
function bodyStartOf(text, { range }) {
  return range ? range.end : bomLength(text);
}
function frontMatterLength(text) {
  const fences2 = findFences(text);
  return fences2?.range?.end ?? bomLength(text);
}
function findFences(text) {
  const start = bomLength(text);
  if (text.startsWith("+++", start)) return findToml(text, start);
  if (text.startsWith("%{", start)) return findMap(text, start);
  if (!text.startsWith("---", start)) return null;
  const firstEnd = lineEnd(text, start);
  const info = text.slice(start + 3, firstEnd).trim();
  if (info.startsWith("-")) return null;
  if (info !== "" && info !== "yaml") {
    const range2 = { start: start + 3, end: firstEnd };
    return {
      problem: { code: "language", range: range2, message: `Unexpected front matter language "${info}", expected YAML after a plain "---"` }
    };
  }
  const yamlStart = nextLine(text, firstEnd);
  const closing = lineOf("---", text, yamlStart);
  if (closing) return { range: { start, end: nextLine(text, closing.end) }, yaml: { start: yamlStart, end: closing.start } };
  const range = { start, end: start + 3 };
  return {
    problem: { code: "no-closing-fence", range, message: 'Unexpected end of file, expected a line "---" that closes the front matter' }
  };
}
function findToml(text, start) {
  const firstEnd = lineEnd(text, start);
  const closing = text.slice(start, firstEnd).trimEnd() === "+++" ? lineOf("+++", text, nextLine(text, firstEnd)) : null;
  if (!closing) return null;
  const message = 'Unexpected TOML front matter, expected YAML between two lines "---": "hugo convert toYAML" rewrites it';
  return { range: { start, end: nextLine(text, closing.end) }, problem: { code: "toml", range: { start, end: firstEnd }, message } };
}
function findMap(text, start) {
  const closing = lineOf("---", text, start);
  if (!closing || !text.slice(start, closing.start).trimEnd().endsWith("}")) return null;
  const message = 'Unexpected front matter of Elixir, expected YAML between two lines "---"';
  return { range: { start, end: nextLine(text, closing.end) }, problem: { code: "map", range: { start, end: start + 2 }, message } };
}
function lineOf(fence2, text, from2) {
  for (let at = from2; at < text.length; at = nextLine(text, lineEnd(text, at))) {
    const end = lineEnd(text, at);
    if (text.startsWith(fence2, at) && text.slice(at, end).trimEnd() === fence2) return { start: at, end };
  }
  return null;
}
function parseYaml(yaml, offset) {
  const read2 = readYaml(yaml, asWritten);
  if ("deep" in read2) return { fields: [], problems: [tooDeep(offset + read2.deep)] };
  const { document } = read2;
  const problems = document.errors.map((error) => ({
    code: error.code.toLowerCase().replaceAll("_", "-"),
    message: error.message.split("\n")[0].replace(/ at line \d+, column \d+:?$/, ""),
    range: { start: offset + error.pos[0], end: offset + error.pos[1] }
  }));
  const { contents } = document;
  if (contents === null || isScalar2(contents) && contents.value === null) return { fields: [], problems };
  if (!isMap(contents)) {
    const range = { start: offset, end: offset + yaml.length };
    return {
      fields: [],
      problems: [...problems, { code: "not-a-map", message: 'Unexpected front matter, expected lines of "key: value"', range }]
    };
  }
  return { fields: contents.items.map((item2) => fieldOf(item2, offset)), problems };
}
function fieldOf({ key, value }, offset) {
  const keyRange = rangeOf(key, offset);
  const empty = !value || isScalar2(value) && value.source === "" && value.type === "PLAIN";
  return {
    key: isScalar2(key) ? String(key.value) : "",
    value: empty ? null : plain2(value),
    keyRange,
    valueRange: value ? rangeOf(value, offset) : { start: keyRange.end + 1, end: keyRange.end + 1 },
    style: empty ? "empty" : styleOf(value)
  };
}
function styleOf(node) {
  if (isSeq(node)) return "list";
  if (isMap(node)) return "map";
  if (!isScalar2(node)) return "plain";
  if (node.type === "QUOTE_DOUBLE") return "double";
  if (node.type === "QUOTE_SINGLE") return "single";
  return node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL" ? "block" : "plain";
}
function plain2(node) {
  if (!node) return null;
  if (isAlias(node)) return `*${node.source}`;
  if (isScalar2(node)) return node.value === null ? null : String(node.value);
  if (isSeq(node)) return node.items.map((item2) => plain2(item2));
  if (!isMap(node)) return null;
  return Object.fromEntries(node.items.map((item2) => [String(plain2(item2.key)), plain2(item2.value)]));
}
function rangeOf(node, offset) {
  const [start, end] = node.range ?? [0, 0];
  return { start: offset + start, end: offset + end };
}
var bomLength = (text) => text.charCodeAt(0) === 65279 ? 1 : 0;
var lineBreak = /[\n\r]/g;
function lineEnd(text, from2) {
  lineBreak.lastIndex = from2;
  return lineBreak.test(text) ? lineBreak.lastIndex - 1 : text.length;
}
function nextLine(text, end) {
  if (text[end] === "\r" && text[end + 1] === "\n") return end + 2;
  return Math.min(end + 1, text.length);
}

// scripts/markdown/text/lines.ts
function lineIndex(text) {
  let starts = null;
  return (range) => {
    starts ??= lineStarts(text);
    const first2 = lastAtOrBefore(starts, range.start);
    const last = lastAtOrBefore(starts, range.end);
    return {
      line: first2 + 1,
      column: range.start - starts[first2] + 1,
      endLine: last + 1,
      endColumn: range.end - starts[last] + 1
    };
  };
}
function lineStarts(text) {
  const starts = [0];
  let lf = text.indexOf("\n");
  let cr = loneCr(text, 0);
  while (lf !== cr) {
    const end = cr === -1 || lf !== -1 && lf < cr ? lf : cr;
    starts.push(end + 1);
    if (end === lf) lf = text.indexOf("\n", end + 1);
    else cr = loneCr(text, end + 1);
  }
  return starts;
}
function loneCr(text, from2) {
  let at = text.indexOf("\r", from2);
  while (at !== -1 && text[at + 1] === "\n") at = text.indexOf("\r", at + 2);
  return at;
}
function lastAtOrBefore(starts, offset) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
function lineStart(text, offset) {
  let at = offset;
  while (at > 0 && text[at - 1] !== "\n" && text[at - 1] !== "\r") at -= 1;
  return at;
}
function lineAbove(text, offset) {
  const below = lineStart(text, offset);
  const end = Math.max(0, below - (text.startsWith("\r\n", below - 2) ? 2 : 1));
  return { start: lineStart(text, end), end };
}
function longLines(text, length) {
  const found = [];
  for (let start = 0; start + length < text.length; ) {
    const short = text.lastIndexOf("\n", start + length);
    if (short >= start) {
      start = short + 1;
      continue;
    }
    const next = text.indexOf("\n", start + length);
    const end = next === -1 ? text.length : next;
    found.push({ start, end });
    start = end + 1;
  }
  return found;
}

// scripts/markdown/page.ts
function pageOf(path, text) {
  let parsed = null;
  return {
    path,
    text,
    get frontMatter() {
      return parsed ??= frontMatterOf(path, text);
    },
    get bodyStart() {
      return bodyStartOf(text, this.frontMatter);
    },
    place: lineIndex(text)
  };
}
function frontMatterOf(path, text) {
  const kind = fileKind(path);
  return kind === "markdown" || kind === "mdx" ? parseFrontMatter(text) : noFrontMatter;
}
function fileKind(path) {
  const name2 = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  if (name2.endsWith(".json")) return "messages";
  if (name2 === "toc.yml" || name2 === "toc.yaml") return "toc";
  return name2.endsWith(".mdx") ? "mdx" : "markdown";
}

// scripts/markdown/flavours/constructs/alerts.ts
var alert = {
  mdx: true,
  opener: "\\[!",
  read({ text, start, end }) {
    const [, mark2, title2] = /^(\[![A-Za-z][\w-]*(?:\|[\w-]+)?\][+-]?)(?:[ \t]+(.*))?$/.exec(text.slice(start, end)) ?? [];
    if (mark2 === void 0) return null;
    return { end, title: title2 ? { start: end - title2.length, end } : null };
  }
};

// scripts/markdown/flavours/construct.ts
var LONGEST2 = 2e3;
function pastCloser(text, closer, from2, end) {
  const at = text.slice(from2, Math.min(end, from2 + LONGEST2)).indexOf(closer);
  return at === -1 ? null : from2 + at + closer.length;
}

// scripts/markdown/flavours/constructs/attributes.ts
var list = /\{:?[ \t]*[#.A-Za-z][^{}\n]*\}/y;
function endOf(text, at) {
  list.lastIndex = at;
  return list.test(text) ? list.lastIndex : null;
}
var attributes = {
  opener: "\\{:|\\{ ?[#.][\\w\\\\-]",
  read(text, at) {
    const end = endOf(text, at);
    return end === null ? null : { end, type: "anchor" };
  }
};
var headingId = {
  mdx: true,
  opener: "\\{#[\\w-]",
  read(text, at) {
    const near = text.slice(Math.max(0, at - LONGEST2), at);
    const line = near.slice(near.lastIndexOf("\n") + 1);
    const end = /^#{1,6}(?!#)/.test(line) && !line.includes("{#") ? endOf(text, at) : null;
    return end === null ? null : { end, type: "anchor" };
  }
};
var namedAttributes = {
  opener: "\\{ ?[A-Za-z][\\w-]*=",
  read(text, at) {
    if (!/[)`\]*_]/.test(text[at - 1] ?? "")) return null;
    const end = endOf(text, at);
    return end === null ? null : { end, type: "anchor" };
  }
};
var attributeLine = {
  opener: "\\{[:#. ]|\\{[A-Za-z][\\w-]*=",
  read({ text, start, end }) {
    return endOf(text, start) === end || /^\{::?[\w/][^{}\n]*\}$/.test(text.slice(start, end)) ? { end, type: "anchor" } : null;
  }
};
var kramdownBlock = {
  opener: "\\{::",
  read({ text, start, end, past: past2 }) {
    const [head4, name2] = /^\{::(comment|nomarkdown)(?:[ \t][^{}\n]*)?\}$/.exec(text.slice(start, end)) ?? [];
    const closer = head4 === void 0 ? null : past2(`{:/${name2}}`, end) ?? past2("{:/}", end);
    return closer === null ? null : { end: closer, as: "block", kind: "directive" };
  }
};

// scripts/markdown/flavours/constructs/containers.ts
var container = {
  mdx: true,
  opener: ":::",
  read({ text, start, end, past: past2 }) {
    const line = text.slice(start, end);
    const [, marks2, name2] = head.exec(line) ?? [];
    if (marks2 === void 0) return null;
    if (name2 === "mermaid") return diagram(past2(`
${marks2}`, end));
    const range = titleIn(line);
    return { end, title: range && { start: start + range.start, end: start + range.end } };
  }
};
var head = /^(:{3,})[ \t]*(?:$|\{?([A-Za-z][\w:-]*))/;
var diagram = (closer) => closer === null ? null : { end: closer, as: "block", kind: "code", type: "code" };
var bracketed = /^:{3,}[ \t]*\w[\w:-]*\[((?:[^\]\\[]|\\.|\[[^\]]*\])*)\]/;
var behind = /^:{3,}[ \t]*\w[\w:-]*(?:\{[^{}]*\})?[ \t]+(?![\w-]+[ \t]*=)([^\s{](?:[^{]|\{(?=\{))*?)[ \t]*(?:\{[^{}]*\})?$/;
function titleIn(line) {
  const found = bracketed.exec(line) ?? behind.exec(line);
  if (!found || !/\p{L}|\p{N}/u.test(found[1])) return null;
  const at = line.indexOf(found[1], line.search(/[\w:-]\[|[\w}][ \t]/));
  return { start: at, end: at + found[1].length };
}
var slashBlock = {
  opener: "///",
  read({ text, start, end }) {
    const title2 = /^(\/{3,}[ \t]*[\w-]+[ \t]*\|[ \t]*)(.+)$/.exec(text.slice(start, end));
    const from2 = title2 && start + title2[1].length;
    return { end, title: from2 === null ? null : { start: from2, end } };
  }
};
var colonCode = {
  opener: ":::[A-Za-z]",
  read(text, at, limit) {
    if (!text.startsWith(":::", at)) return null;
    const end = pastCloser(text, ":::", at + 3, limit);
    return end === null ? null : { end, type: "image" };
  }
};

// scripts/markdown/flavours/constructs/arguments.ts
var argument = /[\s:,|]([A-Za-z][\w-]*)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\[^])*)"|'((?:[^'\\]|\\[^])*)'|`([^`]*)`)/g;
function shownArguments(text, { start, end }, names, syntax = "argument") {
  return [...text.slice(start, end).matchAll(argument)].flatMap((found) => {
    const [whole2, name2, double, single, raw] = found;
    const value = double ?? single ?? raw;
    if (!names.includes(name2.toLowerCase()) || !isForReaders(value)) return [];
    const to2 = start + found.index + whole2.length - 1;
    return [{ kind: name2 === "alt" || name2 === "alt-text" ? "alt" : "title", range: { start: to2 - value.length, end: to2 }, syntax }];
  });
}
var isForReaders = (value) => /\p{L}/u.test(value) && !/\{\{|\{%|:\/\/|^[./#]|^\S*[\w-]\.\w{1,5}$|^\S*[/\\_]\S*$/.test(value);

// scripts/markdown/flavours/constructs/directives.ts
var ofCode = new Set(
  "code code-block code-cell sourcecode literalinclude math mermaid toctree eval-rst raw image include bibliography glossary-data csv-table graphviz doctest parsed-literal prompt".split(
    " "
  )
);
var isOfCode = (name2) => ofCode.has(name2) || name2.startsWith("auto");
var withPath = /* @__PURE__ */ new Set(["figure", "grid", "button-link", "button-ref", "iframe", "video", "embed", "card-carousel"]);
var directive = {
  opener: "(?:`{3,}|~{3,}|:{3,})\\{",
  read({ text, start, end, past: past2 }) {
    const [head4, marks2, name2, title2] = /^([`~:]{3,})\{([\w:-]+)\}[ \t]*(.*)$/.exec(text.slice(start, end)) ?? [];
    if (head4 === void 0) return null;
    if (isOfCode(name2)) return codeOf(name2, marks2, { text, end, past: past2 });
    const isTitle = !withPath.has(name2) && isForReaders(title2);
    return { end, fence: marks2, title: isTitle ? { start: end - title2.length, end } : null };
  }
};
function shownOptions(text, from2) {
  const shown4 = [];
  const option = /\r?\n[ \t>]*:([\w-]+):[ \t]*([^\r\n]*)/y;
  option.lastIndex = from2;
  for (let found = option.exec(text); found; found = option.exec(text))
    shown4.push(...shownOption(found[1], { start: option.lastIndex - found[2].length, end: option.lastIndex }));
  return shown4;
}
function shownOption(name2, range) {
  const isShown = /^(?:alt|caption|header|title|label)$/.test(name2) && range.start < range.end;
  return isShown ? [{ kind: name2 === "alt" ? "alt" : "title", range, syntax: "argument" }] : [];
}
function shownEntries(text, from2, marks2) {
  const shown4 = [];
  const line = /\r?\n([ \t>]*)([^\r\n]*)/y;
  line.lastIndex = from2;
  for (let found = line.exec(text); found && !found[2].startsWith(marks2); found = line.exec(text)) {
    const [title2] = /^[^\s:<][^<>]*?(?=[ \t]+<[^<>]+>[ \t]*$)/.exec(found[2]) ?? [];
    const start = line.lastIndex - found[2].length;
    if (title2) shown4.push({ kind: "label", range: { start, end: start + title2.length }, syntax: "argument" });
  }
  return shown4;
}
function codeOf(name2, marks2, { text, end, past: past2 }) {
  const shown4 = [...shownOptions(text, end), ...name2 === "toctree" ? shownEntries(text, end, marks2) : []];
  if (!marks2.startsWith(":")) return { end, as: "fence", shown: shown4 };
  const closer = past2(`
${marks2}`, end);
  if (closer === null || text[closer] === ":") return null;
  return { end: closer, as: "block", kind: "code", type: "code", shown: shown4 };
}
var directiveSettings = {
  opener: "---",
  read({ text, start, end }) {
    if (text.slice(start, end) !== "---" || !isBelowHead(text, start)) return null;
    const settings = /(?:\r?\n[ \t>]*(?![ \t>]|---)[^\r\n]*){0,30}\r?\n[ \t>]*---(?=[ \t]*(?:\r?\n|$))/y;
    settings.lastIndex = end;
    return settings.test(text) ? { end: settings.lastIndex, as: "block", kind: "code", type: "code" } : null;
  }
};
function isBelowHead(text, at) {
  const above = lineAbove(text, at);
  const line = text.slice(above.start, above.end);
  if (line.trim() !== "") return firstLine.test(line);
  const { start, end } = lineAbove(text, above.start);
  return /^[ \t>]*(?:`{3,}|~{3,}|:{3,})\{myst\}/.test(text.slice(start, end));
}
var firstLine = /^[ \t>]*(?:`{3,}|~{3,}|:{3,})\{[\w:-]+\}/;
var role = {
  opener: "\\{[a-z][\\w:.+-]*\\}`",
  read(text, at, limit) {
    const [head4, ticks] = /^\{[a-z][\w:.+-]*\}(`+)/.exec(text.slice(at, Math.min(limit, at + 100))) ?? [];
    if (head4 === void 0) return null;
    const from2 = at + head4.length;
    const to2 = text.slice(from2, Math.min(limit, from2 + LONGEST2)).indexOf(ticks);
    if (to2 === -1) return null;
    const [words2] = /^[^<>`]*\p{L}[^<>`]*(?=[ \t]<[^<>]+>$)/u.exec(text.slice(from2, from2 + to2)) ?? [];
    const range = { start: from2, end: from2 + (words2?.length ?? 0) };
    return { end: from2 + to2 + ticks.length, type: "code", shown: words2 ? [{ kind: "label", range, syntax: "argument" }] : [] };
  }
};

// scripts/markdown/flavours/constructs/fences.ts
var fenceTitle = {
  mdx: true,
  opener: "`{3,}|~{3,}",
  read({ text, start, end }) {
    const shown4 = shownArguments(text, { start, end }, ["title", "caption"], "argument");
    return shown4.length > 0 ? { end, as: "fence", shown: shown4 } : null;
  }
};

// scripts/markdown/flavours/constructs/formulas.ts
var formula = {
  mdx: true,
  opener: "\\$",
  read(text, at, limit) {
    const end = pastDollars(text, at, limit);
    return end === null ? null : { end, type: "code" };
  }
};
function pastDollars(text, at, limit) {
  if (text.startsWith("$$", at)) return pastDouble(text, at, limit);
  if (isGlued(text[at - 1])) return null;
  if (text[at] !== "$" || /\s/.test(text[at + 1] ?? " ")) return null;
  const last = Math.min(limit, at + LONGEST2);
  for (let to2 = at + 1; to2 < last; to2 += 1) {
    if (text[to2] === "\\") to2 += 1;
    else if (text[to2] === "$") return isSingle(text, at, to2) ? to2 + 1 : null;
  }
  return null;
}
var isSingle = (text, at, to2) => !/\s/.test(text[to2 - 1]) && !isGlued(text[to2 + 1]) && isFormula(text.slice(at + 1, to2));
var isGlued = (sign = "") => /[\p{L}\p{N}$]/u.test(sign) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u.test(sign);
function pastDouble(text, at, limit) {
  const near = text.slice(at + 2, Math.min(limit, at + LONGEST2));
  const to2 = near.indexOf("$$");
  return to2 > 0 && isFormula(near.slice(0, to2)) ? at + to2 + 4 : null;
}
var texFormula = {
  opener: "\\\\[([]",
  read: (text, at, limit) => between(text, at, limit, (inner2) => commands.test(inner2))
};
var commands = /\\[A-Za-z]{2}|[\^_]\{/;
function between(text, at, limit, isMeant) {
  const closer = text[at + 1] === "(" ? "\\)" : "\\]";
  const near = text.slice(at + 2, Math.min(limit, at + LONGEST2));
  const to2 = near.indexOf(closer);
  return to2 > 0 && isMeant(near.slice(0, to2)) ? { end: at + to2 + 4, type: "code" } : null;
}
var hasSigns = /\\[A-Za-z,;:!|{}]|[\^_=<>+]|[∀-⋿]/;
var isFormula = (inner2) => hasSigns.test(inner2) ? !/^[A-Z_][A-Z\d_]+$/.test(inner2) : /^[^\s\p{L}]*(?:\p{L}{1,2}(?!\p{L})[^\p{L}]{0,20}){1,6}$/u.test(inner2) || /^[\d.,%]+$/.test(inner2);
var blockHead = /(\$\$|\\\[)|\\begin\{([\w*]{1,30})\}/y;
var formulaBlock = {
  mdx: true,
  opener: "\\$\\$|\\\\\\[|\\\\begin\\{",
  read({ text, start }) {
    blockHead.lastIndex = start;
    const [head4, sign, name2] = blockHead.exec(text) ?? [];
    if (head4 === void 0) return null;
    const from2 = start + head4.length;
    const near = text.slice(from2, from2 + 2 * LONGEST2);
    const closer = sign === "$$" ? "$$" : sign === "\\[" ? "\\]" : `\\end{${name2}}`;
    const to2 = near.indexOf(closer);
    if (to2 < 1 || sign === "\\[" && !commands.test(near.slice(0, to2)) && !near.startsWith("\n")) return null;
    const behind2 = from2 + to2 + closer.length;
    const rest = label.exec(text.slice(behind2, behind2 + 200));
    return rest && { end: behind2 + rest[0].trimEnd().length, as: "block", kind: "code", type: "code" };
  }
};
var label = /^[ \t]*(?:\{#[\w:-]{1,99}\}|\([\w:-]{1,99}\))?[ \t]*(?=\r?\n|$)/;

// scripts/markdown/flavours/constructs/indented.ts
var indentedBlock = {
  opener: "!!!|\\?\\?\\?|===",
  read({ text, start, end }) {
    const [head4, before, title2] = block.exec(text.slice(start, end)) ?? [];
    if (head4 === void 0) return null;
    const from2 = start + before.length;
    return { end, as: "head", title: title2 ? { start: from2, end: from2 + title2.length } : null };
  }
};
var block = /^((?:(?:!!!|\?\?\?\+?)[ \t]?[\w-]+(?:[ \t]+[\w-]+)*|===[!+]{0,2}(?=[ \t]))(?:[ \t]*")?)(?:(?<=")(.*)")?[ \t]*$/;
var definition = {
  opener: "[:~][ \\t]",
  read({ text, start, end }) {
    const line = text.slice(0, start);
    const before = line.slice(0, line.lastIndexOf("\n") + 1).trimEnd();
    if (before === "" || start - before.length > 200 || end === start + 1) return null;
    return { end: start + 1, as: "item", kind: "definition" };
  }
};

// scripts/markdown/flavours/constructs/learn.ts
var learnBracket = {
  opener: "\\[![A-Za-z]",
  read(text, at, limit) {
    if (!/^\[![A-Za-z]/.test(text.slice(at, at + 3))) return null;
    const last = Math.min(limit, at + LONGEST2);
    let open = 0;
    for (let to2 = at; to2 < last && text[to2] !== "\n"; to2 += 1) {
      if (text[to2] === "[") open += 1;
      else if (text[to2] === "]") open -= 1;
      if (open === 0) return { end: to2 + 1, type: /^\[!include/i.test(text.slice(at, at + 9)) ? "include" : "other" };
    }
    return null;
  }
};
var learnLine = {
  opener: "\\[![A-Za-z]",
  read({ text, start, end }) {
    const line = text.slice(start, end);
    if (!lines.some((expression) => expression.test(line))) return null;
    return { end, kind: /^\[!(?:include|code)/i.test(line) ? "include" : "directive" };
  }
};
var lines = [/^\[!INCLUDE *\[.*\)\]$/i, /^\[![A-Za-z][^[\]]*(?:\[[^[\]]*\]\([^()]*\))?\]$/];
var learnColons = {
  opener: ":::",
  read({ text, start, end }) {
    const line = text.slice(start, end);
    if (!/^:{3,}[ \t]*(?:$|[\w-]+:::|[\w-]+[ \t]+[\w-]+[ \t]*=|\w+-end|image|code|video|row|column|zone|moniker)/.test(line)) return null;
    return { end, shown: shownArguments(text, alternative(line, start), ["alt-text"], "attribute") };
  }
};
var alternative = (line, start) => ({ start, end: start + line.length });
var learnReference = {
  opener: '@["A-Za-z_]',
  read(text, at) {
    if (isGlued2(text, at)) return null;
    xref.lastIndex = at;
    return xref.test(text) ? { end: xref.lastIndex, type: "url" } : null;
  }
};
var isGlued2 = (text, at) => /[A-Za-z\d@/.]/.test(text[at - 1] ?? "") || text[at - 1] === "_" && /\w/.test(text[at - 2] ?? "");
var xref = /@(?:[A-Za-z_][A-Za-z\d-]*(?:_+[A-Za-z\d-]+)*(?:\.(?:[\w%`-]*[A-Za-z\d%`-]))+(?:\*(?![*\w]))?(?:\?[\w=&%]+)?|"[^"\s]{1,300}")/y;

// scripts/markdown/flavours/constructs/liquid.ts
var shown = ["alt", "caption", "description", "heading", "label", "text", "title"];
var ofCode2 = /* @__PURE__ */ new Set(["highlight", "codeblock", "mermaid", "math", "plantuml", "comment", "uml", "graphviz"]);
var liquidTag = {
  opener: "\\{%",
  read(text, at, limit) {
    const end = endOf2(text, at, limit);
    return end === null ? null : { end, type: "variable", shown: shownArguments(text, { start: at, end }, shown) };
  }
};
var liquidLine = {
  opener: "\\{%",
  read(line) {
    const { text, start } = line;
    const code = codeBlock(line);
    if (code) return code;
    const tags2 = tagsOf(line);
    if (tags2 === null || tags2.length === 1 && line.isAmongText() && isLone(line, tags2[0])) return null;
    const end = tags2.at(-1);
    const title2 = tags2.length === 1 ? noteTitle.exec(text.slice(start, end)) : null;
    if (!title2) return { end, shown: shownArguments(text, { start, end }, shown) };
    const from2 = start + title2[1].length;
    return { end, title: { start: from2, end: from2 + title2[2].length } };
  }
};
var noteTitle = /^(\{%[ \t]*(?:note[ \t]+\w+|cut|block)[ \t]+["«“])(.*[^\s])["»”][ \t]*%\}(?:\{[^{}]*\})?$/;
function tagsOf({ text, start, end }) {
  const ends = [];
  for (let at = start; at < end; ) {
    const to2 = endOf2(text, at, text.length);
    if (to2 === null) return null;
    at = pastAttributes(text, to2, end);
    ends.push(at);
    while (text[at] === " " || text[at] === "	") at += 1;
    if (to2 > end && !/[\r\n]/.test(text[at] ?? "\n")) return null;
  }
  return ends;
}
var pastAttributes = (text, at, end) => /^\{[^{}]*\}$/.test(text.slice(at, end)) ? end : at;
function isLone({ text, start, past: past2 }, end) {
  const name2 = nameOf(text, start);
  return !/^(?:end|else|elsif|elif|when)/.test(name2) && past2(`end${name2}`, end) === null;
}
function codeBlock({ text, start, past: past2 }) {
  const name2 = nameOf(text, start);
  if (!ofCode2.has(name2)) return null;
  const closer = past2(`end${name2}`, start);
  const end = closer === null ? null : past2("%}", closer);
  return end === null ? null : { end, as: "block", kind: "code", type: "code" };
}
function nameOf(text, at) {
  const name2 = /\{%-?[ \t\r\n]*(\w*)/y;
  name2.lastIndex = at;
  return name2.exec(text)?.[1] ?? "";
}
function endOf2(text, at, limit) {
  if (!text.startsWith("{%", at)) return null;
  const end = pastCloser(text, "%}", at + 2, limit);
  return end !== null && /\n[ \t>]*\r?\n/.test(text.slice(at, end)) ? null : end;
}

// scripts/markdown/flavours/constructs/shortcodes.ts
var shown2 = ["alt", "attr", "caption", "heading", "header", "label", "subtitle", "summary", "text", "title", "tooltip"];
var ofCode3 = /* @__PURE__ */ new Set(["highlight", "mermaid", "katex", "math", "chem", "plantuml", "graphviz", "markmap", "drawio", "gravizo", "raw"]);
var shortcode = {
  opener: "\\{\\{[<%]",
  read(text, at, limit) {
    const tag2 = tagAt(text, at, limit);
    if (!tag2) return null;
    const code = tag2.kind === "open" ? pastContent(text, tag2, limit) : null;
    if (code !== null) return { end: code, type: "code" };
    return { end: tag2.end, type: "variable", shown: shownIn(text, at, tag2) };
  }
};
var shortcodeLine = {
  opener: "\\{\\{[<%]",
  read(line) {
    const tags2 = tagsOf2(line);
    if (!tags2) return codeBlock2(line);
    if (tags2.length === 1 && line.isAmongText() && isLone2(tags2[0], line)) return null;
    const code = codeBlock2(line);
    if (code) return code;
    return { end: tags2.at(-1).end, shown: tags2.flatMap((tag2) => shownIn(line.text, tag2.start, tag2)) };
  }
};
function tagsOf2({ text, start, end }) {
  const tags2 = [];
  for (let at = start; at < end; ) {
    const tag2 = tagAt(text, at, text.length);
    if (!tag2) return null;
    tags2.push({ ...tag2, start: at });
    at = tag2.end;
    while (text[at] === " " || text[at] === "	") at += 1;
    if (tag2.end > end && !/[\r\n]/.test(text[at] ?? "\n")) return null;
  }
  return tags2;
}
var isLone2 = (tag2, line) => tag2.kind !== "close" && ["<", "%"].every((sign) => line.past(`{{${sign} /${tag2.name}`, tag2.end) === null);
function codeBlock2({ text, start, past: past2 }) {
  const tag2 = tagAt(text, start, text.length);
  if (tag2?.kind !== "open" || !holdsCode(text, start, tag2)) return null;
  const sign = text[start + 2];
  const closer = past2(`{{${sign} /${tag2.name} `, tag2.end) ?? past2(`{{${sign} /${tag2.name}${sign === "<" ? ">" : "%"}`, tag2.end);
  const end = closer === null ? null : past2("}}", closer - 1);
  return end === null ? null : { end, as: "block", kind: "code", type: "code", shown: shownIn(text, start, tag2) };
}
var holdsCode = (text, start, tag2) => ofCode3.has(tag2.name) || /\bcode[Ll]ang="/.test(text.slice(start, tag2.end));
function pastContent(text, tag2, limit) {
  if (!ofCode3.has(tag2.name)) return null;
  const near = text.slice(tag2.end, Math.min(limit, tag2.end + LONGEST2));
  const close2 = new RegExp(`\\{\\{[<%][ \\t]{0,9}/${tag2.name}[ \\t]{0,9}[%>]\\}\\}`).exec(near);
  return close2 ? tag2.end + close2.index + close2[0].length : null;
}
function shownIn(text, start, { name: name2, end, kind }) {
  if (kind === "close") return [];
  const named3 = shownArguments(text, { start, end }, name2 === "tab" ? [...shown2, "name"] : shown2);
  return [...positionalIn(text, { start, end }, name2), ...named3];
}
function positionalIn(text, { start, end }, name2) {
  const place = positional[name2];
  if (place === void 0) return [];
  const [found, before, value] = firstArguments[place].exec(text.slice(start, end)) ?? [];
  if (found === void 0 || !isForReaders(value)) return [];
  const at = start + before.length;
  return [{ kind: "title", range: { start: at, end: at + value.length }, syntax: "argument" }];
}
var positional = { badge: 0, button: 0, details: 0, expand: 0, notice: 1, tab: 0, tooltip: 0 };
var firstArguments = [
  /^(\{\{[<%][ \t]*[\w./-]+[ \t]+")((?:[^"\\\n]|\\.)*)"/,
  /^(\{\{[<%][ \t]*[\w./-]+[ \t]+["'\w-]+[ \t]+")((?:[^"\\\n]|\\.)*)"/
];
var head2 = /\{\{([<%])(?:\/\*)?[ \t\r\n]*(\/?)[ \t]*([\w./-]*)/y;
function tagAt(text, at, limit) {
  head2.lastIndex = at;
  const [begin, sign, slash, name2] = head2.exec(text) ?? [];
  if (begin === void 0) return null;
  const closer = sign === "<" ? ">}}" : "%}}";
  const end = pastTag(text, at + begin.length, closer, Math.min(limit, at + LONGEST2));
  if (end === null) return null;
  const kind = slash ? "close" : text[end - 4] === "/" ? "lone" : "open";
  return { end, name: name2, kind };
}
function pastTag(text, from2, closer, limit) {
  const piece2 = /[^"'`>%\n]{1,200}|"(?:[^"\\\n]|\\.){0,4000}"|`[^`]{0,4000}`|\n(?![ \t>]*\r?\n)|["'`>%]/y;
  for (let at = from2; at < limit; at = piece2.lastIndex) {
    if (text.startsWith(closer, at)) return at + closer.length;
    piece2.lastIndex = at;
    if (!piece2.test(text)) return null;
  }
  return null;
}

// scripts/markdown/flavours/constructs/pictures.ts
var sized = /!\[((?:[^[\]\\\n]|\\.){0,500})\]\([ \t]*[^\s()<>]{1,1000}(?:[ \t]+"((?:[^"\\\n]|\\.){0,500})")?[ \t]+=\d{0,5}%?x\d{0,5}%?[ \t]*\)/y;
var sizedPicture = {
  opener: "!\\[",
  read(text, at) {
    sized.lastIndex = at;
    const [whole2, alt = "", title2 = ""] = sized.exec(text) ?? [];
    if (whole2 === void 0) return null;
    const titleAt = at + whole2.lastIndexOf(`"${title2}"`) + 1;
    return {
      end: at + whole2.length,
      type: "image",
      shown: [
        { kind: "alt", range: { start: at + 2, end: at + 2 + alt.length }, syntax: "label" },
        ...title2 ? [{ kind: "title", range: { start: titleAt, end: titleAt + title2.length }, syntax: "title" }] : []
      ]
    };
  }
};

// scripts/markdown/text/code-ranges.ts
function codeRanges(text, { start, end }) {
  const runs = backtickRuns(text.slice(start, end), start);
  const nextSame = nextOfSameLength(runs);
  const ranges = [];
  for (let index = 0; index < runs.length; index += 1) {
    const closing = nextSame[index];
    if (closing === -1) continue;
    ranges.push({ start: runs[index].start, end: runs[closing].end });
    index = closing;
  }
  return ranges;
}
function backtickRuns(text, offset) {
  const runs = [];
  for (let at = text.indexOf("`"); at !== -1; at = text.indexOf("`", at)) {
    const from2 = text[at - 1] === "\\" ? at + 1 : at;
    while (text[at] === "`") at += 1;
    if (from2 < at) runs.push({ start: offset + from2, end: offset + at });
  }
  return runs;
}
function nextOfSameLength(runs) {
  const latest = /* @__PURE__ */ new Map();
  const next = Array.from({ length: runs.length }, () => -1);
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const length = runs[index].end - runs[index].start;
    next[index] = latest.get(length) ?? -1;
    latest.set(length, index);
  }
  return next;
}
function fenceOf(line) {
  const content = line.replace(/^(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*/, "");
  const fence2 = /^(?:`{3,}|~{3,})/.exec(content)?.[0];
  if (fence2 === void 0 || fence2[0] === "`" && content.includes("`", fence2.length)) return null;
  return fence2;
}
function closesFence(line, fence2) {
  const content = line.replace(/^[ \t>]*/, "").trimEnd();
  return content.length >= fence2.length && content === fence2[0].repeat(content.length);
}

// scripts/markdown/flavours/constructs/tags.ts
var attribute = `[ \\t]markdown(?:[ \\t]*=[ \\t]*["']?(?:1|block|span)["']?)?(?:[ \\t][^<>]*)?>`;
var markdownHead = new RegExp(`^<([a-z]+)[^<>]*${attribute}`);
var markdownElement = {
  opener: "<[a-z]",
  read({ text, start, end }) {
    const line = text.slice(start, end);
    const [whole2, name2] = markdownHead.exec(line) ?? [];
    return whole2 === line ? { end, fence: `</${name2}>` } : null;
  }
};
var vueTag = {
  opener: "<[A-Za-z]",
  read(text, at, limit) {
    const [whole2] = tag.exec(text.slice(at, Math.min(limit, at + LONGEST2))) ?? [];
    return whole2 === void 0 || !vueName.test(whole2) ? null : { end: at + whole2.length, as: "tag", type: "html" };
  }
};
var tag = /^<[A-Za-z][\w.:-]*(?:\s+[@#:A-Za-z_][^\s"'<>=/]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?)*\s*\/?>/;
var vueName = /\s(?:[@#][\w[]|[\w:.@#-]+\[)/;

// scripts/markdown/flavours/constructs/templates.ts
var templateExpression = {
  opener: "\\{\\{",
  read(text, at, limit) {
    if (!text.startsWith("{{", at)) return null;
    const end = pastCloser(text, "}}", at + 2, limit);
    return end === null ? null : { end, type: "variable" };
  }
};
var templateComment = {
  opener: "\\{/\\*",
  read(text, at, limit) {
    if (!text.startsWith("{/*", at)) return null;
    const end = pastCloser(text, "*/}", at + 3, limit);
    return end === null ? null : { end, type: "anchor" };
  }
};

// scripts/markdown/flavours/constructs/whole-lines.ts
var wholeLine = {
  opener: "\\[\\[|\\[TOC|\\[toc|\\[\\[_|<<<|--8<--|-8<-|;--8<--|@\\[|\\*\\[",
  read({ text, start, end }) {
    const line = text.slice(start, end);
    return lines2.some((expression) => expression.test(line)) ? { end } : null;
  }
};
var snippets = {
  opener: ";?-{1,2}8<-",
  read({ text, start, end, past: past2 }) {
    const [marks2] = /^-{1,2}8<-{1,2}$/.exec(text.slice(start, end)) ?? [];
    const closer = marks2 === void 0 ? null : past2(`
${marks2}`, end);
    return closer === null || /\n[ \t>]*\r?\n/.test(text.slice(end, closer)) ? null : { end: closer };
  }
};
var lines2 = [
  /^\[\[_?toc_?\]\]$/i,
  /^\[toc\]$/i,
  /^<<<[ \t]*[@./\w].*$/,
  /^;?-{1,2}8<-{1,2}(?:[ \t]+["'].*)?$/,
  /^@\[\w+[^\]]*\]\([^()]*\)$/
];
var abbreviation = {
  opener: "\\*\\[",
  read({ text, start, end }) {
    const [head4] = /^\*\[[^[\]\n]{1,200}\]:[ \t]*/.exec(text.slice(start, end)) ?? [];
    if (head4 === void 0) return null;
    const range = { start: start + head4.length, end };
    return { end, kind: "definition", shown: range.start < end ? [{ kind: "title", range, syntax: "argument" }] : [] };
  }
};
var autodoc = {
  opener: "\\[\\[autodoc\\]\\]",
  read({ text, start, end }) {
    if (!/^\[\[autodoc\]\][ \t]+\S+$/.test(text.slice(start, end))) return null;
    const [members] = /^(?:[ \t]*\r?\n[ \t>]*-[ \t]+[\w.]+(?=[ \t]*(?:\r?\n|$)))*/.exec(text.slice(end, end + LONGEST2));
    return { end: end + members.length, as: "block" };
  }
};
var target = {
  opener: "\\([\\w:./ -]+\\)=",
  read: ({ text, start, end }) => /^\([\w:./ -]{1,200}\)=$/.test(text.slice(start, end)) ? { end, type: "anchor" } : null
};

// scripts/markdown/flavours/constructs/wiki-links.ts
var wikiLink = {
  opener: "!?\\[\\[",
  read(text, at, limit) {
    const from2 = text[at] === "!" ? at + 1 : at;
    if (!text.startsWith("[[", from2)) return null;
    const end = pastCloser(text, "]]", from2 + 2, limit);
    if (end === null || !/^[^[\]\n]+$/.test(text.slice(from2 + 2, end - 2))) return null;
    return { end, type: from2 === at ? "url" : "image", shown: shownIn2(text, { start: from2, end: end - 2 }, from2 === at ? "label" : "alt") };
  }
};
function shownIn2(text, { start, end }, kind) {
  const bar = text.slice(start, end).indexOf("|");
  if (bar === -1) return [];
  const from2 = start + bar + 1;
  const range = { start: from2, end: end - (/\\?\|\d+(?:x\d+)?$/.exec(text.slice(from2, end))?.[0].length ?? 0) };
  return /\p{L}/u.test(text.slice(range.start, range.end)) ? [{ kind, range, syntax: "argument" }] : [];
}

// scripts/markdown/flavours/constructs/emoji.ts
var emoji = {
  mdx: true,
  opener: ":[a-z+-]",
  read(text, at) {
    name.lastIndex = at;
    const [whole2] = name.exec(text) ?? [];
    return whole2 === void 0 ? null : { end: at + whole2.length, type: "image" };
  }
};
var name = /(?<![A-Za-z\d:]|[A-Za-z\d]_):(?:[a-z][\w+-]{0,100}|[+-]1):(?![A-Za-z\d:]|_[A-Za-z\d])/y;
var keys = {
  opener: '\\+\\+["\\w]',
  read(text, at) {
    keyNames.lastIndex = at;
    const [whole2] = keyNames.exec(text) ?? [];
    return whole2 === void 0 ? null : { end: at + whole2.length, type: "code" };
  }
};
var keyNames = /(?<![\w+{])\+\+(?:[\w-]{1,30}|"[^"+\n]{1,60}")(?:\+(?:[\w-]{1,30}|"[^"+\n]{1,60}")){0,9}\+\+/y;

// scripts/markdown/flavours/constructs/references.ts
var term = {
  opener: "\\[\\*",
  read({ text, start, end }) {
    const [head4] = /^\[\*[^[\]\n]{1,200}\]:[ \t]*/.exec(text.slice(start, end)) ?? [];
    if (head4 === void 0) return null;
    return { end, kind: "definition", title: start + head4.length < end ? { start: start + head4.length, end } : null };
  }
};

// scripts/markdown/flavours/any.ts
var any = {
  id: "any",
  about: "Any: what looks like the syntax of one of the others",
  mdx: [".mdx"],
  dedents: true,
  attributes: ["alt", "title", "label"],
  inline: [
    vueTag,
    emoji,
    keys,
    shortcode,
    sizedPicture,
    templateExpression,
    liquidTag,
    templateComment,
    role,
    formula,
    texFormula,
    attributes,
    namedAttributes,
    headingId,
    learnBracket,
    wikiLink,
    colonCode,
    learnReference
  ],
  early: [shortcode, templateExpression, liquidTag],
  lines: [
    term,
    shortcodeLine,
    liquidLine,
    learnLine,
    alert,
    learnColons,
    directive,
    directiveSettings,
    container,
    slashBlock,
    indentedBlock,
    snippets,
    autodoc,
    wholeLine,
    abbreviation,
    target,
    definition,
    kramdownBlock,
    markdownElement,
    attributeLine,
    formulaBlock,
    fenceTitle
  ],
  examples: []
};

// scripts/markdown/flavours/grammar.ts
function grammarOf({ inline, lines: lines4, early = [], escaped = "", escapable: escapable2, dedents = false }) {
  return {
    inline: inline.map(withStart),
    lines: lines4.map(withStart),
    lineStart: openersOf(lines4),
    sign: new RegExp([...inline.map(({ opener }) => `(?:${opener})`), "`+", "<!--", "\\\\"].join("|"), "g"),
    early: openersOf(early),
    escaped,
    escapable: escapable2 ?? null,
    dedents
  };
}
var grammarsOf = (flavour) => ({ markdown: grammarIn(flavour, false), mdx: grammarIn(flavour, true) });
function grammarIn({ inline, lines: lines4, early = [], escaped, escapable: escapable2, dedents }, mdx) {
  const own = (constructs) => constructs.filter((construct) => !mdx || construct.mdx);
  return grammarOf({ inline: own(inline), lines: own(lines4), early: own(early), escaped, escapable: escapable2, dedents: dedents && !mdx });
}
var openersOf = (constructs) => new RegExp(constructs.map(({ opener }) => `(?:${opener})`).join("|") || "(?!)", "y");
var withStart = (construct) => ({
  ...construct,
  start: new RegExp(construct.opener, "y")
});
function isAt(start, text, at) {
  start.lastIndex = at;
  return start.test(text);
}

// scripts/markdown/front-matter/front-matter-rules.ts
var common = [
  "title",
  "titleSuffix",
  "description",
  "keywords",
  "linkTitle",
  "sidebar_label",
  "pagination_label",
  "summary",
  "excerpt",
  "subtitle",
  "tagline",
  "abstract"
];
var translatedBy = {
  docusaurus: common,
  hugo: [...common, "linktitle"],
  starlight: [
    ...common,
    "banner.content",
    "hero.title",
    "hero.tagline",
    "hero.image.alt",
    "hero.actions.text",
    "sidebar.label",
    "sidebar.badge",
    "sidebar.badge.text",
    "prev.label",
    "next.label"
  ],
  other: common
};

// scripts/markdown/parser/crowded-blocks.ts
init_page();
var MOST = 5e3;
function refuseCrowdedBlocks(text) {
  let count = 0;
  for (const { 0: sign, index } of text.matchAll(/[<{]|\n[ \t]*\r?(?=\n)/g)) {
    count = sign.startsWith("\n") ? 0 : count + 1;
    if (count > MOST) throw tooMany(index);
  }
}
var tooMany = (at) => new ParseError(`Unexpected block of more than ${MOST} tags and expressions, expected fewer: split it by blank lines`, {
  start: at,
  end: at
});
var MOST_MIXED = 15e3;
function refuseMixedMarks(text) {
  if (text.length < 3 * MOST_MIXED) return;
  let count = 0;
  for (const { 0: sign, index } of text.matchAll(/(?<![*_~])[*_~]{2,}(?=\s)|\n[ \t]*\r?(?=\n)/g)) {
    if (sign.startsWith("\n")) count = 0;
    else if (isMixed(sign)) count += 1;
    if (count > MOST_MIXED) throw tooMixed(index);
  }
}
var isMixed = (run) => run.replaceAll(run[0], "") !== "";
var tooMixed = (at) => new ParseError(`Unexpected block of more than ${MOST_MIXED} marks of emphasis that are mixed, expected fewer: split it by blank lines`, {
  start: at,
  end: at
});

// scripts/markdown/parser/limits.ts
init_page();
var DEEPEST2 = 1e3;
var tooDeep2 = new RegExp(`^(?:[ \\t]*(?:>|[*+-][ \\t]|\\d{1,9}[.)][ \\t])){${DEEPEST2 + 1}}`, "m");
function refuseDeepNesting(text) {
  for (const { start, end } of longLines(text, DEEPEST2)) {
    const match = tooDeep2.exec(text.slice(start, end));
    if (match) throw nestingError(start + match.index);
  }
}
var nestingError = (start) => new ParseError(`Unexpected nesting of more than ${DEEPEST2} levels, expected fewer`, { start, end: start });
var MOST2 = 1e8;
function refuseManyReferences(text) {
  let start = 0;
  let count = 0;
  let last = 0;
  for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", at + 1)) {
    if (!/[#\w]/.test(text[at + 1] ?? "")) continue;
    const fresh = /\n(?: {0,3}>)*[ \t]*\r?\n/.test(text.slice(last, at));
    start = fresh ? last : start;
    count = fresh ? 1 : count + 1;
    last = at;
    if (count * (at - start) > MOST2) throw tooMany2(start, at, count);
  }
}
var tooMany2 = (start, end, count) => new ParseError(`Unexpected ${count} character references in a block of ${end - start} characters, expected fewer: split the block`, {
  start,
  end
});
var LONGEST3 = 1e5;
var MOST_STEPS = 15e8;
var SHORTEST = 38e3;
function refuseLongLines(text) {
  for (const { start, end } of longLines(text, SHORTEST)) {
    const line = text.slice(start, end);
    if (!/[^\p{ASCII}]/u.test(line)) continue;
    if (line.length > LONGEST3) throw tooLong2(start, end);
    const signs3 = line.match(/[!-/:-@[-`{-~]/g)?.length ?? 0;
    if (signs3 * line.length > MOST_STEPS) throw tooMarked(start, end, signs3);
  }
}
var tooLong2 = (start, end) => new ParseError(`Unexpected line of ${end - start} characters, expected at most ${LONGEST3}: break the line`, { start, end });
var tooMarked = (start, end, signs3) => new ParseError(`Unexpected line of ${end - start} characters with ${signs3} marks, expected fewer: break the line`, { start, end });

// scripts/markdown/parser/open-tags.ts
init_page();
var MOST3 = 8e3;
function refuseOpenTags(text) {
  if (text.length < 3 * MOST3) return;
  const fence2 = fences();
  let open = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf("\n", start) + 1 || text.length;
    const isCode = fence2(text.slice(start, Math.min(end, start + longestHead)));
    for (const { 0: sign, index } of text.slice(start, end).matchAll(tagOrCode)) {
      if (sign.startsWith("`")) open += sign.match(/<[A-Za-z_$>]/g)?.length ?? 0;
      else if (!sign.startsWith("</")) open += sign.endsWith("/>") ? 0 : 1;
      else if (!isCode) open = Math.max(0, open - 1);
      if (open > MOST3) throw tooMany3(start + index);
    }
    start = end;
  }
}
var tagOrCode = /`[^`\n]+`|<\/|<[A-Za-z_$][^<>`\n]*\/>|<[A-Za-z_$>]/g;
var longestHead = 200;
function fences() {
  let open = null;
  return (line) => {
    const found = /^(?:[ \t>]|[*+-][ \t]|\d{1,9}[.)][ \t]){0,99}(`{3,}|~{3,})([^`\n]*)/.exec(line);
    const before = open;
    if (found && open === null) open = found[1];
    else if (found && open !== null && found[1].startsWith(open) && found[2].trim() === "") open = null;
    return before !== null || open !== null;
  };
}
var tooMany3 = (at) => new ParseError(`Unexpected tag beside ${MOST3} that are open, expected each to be closed: <A>\u2026</A> or <A />`, { start: at, end: at });

// scripts/markdown/parser/strict-mdx.ts
var voids = "area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr";
var foreign = new RegExp(`<!--|\\{#|<(?:${voids})(?=[\\s/>])`);
var signs = new RegExp(`\\n|\\\\[^]|\`+|\\{/\\*|${foreign.source}`, "g");
function strictMdx(text, kept) {
  if (!foreign.test(text)) return { text, rewritten: [] };
  const parts = [];
  const rewritten = [];
  const endOf3 = closers(text);
  let written = 0;
  signs.lastIndex = afterFences(text, 0);
  for (let found = signs.exec(text); found; found = signs.exec(text)) {
    const { 0: sign, index } = found;
    const part = kept.has(index) ? null : strictPart(text, sign, index, endOf3);
    if (part !== null) {
      parts.push(text.slice(written, index), part);
      rewritten.push(index);
      written = index + part.length;
    }
    signs.lastIndex = part === null ? passed(text, sign, index, endOf3) : written;
  }
  return { text: parts.join("") + text.slice(written), rewritten };
}
function strictPart(text, sign, at, endOf3) {
  if (sign === "<!--") {
    const end = /^-?>/.test(text.slice(at + 4, at + 6)) ? null : endOf3("-->", at + 4);
    return end === null ? null : `{/* ${text.slice(at + 4, end - 3).replace(/[^\s>]/g, "x")}*/}`;
  }
  if (sign === "{#") return isHeadingId(text, at) ? ",#" : null;
  return sign.startsWith("<") ? closedTag(text, at, sign) : null;
}
function passed(text, sign, at, endOf3) {
  const end = at + sign.length;
  if (sign === "\n") return afterFences(text, end);
  if (sign === "{/*") return endOf3("*/", end) ?? end;
  return sign.startsWith("`") ? afterCode(text, sign, end) : end;
}
function closers(text) {
  const last = new Map(["-->", "*/"].map((closer) => [closer, text.lastIndexOf(closer)]));
  return (closer, from2) => from2 > last.get(closer) ? null : text.indexOf(closer, from2) + closer.length;
}
var LONGEST4 = 4e3;
function afterCode(text, run, from2) {
  const near = text.slice(from2, from2 + LONGEST4);
  const blank2 = /\n[ \t>]*\r?\n/.exec(near)?.index ?? near.length;
  for (let at = near.indexOf(run); at !== -1 && at < blank2; at = near.indexOf(run, at)) {
    const start = at;
    while (near[at] === "`") at += 1;
    if (at - start === run.length) return from2 + at;
  }
  return from2;
}
function afterFences(text, start) {
  let at = start;
  for (let fence2 = fenceOf(lineAt(text, at)); fence2 !== null; fence2 = fenceOf(lineAt(text, at))) {
    do
      at += lineAt(text, at).length + 1;
    while (at < text.length && !closesFence(lineAt(text, at), fence2));
    at += lineAt(text, at).length + 1;
  }
  return at;
}
function lineAt(text, start) {
  const end = text.indexOf("\n", start);
  return text.slice(start, end === -1 ? text.length : end);
}
function isHeadingId(text, at) {
  const near = text.slice(Math.max(0, at - LONGEST4), at);
  const before = near.slice(near.lastIndexOf("\n") + 1);
  return /^#{1,6}(?!#)/.test(before) && !before.includes("{#");
}
function closedTag(text, at, head4) {
  const end = tagEnd(text, at + head4.length);
  if (end === null || text[end - 2] === "/" || isClosed(text, end, head4.slice(1))) return null;
  const inner2 = text.slice(at + head4.length, end - 1);
  if (/\s$/.test(inner2)) return `${head4}${inner2.slice(0, -1)}/>`;
  return `${head4.slice(0, -1)}${inner2}/>`;
}
function isClosed(text, end, name2) {
  return new RegExp(`^\\s{0,99}</${name2}\\s{0,99}>`).test(text.slice(end, end + 250));
}
function tagEnd(text, from2) {
  let quote = "";
  let open = 0;
  for (let at = from2; at < text.length && at - from2 < LONGEST4; at += 1) {
    const sign = text[at];
    if (quote) quote = sign === quote ? "" : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === "{") open += 1;
    else if (sign === "}") open -= 1;
    else if (open === 0 && sign === ">") return at + 1;
    else if (open === 0 && sign === "<") return null;
  }
  return null;
}

// scripts/markdown/parser/mdx-compat.ts
function parseCompatible(text, parse2) {
  const first2 = strictMdx(text, /* @__PURE__ */ new Set());
  if (first2.rewritten.length === 0) return parse2(text);
  const tree = parse2(first2.text);
  const inCode = restore(tree, text, first2.rewritten);
  if (inCode.size === 0) return tree;
  const second = strictMdx(text, inCode);
  const again = parse2(second.text);
  restore(again, text, second.rewritten);
  return again;
}
function restore(tree, text, rewritten) {
  const inCode = /* @__PURE__ */ new Set();
  const pending = [tree];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const within3 = rewrittenIn(node, rewritten);
    if (within3.length === 0) continue;
    if ("children" in node) for (const child of node.children) pending.push(child);
    else if (node.type === "code" || node.type === "inlineCode") for (const at of within3) inCode.add(at);
    else if (node.type === "mdxFlowExpression" || node.type === "mdxTextExpression") restoreExpression(node, text);
  }
  return inCode;
}
var rewrittenIn = ({ position }, rewritten) => rewritten.slice(firstFrom(rewritten, position.start.offset), firstFrom(rewritten, position.end.offset));
function firstFrom(offsets, offset) {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (offsets[middle] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
function restoreExpression(node, text) {
  const [start, end] = [node.position.start.offset, node.position.end.offset];
  if (text.startsWith("<!--", start)) Object.assign(node, { type: "html", value: text.slice(start, end) });
  else node.value = text.slice(start + 1, end - 1);
}

// scripts/markdown/parser/plain-mdx.ts
var MOST_BRACKETS = 250;
var LONGEST5 = 4e3;
function isPlainMdx(text) {
  if (!/\{|\b(?:import|export)\b/.test(text)) return true;
  if (/\r(?!\n)/.test(text)) return false;
  for (let at = 0; at < text.length; ) {
    at = isAt2(fence, text, at) ? afterFence(text, at) : afterLine(text, at);
    if (at === null) return false;
  }
  return true;
}
var fence = /( {0,3})(`{3,}(?=[^`\n]*$)|~{3,})/my;
var oddFence = /[ \t>*+\-\d.)]*(?:```|~~~)/y;
var esm = /[ \t>*+\-\d.)]*(?:import|export)\b/y;
var importLine = /import(?: [\w$*{}, ]+ from)? ?(?:"[^"'`{}\\\n]*"|'[^"'`{}\\\n]*');?[ \t]*\r?(?:\n(?=import |[ \t]*\r?(?:\n|$(?!\n)))|$(?!\n))/y;
function isAt2(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.test(text);
}
function afterFence(text, start) {
  fence.lastIndex = start;
  const [, indent, marks2] = fence.exec(text);
  for (let at = nextLine2(text, start); at < text.length; at = nextLine2(text, at)) {
    const line = text.slice(at, nextLine2(text, at)).trimEnd();
    if (line === "") continue;
    const inner2 = line.trimStart();
    if (!line.startsWith(indent)) return null;
    if (!inner2.startsWith(marks2) || inner2.replaceAll(marks2[0], "") !== "") continue;
    return line.length - inner2.length === indent.length ? nextLine2(text, at) : null;
  }
  return text.length;
}
function afterLine(text, start) {
  if (isAt2(oddFence, text, start)) return null;
  if (isAt2(esm, text, start) && !isAt2(importLine, text, start)) return null;
  const sign = /\n|\{|=\s*["']/g;
  sign.lastIndex = start;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    if (found[0] === "\n") return sign.lastIndex;
    const end = found[0] === "{" ? afterExpression(text, found.index) : afterString(text, sign.lastIndex);
    if (end === null) return null;
    sign.lastIndex = found[0] === "{" ? end : found.index + 1;
  }
  return text.length;
}
function afterString(text, start) {
  const end = text.indexOf(text[start - 1], start);
  return end === -1 || text.slice(start, end).includes("\n") ? null : end;
}
var bracket = /[([{]/;
var piece = /[^{}()[\]"'`~<\\/]+|[)\]]|"[^"'`{}\\\n]*"|(?<!\w)'[^"'`{}\\\n]*'|\/\*[^*{}`~]*\*\//y;
function afterExpression(text, start) {
  let depth = 0;
  let brackets = 0;
  for (let at = start; at - start < LONGEST5 && brackets < MOST_BRACKETS; ) {
    const sign = text[at] ?? "";
    if (sign === "{") depth += 1;
    if (sign === "}") depth -= 1;
    if (depth === 0) return at + 1;
    if (bracket.test(sign)) brackets += 1;
    else if (sign !== "}" && !isAt2(piece, text, at)) return null;
    at = bracket.test(sign) || sign === "}" ? at + 1 : piece.lastIndex;
  }
  return null;
}
function nextLine2(text, at) {
  const end = text.indexOf("\n", at);
  return end === -1 ? text.length : end + 1;
}

// scripts/markdown/parser/parser.ts
async function loadParser(translated2 = translatedBy.other, flavour = any, codeComments = false, flavourAt = () => flavour) {
  const parseBody = await loadNative().catch(loadFallback);
  const parse2 = (text, { mdx = false } = {}) => {
    refuseDeepNesting(text);
    refuseLongLines(text);
    refuseManyReferences(text);
    refuseMixedMarks(text);
    if (mdx) refuseCrowdedBlocks(text);
    if (mdx) refuseOpenTags(text);
    const body = hideFrontMatter(text);
    return mdx ? parseCompatible(body, (strict) => parseBody(strict, true)) : parseBody(body, false);
  };
  const own = { flavour, grammars: grammarsOf(flavour) };
  const others = /* @__PURE__ */ new Map([[flavour, own]]);
  const of = (other2) => {
    const made = others.get(other2) ?? { flavour: other2, grammars: grammarsOf(other2) };
    others.set(other2, made);
    return made;
  };
  return Object.assign(parse2, { translated: translated2, codeComments, ...own, at: (path) => of(flavourAt(path)) });
}
async function loadNative() {
  const native = await (await Promise.resolve().then(() => (init_native_parser(), native_parser_exports))).nativeParser();
  const fallback = await loadFallback();
  return (body, mdx) => mdx && !isPlainMdx(body) ? fallback(body, mdx) : native(body, mdx);
}
var loadFallback = async () => (await Promise.resolve().then(() => (init_fallback_parser(), fallback_parser_exports))).fallbackParser();
function hideFrontMatter(text) {
  const length = frontMatterLength(text);
  return text.slice(0, length).replace(/^\ufeff/, "\n").replace(/[^\r\n]+/g, (line) => " ".repeat(line.length)) + text.slice(length);
}

// scripts/model/digest.ts
import { createHash, hash } from "node:crypto";
function digest(algorithm, content) {
  return hash(algorithm, content, "hex");
}

// scripts/markdown/segments/segments.ts
init_page();

// scripts/markdown/flavours/masked.ts
function masked(text, constructs) {
  const masks = constructs.flatMap((construct) => masksOf(text, construct)).toSorted((a, b) => a.start - b.start);
  const parts = [];
  let at = 0;
  for (const { start, end, mask } of masks) {
    parts.push(text.slice(at, start), mask.padEnd(end - start));
    at = end;
  }
  return parts.join("") + text.slice(at);
}
function masksOf(text, { start, end, as, title: title2 }) {
  if (as === "fence" || as === "terms") return [];
  if (as === "code") return [{ start, end, mask: codeMask(text.slice(start, end)) }];
  if (as === "row") return [{ start, end, mask: rowMask(text.slice(start, end)) }];
  if (as === "tag") return [{ start, end, mask: text.slice(start, end).replace(/(?<=\s)[@#]|[[\]]/g, "x") }];
  if (as === "link") return [{ start, end, mask: `](${"x".repeat(end - start - 3)})` }];
  if (as === "end") return [{ start, end, mask: "\n#" }];
  if (as === "item") return [{ start, end, mask: "-" }];
  const mask = as === "head" ? "-  #" : "#";
  if (!title2) return [{ start, end, mask }];
  return [
    { start, end: title2.start, mask },
    { start: title2.end, end, mask: "" }
  ];
}
var codeMask = (code) => code.replace(/[^]/g, (sign, at) => {
  const isEdge = at === 0 || at === code.length - 1;
  return /[{}$%]/.test(sign) || isEdge && /[!-/:-@[-`{-~]/.test(sign) ? "$" : "x";
});
var rowMask = (row) => row.replace(/\+/g, "|").replace(/(?<=[-=]) +(?=[-=])|=/g, (signs3) => "-".repeat(signs3.length));

// scripts/markdown/flavours/places.ts
var Places = class {
  #text;
  #last = /* @__PURE__ */ new Map();
  /** Whether lines end with CR alone somewhere. */
  #hasCr;
  #paragraphEnd = 0;
  #labels = null;
  constructor(text) {
    this.#text = text;
    this.#hasCr = text.includes("\r") && /\r(?!\n)/.test(text);
  }
  lineEnd(at) {
    const lf = this.#text.indexOf("\n", at);
    const end = lf === -1 ? this.#text.length : lf;
    if (!this.#hasCr) return end;
    const cr = this.#text.slice(at, end).search(/\r(?!\n|$)/);
    return cr === -1 ? end : at + cr;
  }
  trimmed(start, lineEnd2) {
    let end = lineEnd2;
    while (end > start && /[ \t\r]/.test(this.#text[end - 1])) end -= 1;
    return end;
  }
  endOfParagraph(at) {
    if (at < this.#paragraphEnd) return this.#paragraphEnd;
    const blank2 = /\n[ \t>]*\r?(?:\n|$)/g;
    blank2.lastIndex = at;
    const found = blank2.exec(this.#text);
    this.#paragraphEnd = found ? found.index : this.#text.length;
    return this.#paragraphEnd;
  }
  /** Past the next closer; it is known where the last one is, so that nobody looks for one in vain. */
  past(closer, from2) {
    return from2 > this.#lastOf(closer) ? null : this.#text.indexOf(closer, from2) + closer.length;
  }
  /**
   * The start of the line after the one that closes a code block; only lines that hold its marks are looked at. What is indented by four
   * signs more than its first line is a line of the code.
   */
  pastFence(fence2, start) {
    const text = this.#text;
    const deepest2 = marginOf(text.slice(start, this.lineEnd(start))) + 3;
    for (let at = text.indexOf(fence2, this.lineEnd(start)); at !== -1; at = text.indexOf(fence2, this.lineEnd(at))) {
      const end = this.lineEnd(at);
      const line = text.slice(lineStart(text, at), end);
      if (marginOf(line) <= deepest2 && closesFence(line, fence2)) return end + 1;
    }
    return text.length;
  }
  /** The labels of all definitions are looked for once. */
  isDefined(label2) {
    this.#labels ??= new Set(Array.from(this.#text.matchAll(/^[ \t>]*\[([^[\]\n]{1,200})\]:/gm), ([, name2]) => folded2(name2)));
    return this.#labels.has(folded2(label2));
  }
  pastCodeSpan(run, from2, end) {
    for (let at = this.#near(run, from2, end); at !== -1; at = this.#near(run, at, end)) {
      const start = at;
      while (this.#text[at] === "`") at += 1;
      if (at - start === run.length) return at;
    }
    return from2;
  }
  #near(run, from2, end) {
    if (from2 > this.#lastOf(run)) return -1;
    const at = this.#text.indexOf(run, from2);
    return at < end ? at : -1;
  }
  #lastOf(closer) {
    const known = this.#last.get(closer) ?? this.#text.lastIndexOf(closer);
    this.#last.set(closer, known);
    return known;
  }
};
var folded2 = (label2) => label2.replace(/[\s>]+/g, " ").toLowerCase();
var marginOf = (line) => Math.max(0, line.search(/[`~]/));

// scripts/markdown/flavours/read-markup.ts
function readMarkup(text, from2, grammar) {
  const constructs = new Reading(text, grammar).constructsFrom(from2);
  return { text: constructs.length === 0 ? text : masked(text, constructs), constructs };
}
var prefix = /(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t]){0,99}/y;
var mostFences = 20;
var isEndOf = (line, fence2) => fence2.startsWith("<") ? line.trim() === fence2 : closesFence(line, fence2);
var Reading = class {
  #text;
  #places;
  #grammar;
  #found = [];
  /** Marks of the fences around what is content, the innermost last. */
  #fences = [];
  /** What was searched last, from where, and where it stands. */
  #next = { from: 0, at: -1, sign: "" };
  /** Where the last construct ends that is all of its line; -1 before there is one. */
  #lastLine = -1;
  /** The first and the last line before this one that hold words of one paragraph; null where none does. */
  #paragraph = null;
  constructor(text, grammar) {
    this.#text = text;
    this.#places = new Places(text);
    this.#grammar = grammar;
  }
  constructsFrom(from2) {
    for (let at = from2; at < this.#text.length; ) at = this.#line(at);
    return this.#found;
  }
  /** Reads a line from its start; gives the start of the next that is not read. */
  #line(start) {
    const text = this.#text;
    const lineEnd2 = this.#places.lineEnd(start);
    prefix.lastIndex = start;
    prefix.test(text);
    const first2 = Math.min(prefix.lastIndex, lineEnd2);
    if (first2 === lineEnd2 || /\s/.test(text[first2])) return this.#blank(lineEnd2);
    const closed = this.#fences.length > 0 ? this.#fences.findLastIndex((fence2) => isEndOf(text.slice(start, lineEnd2), fence2)) : -1;
    if (closed !== -1) return this.#close(closed, { start: first2, end: lineEnd2 });
    const found = this.#lineConstruct(start, first2, lineEnd2);
    if (found !== null) return found;
    if ("`~".includes(text[first2]) && fenceOf(text.slice(start, lineEnd2)) !== null) return this.#code(start);
    if (this.#grammar.dedents) this.#addDedented(first2);
    this.#paragraph = /[#|<]/.test(text[first2]) ? null : { first: this.#paragraph?.first ?? first2, last: first2 };
    return this.#words(first2, lineEnd2);
  }
  #blank(lineEnd2) {
    this.#paragraph = null;
    return lineEnd2 + 1;
  }
  #open(fence2) {
    this.#fences.push(fence2);
    if (this.#fences.length > mostFences) this.#fences.shift();
  }
  #close(index, { start, end }) {
    this.#fences.length = index;
    this.#add(start, { as: "line", end: this.#places.trimmed(start, end) });
    return end + 1;
  }
  /** A code block is leapt over; what its first line says of it is left to constructs. */
  #code(start) {
    const lineEnd2 = this.#places.lineEnd(start);
    this.#paragraph = null;
    return this.#places.pastFence(fenceOf(this.#text.slice(start, lineEnd2)), start);
  }
  /** Where the line is a construct, the start of the next line; null where it is none. */
  #lineConstruct(start, first2, lineEnd2) {
    const { lines: lines4 } = this.#grammar;
    if (!isAt(this.#grammar.lineStart, this.#text, first2)) return null;
    const line = this.#lineAt(first2, lineEnd2);
    for (const construct of lines4) {
      const found = isAt(construct.start, this.#text, first2) ? construct.read(line) : null;
      if (!found) continue;
      const { as = "line" } = found;
      if (as === "fence" && fenceOf(this.#text.slice(start, lineEnd2)) === null) continue;
      if (as === "item") this.#addTerms();
      this.#add(first2, { ...found, as });
      if (found.fence !== void 0) this.#open(found.fence);
      this.#paragraph = null;
      if (as === "item") return this.#words(found.end, lineEnd2);
      if (as === "fence") return this.#code(start);
      if (found.title) this.#words(found.title.start, found.title.end, found.title.end);
      return this.#places.lineEnd(found.end) + 1;
    }
    return null;
  }
  /** Of several lines before a definition each is a term. */
  #addTerms() {
    const { first: first2, last } = this.#paragraph ?? { first: 0, last: 0 };
    if (first2 !== last) this.#add(first2, { as: "terms", end: last });
  }
  /** `    One`, `Two` below `!!! note`: two paragraphs to Python-Markdown, so that no word goes from one line to the other. */
  #addDedented(first2) {
    const text = this.#text;
    const { first: head4, last: above } = this.#paragraph ?? { first: first2, last: first2 };
    const [blanks2, own] = [head4, first2].map((at) => text.slice(lineStart(text, at), at));
    if (blanks2.length < own.length + 4 || /\S/.test(blanks2 + own)) return;
    const end = this.#places.lineEnd(above);
    this.#add(text[end - 1] === "\r" ? end - 1 : end, { end: first2, type: "break" });
    this.#paragraph = null;
  }
  #lineAt(first2, lineEnd2) {
    const text = this.#text;
    return {
      text,
      start: first2,
      end: this.#places.trimmed(first2, lineEnd2),
      isAmongText: () => this.#paragraph !== null && /^[ \t>]*[\p{L}\p{N}(*_"'“]/u.test(text.slice(lineEnd2 + 1, lineEnd2 + 100)),
      isBelowText: () => this.#paragraph !== null,
      isBelowLine: () => this.#lastLine !== -1 && this.#places.lineEnd(this.#lastLine) === lineStart(text, first2) - 1,
      past: (closer, from2) => this.#places.past(closer, from2)
    };
  }
  /** Reads the codes of a line from an offset on, and of further lines where one reaches into them; gives the start of the next line. */
  #words(from2, lineEnd2, limit = this.#text.length) {
    let end = lineEnd2;
    for (let at = this.#nextSign(from2); at < end; at = this.#nextSign(at)) {
      at = this.#pastSign(this.#next.sign, at, limit);
      if (at > end) end = this.#places.lineEnd(at);
    }
    return end + 1;
  }
  /** Where the next sign stands from an offset on. It is searched once, however many lines are before it. */
  #nextSign(from2) {
    if (this.#next.from <= from2 && from2 <= this.#next.at) return this.#next.at;
    const { sign } = this.#grammar;
    sign.lastIndex = from2;
    const found = sign.exec(this.#text);
    this.#next = { from: from2, at: found?.index ?? this.#text.length, sign: found?.[0] ?? "" };
    return this.#next.at;
  }
  /** What begins at a sign; gives the offset behind it. */
  #pastSign(sign, at, limit) {
    const text = this.#text;
    const paragraphEnd = Math.min(limit, this.#places.endOfParagraph(at));
    for (const construct of this.#grammar.inline) {
      const found = isAt(construct.start, text, at) ? construct.read(text, at, paragraphEnd, this.#places) : null;
      if (!found) continue;
      this.#add(at, found);
      return found.end;
    }
    if (sign.startsWith("\\")) return isAt(this.#grammar.early, text, at + 1) ? at + 1 : at + 2;
    if (sign === "<!--") return this.#places.past("-->", at + 4) ?? at + 4;
    return sign.startsWith("`") ? this.#places.pastCodeSpan(sign, at + sign.length, paragraphEnd) : at + 1;
  }
  #add(start, { fence: _, ...found }) {
    if (found.as === "line") this.#lastLine = found.end;
    this.#found.push({ as: "code", type: "other", kind: "directive", shown: [], title: null, start, ...found });
  }
};

// scripts/markdown/text/splice.ts
function splice(text, edits) {
  let at = 0;
  let result = "";
  for (const edit of inOrder(edits)) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`Unexpected edit ${edit.start}-${edit.end}, expected it after ${at} and within ${text.length}`);
    }
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
function inOrder(edits) {
  const isInOrder2 = edits.every((edit, index) => index === 0 || byPlace(edits[index - 1], edit) <= 0);
  return isInOrder2 ? edits : edits.toSorted(byPlace);
}
var byPlace = (a, b) => a.start - b.start || a.end - b.end;

// scripts/markdown/text/code-comments.ts
var slashes = { line: ["//"], block: [["/*", "*/"]] };
var hash2 = { line: ["#"], block: [] };
var all = {
  line: ["//", "#", "-- ", ";", "REM ", "%", "'"],
  block: [
    ["/*", "*/"],
    ["<!--", "-->"]
  ]
};
function commentsOf(language) {
  return syntaxes.get(nameOf2(language)) ?? all;
}
var nameOf2 = (language) => language.toLowerCase().replace(/^[{.]+|}$/g, "");
var shell = { line: ["#", "//"], block: [] };
var python = {
  line: ["#"],
  block: [
    ['"""', '"""'],
    ["'''", "'''"]
  ]
};
var named = [
  ["js javascript jsx ts typescript tsx java c cpp c++ cs csharp c# go rust rs swift kotlin kt scala dart groovy proto", slashes],
  ["json json5 jsonc less scss css fs fsharp f# solidity zig", slashes],
  ["yaml yml toml dockerfile docker makefile make r perl conf http properties ruby rb", hash2],
  ["bash sh shell zsh console text terminal", shell],
  ["python py elixir ex exs iex julia graphql", python],
  ["powershell ps1 pwsh azurepowershell", { line: ["#"], block: [["<#", "#>"]] }],
  ["php hcl terraform tf jinja", { line: ["//", "#"], block: slashes.block }],
  ["sql tsql mysql plsql lua haskell hs", { line: ["--"], block: slashes.block }],
  ["xml html xaml svg vue csproj xhtml", { line: ["//"], block: [["<!--", "-->"], ...slashes.block] }],
  ["ini env dosini", { line: ["#", ";"], block: [] }],
  ["bat cmd batch dos", { line: ["REM ", "rem ", "::"], block: [] }],
  ["vb vbnet basic vba", { line: ["'", "REM "], block: [] }]
];
var syntaxes = new Map(
  named.flatMap(([names, syntax]) => names.split(" ").map((name2) => [name2, syntax]))
);
var hasComments = (language) => {
  const syntax = syntaxes.get(nameOf2(language));
  return syntax !== void 0 && !["zsh", "console", "text", "terminal", "http", "conf"].includes(nameOf2(language));
};
function saidIn(line, { line: starts, block: block2 }) {
  const pairs = block2.filter(([open2, close2]) => open2 !== close2);
  const open = firstOf(line, starts, pairs);
  if (!open || isQuoted(line.slice(0, open.at))) return null;
  const from2 = open.at + open.length;
  const to2 = open.closer === null ? line.length : line.indexOf(open.closer, from2);
  const said = to2 === -1 ? "" : line.slice(from2, to2).replace(/^[#/*!-]*/, "");
  if (to2 === -1 || order.test(said.trim()) || line.startsWith("#!", open.at) || open.closer !== null && line.slice(to2 + open.closer.length).trim() !== "")
    return null;
  const start = to2 - said.length;
  return { start: start + said.length - said.trimStart().length, end: start + said.trimEnd().length };
}
var isQuoted = (before) => ['"', "'", "`"].some((quote) => before.split(quote).length % 2 === 0);
var order = /^(?:highlight-|\[!|eslint|prettier-|stylelint|@ts-|noqa|pylint|mypy|type:|codecov|c8 |istanbul|(?:end)?region|syntax=|\{)/i;
function firstOf(text, starts, block2) {
  let first2 = null;
  const hasEnded = endingsIn(text, starts);
  const consider = (mark2, closer) => {
    for (let at = text.indexOf(mark2); at !== -1 && (first2 === null || at < first2.at); at = text.indexOf(mark2, at + 1)) {
      if (at > 0 && !/\s/.test(text[at - 1]) && closer === null && !(mark2 === "//" && hasEnded(at))) continue;
      first2 = { at, length: mark2.length, closer };
      return;
    }
  };
  for (const mark2 of starts) consider(mark2, null);
  for (const [open, close2] of block2) consider(open, close2);
  return first2;
}
function endingsIn(text, starts) {
  const open = /* @__PURE__ */ new Set();
  let read2 = 0;
  return (at) => {
    if (starts.includes("#") || !/["'`;]/.test(text[at - 1])) return false;
    for (; read2 < at; read2 += 1) if (/["'`]/.test(text[read2]) && !open.delete(text[read2])) open.add(text[read2]);
    return open.size === 0;
  };
}

// scripts/markdown/segments/text.ts
function foldedText2(content) {
  return foldBlanks(joined(content, ({ raw }) => raw));
}
function joined(content, sayCode) {
  let text = "";
  for (const part of content) text += part.kind === "text" ? part.text : sayCode(part);
  return text;
}
var foldBlanks = (text) => text.startsWith(" ") || text.endsWith(" ") || hasFolds(text) ? text.replace(/[ \t\n\r]+/g, " ").replace(/^ | $/g, "") : text;
var hasFolds = (text) => / {2}/.test(text) || text.includes("\n") || text.includes("	") || text.includes("\r");
var hasWords = (content) => content.some((part) => part.kind === "text" && /[\p{L}\p{N}]/u.test(part.text));
var isWorded = ({ start, end }, { text }) => /[\p{L}\p{N}]/u.test(text.slice(start, end));
function textWithout(text, { start, end }, cuts) {
  let at = start;
  let left = "";
  for (const cut of cuts) {
    left += text.slice(at, cut.start);
    at = cut.end;
  }
  return foldBlanks(left + text.slice(at, end));
}
function trimmed(text, { start, end }, atHead = /\s/) {
  let from2 = start;
  let to2 = end;
  while (from2 < to2 && atHead.test(text[from2])) from2 += 1;
  while (to2 > from2 && /\s/.test(text[to2 - 1])) to2 -= 1;
  return { start: from2, end: to2 };
}
var hasEscapes = (syntax) => !["html", "attribute", "json", "code"].includes(syntax) && !isYaml(syntax);
var isYaml = (syntax) => syntax === "yaml" || syntax === "yaml-flow";
function rangeOf2({ position }) {
  return { start: position.start.offset, end: position.end.offset };
}
var opening = { '"': '"', "'": "'", ")": "(" };
function titleRange(text, { start, end }) {
  let last = end - 1;
  while (last > start && /[ \t\n\r]/.test(text[last])) last -= 1;
  const open = opening[text[last]];
  if (!open) return null;
  const at = firstAfterBlank(text, open, start, last);
  return at === -1 ? null : { start: at + 1, end: last };
}
function firstAfterBlank(text, quote, start, end) {
  for (let at = text.indexOf(quote, start); at !== -1 && at < end; at = text.indexOf(quote, at + 1)) {
    if (/[ \t\n\r]/.test(text[at - 1] ?? "")) return at;
  }
  return -1;
}

// scripts/markdown/segments/code-block.ts
function addCode(node, { range, block: block2 }, drafts) {
  const shown4 = drafts.constructs.lineAt(range.start)?.shown ?? [];
  const isTranslated = drafts.codeComments && hasComments(node.lang ?? "");
  const text = codeText(node, range, shown4, drafts);
  const owner = drafts.addOpaque("code", range, { text: isTranslated ? withoutSaid(text, node.lang) : text, block: block2 });
  for (const part of shown4) drafts.addShown(part, 0, { owner });
  for (const part of isTranslated ? commentsIn(range, node.lang, drafts) : []) drafts.addShown(part, 0, { owner });
}
function commentsIn({ start, end }, language, drafts) {
  const [{ length: first2 }, ...lines4] = drafts.page.text.slice(start, end).split("\n");
  let at = start + first2 + 1;
  return lines4.flatMap((line) => {
    const said = saidIn(line.trimEnd(), commentsOf(language));
    const range = said && { start: at + said.start, end: at + said.end };
    at += line.length + 1;
    return range && isWorded(range, drafts.page) ? [{ kind: "label", range, syntax: "code" }] : [];
  });
}
var withoutSaid = (text, language) => text.split("\n").map((line, index) => {
  const said = index > 0 ? saidIn(line.trimEnd(), commentsOf(language)) : null;
  return said ? `${line.slice(0, said.start)}${line.slice(said.end)}` : line;
}).join("\n");
function codeText({ lang, meta, value }, range, shown4, { page, constructs }) {
  const titles = shown4.map((part) => titleOf(part, page.text));
  const said = constructs.isIn(range) ? page.text.slice(range.start, range.end).replace(/^[ \t]{1,4}/gm, "") : value;
  const whole2 = `${[lang, meta].filter(Boolean).join(" ")}
${said}`;
  return titles.reduce((text, { name: name2, title: title2 }) => text.replace(name2 + title2, () => name2), whole2);
}
function titleOf({ range: { start, end } }, text) {
  const before = text.slice(Math.max(0, start - 50), start);
  const name2 = /\n[ \t>]*$/.test(before) ? "\n" : /\S*\s?$/.exec(before)[0];
  return { name: name2, title: text.slice(start, end) };
}

// scripts/markdown/segments/directions.ts
var Directions = class {
  /** Whether all that comes is left as it is. */
  isKept = false;
  /** Elements with `translate="no"` whose end has not come, and how many of their name are open. */
  open = [];
  note = null;
  /** Front matter with `translate: false` is about the whole page. */
  keepAll() {
    this.isKept = true;
  }
  get keeps() {
    return this.isKept || this.open.length > 0;
  }
  /** A block that is no text: a comment, or tags around other blocks. */
  readBlock(raw) {
    const said = comment.exec(raw)?.[1];
    if (said === void 0) return this.readTags(raw);
    if (isStart.test(said)) this.isKept = true;
    else if (isEnd.test(said)) this.isKept = false;
    else this.note = noteIn(said) ?? this.note;
  }
  readTags(raw) {
    if (this.open.length === 0 && !raw.includes("translate")) return;
    for (const [tag2, slash, name2] of raw.matchAll(tags)) {
      const own = this.open.at(-1);
      if (own && own.name === name2) own.count += slash ? -1 : tag2.endsWith("/>") ? 0 : 1;
      else if (!slash && isUntranslated(tag2) && !tag2.endsWith("/>")) this.open.push({ name: name2, count: 1 });
      if (this.open.at(-1)?.count === 0) this.open.pop();
    }
  }
  /** What is said of the next text: before it, or in it. */
  takeNote(content) {
    if (this.note === null && !content.some(mayBeNote)) return null;
    const within3 = content.flatMap((part) => mayBeNote(part) ? noteIn(comment.exec(part.raw)?.[1] ?? "") ?? [] : []);
    if (this.note === null && within3.length === 0) return null;
    const all2 = [...this.note === null ? [] : [this.note], ...within3];
    this.note = null;
    return all2.join("\n");
  }
};
var comment = /^\s*(?:<!--|\{\/\*)([^]*?)(?:-->|\*\/\})\s*$/;
var isStart = /^\s*no-translate\s*$/i;
var isEnd = /^\s*(?:\/\s*|end[- ])no-translate\s*$/i;
var mayBeNote = (part) => part.kind === "code" && part.raw.includes("l10n");
var noteIn = (said) => /^\s*l10n:([^]*)$/.exec(said)?.[1]?.trim().replace(/\s+/g, " ") ?? null;
var tags = /<(\/?)([A-Za-z][\w.-]*)(?:[^<>"'{}]|"[^"]*"|'[^']*'|\{[^{}]*\})*>/g;
var isUntranslated = (tag2) => tag2.includes("translate") && /\stranslate\s*=\s*(?:"no"|'no'|\{\s*["']no["']\s*\}|no(?=[\s/>]))/i.test(tag2);
function withKeptElements(content, text) {
  if (content.length < 3 || !content.some((part) => part.kind === "code" && part.role === "open" && isUntranslated(part.raw)))
    return content;
  const ends = new Map(content.flatMap((part, at) => part.kind === "code" && part.role === "close" ? [[part.id, at]] : []));
  const kept = [];
  for (let at = 0; at < content.length; at += 1) {
    const part = content[at];
    const end = part.kind === "code" && part.role === "open" && isUntranslated(part.raw) ? ends.get(part.id) ?? -1 : -1;
    const isWhole = end > at && !content.slice(at, end).some((inner2) => inner2.kind === "code" && inner2.subflows.length > 0);
    kept.push(isWhole ? whole(part, content[end], text) : part);
    if (isWhole) at = end;
  }
  return kept;
}
function whole(open, close2, text) {
  const inner2 = { start: open.start + open.raw.length, end: close2.start };
  const raw = `${open.raw}${text.slice(inner2.start, inner2.end)}${close2.raw}`;
  return { ...open, role: "lone", raw, equiv: text.slice(inner2.start, inner2.end) };
}

// scripts/markdown/segments/html-parts.ts
var rawElements = /* @__PURE__ */ new Set(["script", "style", "pre", "code", "kbd", "samp", "textarea", "svg", "math", "template"]);
var markup = /<(?:!--|[!?]|\/?[A-Za-z])/g;
function htmlParts(text, { start, end }) {
  const parts = [];
  let at = start;
  while (at < end) {
    markup.lastIndex = at;
    const found = markup.exec(text);
    const next = found && found.index < end ? found.index : end;
    if (next > at) parts.push({ start: at, end: next });
    if (next === end) break;
    const part = partAt(text, next, end);
    parts.push(part);
    at = part.end;
  }
  return parts;
}
function partAt(text, start, end) {
  if (text.startsWith("<!--", start)) return { start, end: past(text, "-->", start + 4, end), comment: true };
  if (text[start + 1] === "!" || text[start + 1] === "?") return { start, end: past(text, ">", start, end), comment: true };
  const tag2 = tagOf(text, { start, end: tagEnd2(text, start, end) });
  if (tag2.kind !== "open" || !rawElements.has(tag2.name)) return { start, end: tag2.end, tag: tag2 };
  return { start, end: past(text, `</${tag2.name}>`, tag2.end, end), tag: tag2, raw: true };
}
function past(text, closer, from2, end) {
  const at = text.slice(from2, end).indexOf(closer);
  return at === -1 ? end : from2 + at + closer.length;
}
function tagEnd2(text, start, end) {
  let quote = "";
  for (let at = start; at < end; at += 1) {
    const sign = text[at];
    if (quote) quote = sign === quote ? "" : quote;
    else if (sign === ">") return at + 1;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return end;
}
var voids2 = /* @__PURE__ */ new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
var head3 = /<(\/?)([A-Za-z][\w:.-]*)/y;
function tagOf(text, range) {
  head3.lastIndex = range.start;
  const match = head3.exec(text);
  if (!match) return null;
  const name2 = match[2].toLowerCase();
  const lone2 = voids2.has(name2) || text[range.end - 2] === "/";
  return { name: name2, kind: match[1] ? "close" : lone2 ? "lone" : "open", start: range.start, end: range.end };
}
var strings = String.raw`"((?:[^"\\\n&]|\\["'\x60\\])*)"|'((?:[^'\\\n&]|\\["'\x60\\])*)'`;
var template = String.raw`\x60((?:[^\x60\\\n&$]|\$(?!\{)|\\["'\x60\\$])*)\x60`;
var attribute2 = new RegExp(String.raw`\s([A-Za-z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|\{\s*(?:${strings}|${template})\s*\})`, "g");
var property = new RegExp(String.raw`[{,]\s*([A-Za-z]\w*)\s*:\s*(?:${strings})(?=\s*[,}])`, "g");
function attributesShown(tag2, { text, constructs, attributes: attributes2 }) {
  if (tag2.kind === "close") return [];
  const written = constructs.text.slice(tag2.start, tag2.end);
  const found = [...written.matchAll(attribute2), .../=\s*\{/.test(written) ? written.matchAll(property) : []];
  const shown4 = found.flatMap((match) => {
    const name2 = match[1].toLowerCase();
    const end = tag2.start + match.index + match[0].search(/["'`]\s*\}?$/);
    const range = { start: end - match.slice(2).find((value) => value !== void 0).length, end };
    if (!attributes2.includes(name2) || !(always.has(name2) || isForReaders(text.slice(range.start, end).replace(/\\/g, "")))) return [];
    return [{ kind: name2 === "alt" ? "alt" : "title", range, syntax: /^[{,]|\}$/.test(match[0]) ? "script" : "attribute" }];
  });
  return shown4.toSorted((a, b) => a.range.start - b.range.start);
}
var always = /* @__PURE__ */ new Set(["alt", "title"]);

// scripts/markdown/segments/plain-text.ts
import { decodeNamedCharacterReference } from "decode-named-character-reference";
var meaningful = /[\\&\n\r]/g;
var reference = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,31}));/y;
var escapable = /[!-/:-@[-`{-~]/;
function plainText(range, { text, quotes, syntax, keepsLines }, out) {
  const escapes = hasEscapes(syntax);
  const raw = text.slice(range.start, range.end);
  let at = 0;
  for (; ; ) {
    meaningful.lastIndex = at;
    const stop = meaningful.test(raw) ? meaningful.lastIndex - 1 : raw.length;
    out.characters(pieceOf(raw, at, stop));
    if (stop === raw.length) return;
    at = takeSpecial({ raw, at: stop, offset: range.start, quotes, escapes, keepsLines }, out);
  }
}
function takeSpecial(special, out) {
  const { raw, at, quotes, offset, keepsLines } = special;
  if (raw[at] === "\\") return takeEscape(special, out);
  if (raw[at] === "&") return takeReference(special, out);
  if (keepsLines) out.code({ start: offset + at, end: offset + at + (raw.startsWith("\r\n", at) ? 2 : 1) }, "break", "");
  else out.characters(" ");
  return skipLinePrefix(raw, at, quotes);
}
function takeEscape({ raw, at, escapes }, out) {
  const escaped = escapes && escapable.test(raw[at + 1] ?? "");
  out.characters(escaped ? raw[at + 1] : "\\");
  return at + (escaped ? 2 : 1);
}
function takeReference({ raw, at, offset }, out) {
  reference.lastIndex = at;
  const match = reference.exec(raw);
  const value = match && valueOf(match);
  if (!match || value === null) {
    out.characters("&");
    return at + 1;
  }
  const end = at + match[0].length;
  if (/^[\p{L}\p{N}]+$/u.test(value)) out.characters(value);
  else out.code({ start: offset + at, end: offset + end }, "entity", value);
  return end;
}
function valueOf([, decimal, hexadecimal, name2]) {
  if (name2 !== void 0) return decodeNamedCharacterReference(name2) || null;
  const point = decimal === void 0 ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  const valid = point > 0 && point <= 1114111 && (point < 55296 || point > 57343);
  return valid ? String.fromCodePoint(point) : "\uFFFD";
}
function pieceOf(raw, start, end) {
  let to2 = end;
  if (raw[end] === "\n" || raw[end] === "\r") while (to2 > start && (raw[to2 - 1] === " " || raw[to2 - 1] === "	")) to2 -= 1;
  return raw.slice(start, to2);
}
function skipLinePrefix(raw, lineEnd2, quotes) {
  let at = lineEnd2 + (raw[lineEnd2] === "\r" && raw[lineEnd2 + 1] === "\n" ? 2 : 1);
  for (let left = quotes; at < raw.length; at += 1) {
    if (raw[at] === ">" && left > 0) left -= 1;
    else if (raw[at] !== " " && raw[at] !== "	") return at;
  }
  return at;
}

// scripts/markdown/segments/inline-builder.ts
var deletable = /* @__PURE__ */ new Set(["bold", "italic", "strike"]);
var InlineBuilder = class {
  content = [];
  subflows = [];
  source;
  codes;
  /** For an image that names its definition by its description alone: that description, as written. */
  labels = [];
  passed = 0;
  constructor(source) {
    this.source = source;
    this.codes = source.constructs.codesIn(source.range);
  }
  /** Adds a lone code; `equiv` is what a reader sees in its place. */
  code({ start, end }, type, equiv = "") {
    return this.push(start, end, type, "lone", equiv);
  }
  /** Adds one end of a pair. */
  end({ start, end }, type, role2) {
    return this.push(start, end, type, role2, "");
  }
  /** Codes are numbered when all are there. */
  push(start, end, type, role2, equiv) {
    const raw = this.source.text.slice(start, end);
    const code = { kind: "code", id: "", role: role2, type, raw, equiv, deletable: deletable.has(type), subflows: [], start };
    this.content.push(code);
    return code;
  }
  /** Markdown text as characters; references to signs that have a meaning in markup, and what a generator reads, become codes. */
  markdown(range) {
    const { source } = this;
    const end = Math.min(range.end, source.range.end);
    let at = Math.max(range.start, source.range.start);
    for (let code = this.nextCode(at); code && code.start < end; code = this.nextCode(at)) {
      this.plain({ start: at, end: code.start });
      const own = this.code(code, code.type, code.type === "other" || code.type === "code" ? source.text.slice(code.start, code.end) : "");
      for (const shown4 of code.shown) this.subflow(own, shown4);
      at = code.end;
    }
    this.plain({ start: at, end });
  }
  plain(range) {
    if (range.start < range.end) plainText(range, this.source, this);
  }
  /** The first construct that begins at the offset or later. Offsets only grow. */
  nextCode(from2) {
    while (this.passed < this.codes.length && this.codes[this.passed].start < from2) this.passed += 1;
    return this.codes[this.passed] ?? null;
  }
  characters(text) {
    if (text === "") return;
    const last = this.content.at(-1);
    if (last?.kind === "text") last.text += text;
    else this.content.push({ kind: "text", text });
  }
  subflow(owner, { kind, range, syntax }) {
    if (/[\p{L}\p{N}]/u.test(this.source.text.slice(range.start, range.end))) this.subflows.push({ kind, range, syntax, owner });
  }
  /** What is compared. `![Menu](a.png)` -> `![](a.png)`: a changed alt text is a change of that segment alone. */
  foldedText() {
    if (this.subflows.length === 0) return foldedText2(this.content);
    const { text } = this.source;
    let next = 0;
    const rawOf = (code) => {
      const first2 = next;
      while (this.subflows[next]?.owner === code) next += 1;
      const cuts = this.subflows.slice(first2, next).map(({ range }) => range);
      const known = this.labels.find((labelled) => labelled.code === code);
      if (known) return `![][${known.label}]`;
      return textWithout(text, { start: code.start, end: code.start + code.raw.length }, cuts);
    };
    return foldBlanks(joined(this.content, rawOf));
  }
};

// scripts/markdown/segments/phrasing.ts
function phrasing(nodes, out, depth) {
  if (depth > DEEPEST2) throw nestingError(rangeOf2(nodes[0]).start);
  for (const node of nodes) {
    const range = rangeOf2(node);
    if (range.end <= out.source.range.start) continue;
    if (range.start >= out.source.range.end) return;
    if (node.type === "text") out.markdown(range);
    else other(node, range, out, depth);
  }
}
function other(node, range, out, depth) {
  switch (node.type) {
    case "strong":
    case "emphasis":
    case "delete":
      return span(node, range, marks[node.type], out, depth);
    case "link":
      return link(node, range, out, depth);
    case "linkReference":
      return linkReference(node, range, out, depth);
    case "image":
    case "imageReference":
      return image(node, range, out);
    case "html":
      return html(range, out);
    case "mdxJsxTextElement":
      return element(node, range, out, depth);
    default:
      return out.code(range, lone[node.type] ?? "other", "value" in node ? valueOf2(node.type, node.value, range, out) : "");
  }
}
var valueOf2 = (type, value, { start, end }, out) => type === "mdxTextExpression" ? out.source.text.slice(start + 1, end - 1) : value;
function element(node, range, out, depth) {
  const [first2] = node.children;
  const tag2 = tagOf(out.source.constructs.text, first2 ? { start: range.start, end: rangeOf2(first2).start } : range);
  const shown4 = tag2 ? attributesShown(tag2, out.source) : [];
  if (!first2) {
    const code = out.code(range, "html");
    for (const part of shown4) out.subflow(code, part);
    return;
  }
  span(node, range, "html", out, depth, shown4);
}
var marks = { strong: "bold", emphasis: "italic", delete: "strike" };
var lone = {
  inlineCode: "code",
  break: "break",
  footnoteReference: "footnote",
  mdxTextExpression: "variable"
};
function span(node, { start, end }, type, out, depth, shown4 = []) {
  const first2 = node.children[0];
  const last = node.children.at(-1);
  const open = out.end({ start, end: first2 ? rangeOf2(first2).start : start + 1 }, type, "open");
  for (const part of shown4) out.subflow(open, part);
  phrasing(node.children, out, depth + 1);
  return out.end({ start: last ? rangeOf2(last).end : start + 1, end }, type, "close");
}
function link(node, range, out, depth) {
  const raw = out.source.text;
  if (raw[range.start] !== "[") return autolink(node, range, out);
  const close2 = span(node, range, "link", out, depth);
  if (close2.raw === "][]") close2.equiv = raw.slice(range.start + 1, close2.start);
  if (node.title) title(close2, { start: close2.start, end: range.end - 1 }, out);
}
function linkReference(node, range, out, depth) {
  const close2 = span(node, range, "link", out, depth);
  if (node.referenceType !== "full") close2.equiv = out.source.text.slice(range.start + 1, close2.start);
}
var eastAsian = /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]/;
function autolink(node, range, out) {
  const raw = out.source.text.slice(range.start, range.end);
  if (!raw.startsWith("<") && !/\/\/[^/]*\w|^[^/]*$/.test(raw)) return out.markdown(range);
  const cut = raw.startsWith("<") ? -1 : raw.search(eastAsian);
  const end = cut > 0 ? range.start + cut : range.end;
  out.code({ start: range.start, end }, "url", cut > 0 ? raw.slice(0, cut) : raw.replace(/^<|>$/g, ""));
  if (cut > 0) out.markdown({ start: end, end: range.end });
}
function image(node, range, out) {
  const code = out.code(range, "image", node.alt ?? "");
  const altEnd = closingBracket(out.source.constructs.text, range);
  out.subflow(code, { kind: "alt", range: { start: range.start + 2, end: altEnd }, syntax: "label" });
  if (node.type === "imageReference" && node.referenceType !== "full")
    out.labels.push({ code, label: out.source.text.slice(range.start + 2, altEnd) });
  if (node.type === "image" && node.title) title(code, { start: altEnd, end: range.end - 1 }, out);
}
function title(owner, within3, out) {
  const range = titleRange(out.source.constructs.text, within3);
  if (range) out.subflow(owner, { kind: "title", range, syntax: "title" });
}
function closingBracket(raw, { start, end }) {
  let open = 0;
  for (let at = start + 1; at < end; at += 1) {
    if (raw[at] === "\\") at += 1;
    else if (raw[at] === "[") open += 1;
    else if (raw[at] === "]" && (open -= 1) === 0) return at;
  }
  return end;
}
function html(range, out) {
  const last = out.content.at(-1);
  const raw = out.source.text.slice(range.start, range.end);
  if (raw === "</a>" && last?.kind === "code" && isAnchor(last, range.start)) {
    Object.assign(last, { type: "anchor", raw: last.raw + raw });
    return;
  }
  const tag2 = tagOf(out.source.constructs.text, range);
  const code = out.code(range, tag2?.name === "br" ? "break" : "html");
  if (tag2) for (const shown4 of attributesShown(tag2, out.source)) out.subflow(code, shown4);
}
var isAnchor = ({ raw, start }, offset) => start + raw.length === offset && /^<a\s+(?:name|id)\s*=/i.test(raw);

// scripts/markdown/segments/inline.ts
function inlineOf(nodes, source) {
  const [first2] = nodes;
  const bare = first2?.type === "text" && nodes.length === 1 ? bareText(rangeOf2(first2), source) : null;
  if (bare) return bare;
  const builder = new InlineBuilder(source);
  phrasing(nodes, builder, 0);
  return finish(builder);
}
function plainContent(source) {
  const codes2 = source.syntax === "label" ? codeRanges(source.text, source.range) : [];
  const bare = codes2.length === 0 ? bareText(source.range, source) : null;
  if (bare) return bare;
  const builder = new InlineBuilder(source);
  let at = source.range.start;
  for (const { start, end } of codes2) {
    builder.markdown({ start: at, end: start });
    builder.code({ start, end }, "code", source.text.slice(start, end));
    at = end;
  }
  builder.markdown({ start: at, end: source.range.end });
  return finish(builder);
}
var meaningful2 = /[\\&\n\r]/;
function bareText(range, { text, constructs, range: within3 }) {
  const raw = text.slice(Math.max(range.start, within3.start), Math.min(range.end, within3.end));
  return raw === "" || meaningful2.test(raw) || constructs.codesIn(within3).length > 0 ? null : { content: [{ kind: "text", text: raw }], subflows: [], text: foldBlanks(raw) };
}
function scalarContent(value, codes2) {
  const parts = value.split(codes2).map((part, index) => index % 2 === 0 ? { kind: "text", text: part } : scalarCode(part));
  const content = parts.filter((part) => part.kind === "code" || part.text !== "");
  pairTags(content);
  numberCodes(content);
  return content;
}
function scalarCode(raw) {
  const type = raw.startsWith("<") ? "html" : "variable";
  return { kind: "code", id: "", role: "lone", type, raw, equiv: type === "html" ? "" : raw, deletable: false, subflows: [] };
}
function finish(builder) {
  if (builder.content.some(isTag)) pairTags(builder.content);
  numberCodes(builder.content);
  return { content: builder.content, subflows: builder.subflows, text: builder.foldedText() };
}
var isTag = (part) => part.kind === "code" && part.type === "html";
function numberCodes(content) {
  const open = [];
  let next = 1;
  for (const part of content) {
    if (part.kind === "text") continue;
    part.id = part.role === "close" ? open.pop() : String(next++);
    if (part.role === "open") open.push(part.id);
  }
}
var OpenTags = class {
  #open = [];
  #places = /* @__PURE__ */ new Map();
  push(tag2) {
    const places = this.#places.get(tag2.name) ?? [];
    this.#places.set(tag2.name, places);
    places.push(this.#open.length);
    this.#open.push(tag2);
  }
  /** Place of the last one; -1 where there is none. */
  placeOf = (name2) => this.#places.get(name2)?.at(-1) ?? -1;
  /** Takes out all from a place on. */
  cut(place) {
    const gone = this.#open.splice(place);
    for (const { name: name2 } of gone) this.#places.get(name2).pop();
    return gone;
  }
  last = () => this.#open.at(-1);
};
function pairTags(content) {
  const open = new OpenTags();
  for (const code of content) {
    if (code.kind === "text") continue;
    if (code.role === "open") open.push({ code, name: null, levels: 0 });
    else if (code.role === "close") open.cut(open.placeOf(null));
    else if (code.type === "html") pairTag(code, open);
  }
}
function pairTag(code, open) {
  const tag2 = tagOf(code.raw, { start: 0, end: code.raw.length });
  if (tag2?.kind === "open") open.push({ code, name: tag2.name, levels: 0 });
  if (tag2?.kind !== "close") return;
  const place = open.placeOf(tag2.name);
  if (place <= open.placeOf(null)) return;
  const [opening2, ...inside] = open.cut(place);
  const levels = inside.reduce((most, inner2) => Math.max(most, inner2.levels), opening2.levels) + 1;
  if (levels > DEEPEST2) throw nestingError(opening2.code.start ?? 0);
  const outer = open.last();
  if (outer) outer.levels = Math.max(outer.levels, levels);
  opening2.code.role = "open";
  code.role = "close";
}

// scripts/markdown/segments/leaf.ts
function addInline(nodes, leaf, drafts) {
  addContent(inlineOf(nodes, drafts.source(leaf.range, leaf.quotes, leaf.syntax)), leaf, drafts);
}
function addContent({ content, subflows, text }, leaf, drafts) {
  const cell = leaf.kind === "cell";
  drafts.add({
    kind: leaf.kind,
    range: leaf.range,
    block: leaf.block,
    content,
    text,
    nature: { syntax: leaf.syntax, cell, owner: leaf.owner ?? null }
  });
  for (const subflow of subflows) drafts.addShown(subflow, leaf.quotes, { owner: subflow.owner, cell });
}
function addTable(node, quotes, drafts) {
  for (const [index, row] of node.children.entries()) {
    for (const cell of row.children) addCell(cell, quotes, drafts);
    if (index === 0) addDelimiters(node, rangeOf2(row).end, drafts);
  }
}
function addCell(cell, quotes, drafts) {
  const block2 = rangeOf2(cell);
  addInline(cell.children, { kind: "cell", range: contentOf(cell, block2), block: block2, quotes, syntax: "cell" }, drafts);
}
function contentOf(cell, { end }) {
  const first2 = cell.children[0];
  return first2 ? { start: rangeOf2(first2).start, end: rangeOf2(cell.children.at(-1)).end } : { start: end, end };
}
function addDelimiters(node, headEnd, drafts) {
  const { text: source } = drafts.page;
  const start = headEnd + (source[headEnd] === "\r" && source[headEnd + 1] === "\n" ? 2 : 1);
  const end = /[\r\n]|$/.exec(source.slice(start)).index + start;
  const text = `|${(node.align ?? []).map((align) => align ?? "-").join("|")}|`;
  drafts.addOpaque("rule", { start, end }, { text });
}

// scripts/markdown/segments/html-block.ts
function addHtml(range, block2, quotes, drafts) {
  const { text } = drafts.page;
  const { comment: comment2, texts, attributes: attributes2 } = htmlBlock(drafts.source(range, quotes, "html"));
  const shown4 = [...texts, ...attributes2].toSorted((a, b) => a.range.start - b.range.start);
  const left = textWithout(
    text,
    range,
    shown4.map((part) => part.range)
  );
  const owner = drafts.addOpaque(comment2 ? "comment" : "html", range, { text: left, block: block2 });
  for (const part of shown4) {
    if ("content" in part)
      addContent(part, { kind: "html-text", range: part.range, block: part.range, quotes, syntax: "html", owner }, drafts);
    else drafts.addShown(part, quotes, { owner });
  }
}
var inlineElements = new Set(
  "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr".split(
    " "
  )
);
function htmlBlock(source) {
  const { text } = source;
  const parts = htmlParts(source.constructs.text, source.range).flatMap((part) => withoutLines(part, source));
  const texts = [];
  const attributes2 = [];
  let run = [];
  for (const part of [...parts, null]) {
    if (part && staysInText(part)) {
      run.push(part);
      continue;
    }
    texts.push(...textOf(run, source));
    attributes2.push(...shownAttributes(source, run, texts));
    if (part?.tag) attributes2.push(...attributesShown(part.tag, source));
    if (part?.construct) attributes2.push(...part.construct.shown);
    run = [];
  }
  const kept = keptIn(parts, text);
  const isOffered = ({ range: { start, end } }) => kept.length === 0 || !kept.some((own) => start >= own.start && end <= own.end);
  const comment2 = parts.some((part) => part.comment) && parts.every((part) => part.comment || blank(text, part));
  return { comment: comment2, texts: texts.filter(isOffered), attributes: attributes2.filter(isOffered) };
}
function keptIn(parts, text) {
  const open = /* @__PURE__ */ new Map();
  const kept = [];
  for (const { tag: tag2, start, end } of parts) {
    if (!tag2 || tag2.kind === "lone") continue;
    const own = open.get(tag2.name) ?? [];
    if (tag2.kind === "open") own.push({ end, isKept: isUntranslated(text.slice(tag2.start, tag2.end)) });
    const last = tag2.kind === "close" ? own.pop() : void 0;
    if (last?.isKept) kept.push({ start: last.end, end: start });
    open.set(tag2.name, own);
  }
  return kept;
}
function withoutLines(part, { constructs }) {
  if (part.tag || part.comment || part.raw) return [part];
  const parts = [];
  let at = part.start;
  for (const construct of constructs.linesIn(part)) {
    const { start, end } = construct;
    if (start > at) parts.push({ start: at, end: start });
    const { title: title2 } = construct;
    parts.push({ start, end: title2?.start ?? end, construct });
    if (title2) parts.push(title2, { start: title2.end, end, construct: { ...construct, shown: [] } });
    at = end;
  }
  return at < part.end ? [...parts, { start: at, end: part.end }] : parts;
}
var staysInText = ({ tag: tag2, comment: comment2, construct }) => !comment2 && !construct && (!tag2 || inlineElements.has(tag2.name));
var blank = (text, { start, end }) => /^[\s>]*$/.test(text.slice(start, end));
function textOf(run, source) {
  const { text } = source;
  const first2 = run.findIndex((part) => !part.tag && !blank(text, part));
  if (first2 === -1) return [];
  const last = run.findLastIndex((part) => !part.tag && !blank(text, part));
  const parts = unwrapped(text, balanced(run, first2, last));
  const range = trimmed(text, { start: parts[0].start, end: parts.at(-1).end }, /[\s>]/);
  const builder = new InlineBuilder({ ...source, range });
  for (const part of parts) {
    if (part.raw) builder.code(part, "code", text.slice(part.start, part.end));
    else if (part.tag) addTag(part.tag, builder);
    else builder.markdown(part);
  }
  const content = finish(builder);
  return hasWords(content.content) ? [{ ...content, range }] : [];
}
function addTag(tag2, builder) {
  const code = builder.code(tag2, tag2.name === "br" ? "break" : "html");
  for (const shown4 of attributesShown(tag2, builder.source)) builder.subflow(code, shown4);
}
function balanced(run, first2, last) {
  let from2 = first2;
  let to2 = last;
  while (run[from2 - 1]?.tag?.kind === "open") from2 -= 1;
  while (run[to2 + 1]?.tag?.kind === "close") to2 += 1;
  return run.slice(from2, to2 + 1);
}
var MOST_AROUND = 100;
function unwrapped(text, parts) {
  let inner2 = parts;
  for (let level = 0; level < MOST_AROUND && inner2[0]?.tag?.kind === "open" && closesLast(inner2); level += 1) {
    inner2 = inner2.slice(1, -1);
    while (inner2[0] && !inner2[0].tag && blank(text, inner2[0])) inner2 = inner2.slice(1);
    while (inner2.length > 0 && !inner2.at(-1).tag && blank(text, inner2.at(-1))) inner2 = inner2.slice(0, -1);
  }
  return inner2;
}
function closesLast(parts) {
  const { name: name2 } = parts[0].tag;
  let open = 0;
  for (const [at, { tag: tag2, raw }] of parts.entries()) {
    if (tag2?.name !== name2 || raw) continue;
    open += tag2.kind === "open" ? 1 : tag2.kind === "close" ? -1 : 0;
    if (open === 0) return at === parts.length - 1;
  }
  return false;
}
function shownAttributes(source, run, texts) {
  const within3 = texts.at(-1)?.range;
  return run.filter(({ tag: tag2, start, end }) => tag2 && !(within3 && start >= within3.start && end <= within3.end)).flatMap(({ tag: tag2 }) => attributesShown(tag2, source));
}

// scripts/markdown/segments/paragraph.ts
function addParagraph(node, block2, { kind, quotes }, drafts) {
  const range = withoutIndent(drafts.page.text, rangeOf2(node));
  addInline(node.children, { kind, range, block: { start: block2.start, end: range.end }, quotes, syntax: "block" }, drafts);
}
function withoutIndent(text, { start, end }) {
  let from2 = start;
  while (text[from2] === " " || text[from2] === "	") from2 += 1;
  return { start: from2, end };
}

// scripts/markdown/segments/blocks.ts
function blocksOf(root, drafts) {
  drafts.stand = { around: "", signs: "" };
  blocksIn(root, { kind: "paragraph", quotes: 0, depth: 0, around: "" }, null, drafts);
}
function blocksIn(parent, container2, lead, drafts) {
  if (container2.depth > DEEPEST2) throw nestingError(rangeOf2(parent).start);
  const inside = { ...container2, depth: container2.depth + 1 };
  const { children } = parent;
  for (let index = 0; index < children.length; index += 1) {
    drafts.stand.around = container2.around;
    addBlock(children[index], inside, index === 0 ? lead : null, drafts);
  }
  drafts.stand.around = container2.around;
}
function addBlock(node, container2, lead, drafts) {
  const range = rangeOf2(node);
  const block2 = { start: lead ?? range.start, end: range.end };
  switch (node.type) {
    case "paragraph":
      return addParagraph(node, block2, container2, drafts);
    case "heading":
      return addHeading(node, block2, container2.quotes, drafts);
    case "list":
      return addList(node, container2, lead, drafts);
    case "blockquote":
      return blocksIn(node, within("quote", { ...container2, quotes: container2.quotes + 1 }), block2.start, drafts);
    case "footnoteDefinition":
      return blocksIn(node, { ...container2, kind: "footnote" }, block2.start, drafts);
    case "table":
      return addTable(node, container2.quotes, drafts);
    case "html":
      return addHtml(range, block2, container2.quotes, drafts);
    case "code":
      return addCode(node, { range, block: block2 }, drafts);
    case "definition":
      return addDefinition(node, { range, block: block2 }, drafts);
    case "thematicBreak":
      return void drafts.addOpaque("rule", range, { text: "---", block: block2 });
    case "mdxJsxFlowElement":
      return node.children.length > 0 ? addElement(node, block2, container2, drafts) : addTag2(range, block2, drafts);
    case "text":
    case "mdxJsxTextElement":
      return addInline([node], { kind: container2.kind, range, block: block2, quotes: container2.quotes, syntax: "block" }, drafts);
    default:
      return void drafts.addOpaque("mdx", trimmed(drafts.page.text, range), { block: block2 });
  }
}
function addList(node, container2, lead, drafts) {
  const inside = within("list-item", container2);
  for (const [index, item2] of node.children.entries()) {
    const number = index === 0 ? node.start ?? 1 : 1;
    const place = { sign: node.ordered ? `${number}.` : "-", lead: index === 0 ? lead : null };
    const construct = drafts.constructs.lineAt(rangeOf2(item2).start);
    if (construct?.as === "head") addBox(item2, construct, place.lead, container2, drafts);
    else if (construct) addItem2(item2, { ...place, sign: ":" }, { ...inside, around: `${container2.around} definition` }, drafts);
    else addItem2(item2, place, inside, drafts);
  }
}
function addItem2(item2, { sign, lead }, inside, drafts) {
  const range = rangeOf2(item2);
  const block2 = { start: lead ?? range.start, end: range.end };
  drafts.stand.around = inside.around;
  drafts.stand.signs += ` ${sign}${typeof item2.checked === "boolean" ? item2.checked ? " [x]" : " [ ]" : ""}`;
  if (item2.children.length > 0) blocksIn(item2, inside, block2.start, drafts);
  else addEmpty(block2, drafts);
  drafts.stand.signs = "";
}
function addBox(item2, construct, lead, container2, drafts) {
  const [head4, ...children] = item2.children;
  addLine2(head4, construct, lead ?? construct.start, container2.quotes, drafts);
  blocksIn({ ...item2, children }, { ...container2, kind: "paragraph" }, null, drafts);
}
var within = (kind, container2) => ({
  ...container2,
  kind,
  // A list and its item are two levels.
  depth: container2.depth + (kind === "quote" ? 0 : 1),
  around: `${container2.around} ${kind === "quote" ? "quote" : "list"}`
});
function addHeading(node, { start, end }, quotes, drafts) {
  const construct = drafts.constructs.lineAt(rangeOf2(node).start);
  if (construct) return addLine2(node, construct, start, quotes, drafts);
  const range = innerRange(node);
  const isAtx = drafts.page.text[start] === "#";
  const block2 = { start: node.children.length > 0 ? Math.max(start, lineStart(drafts.page.text, range.start)) : start, end };
  addInline(node.children, { kind: `heading-${node.depth}`, range, block: block2, quotes, syntax: isAtx ? "line" : "block" }, drafts);
}
function addLine2(node, construct, start, quotes, drafts) {
  const { title: title2, shown: shown4, type } = construct;
  const cuts = [...title2 ? [title2] : [], ...shown4.map(({ range: range2 }) => range2)];
  const range = { start: construct.start, end: construct.end };
  const text = construct.as === "block" ? cutText(drafts.page.text, range, cuts) : textWithout(drafts.page.text, range, cuts);
  const owner = drafts.addOpaque(construct.kind, range, { text, block: { start, end: range.end }, type });
  if (title2 && node.children.length > 0)
    addInline(node.children, { kind: "title", range: innerRange(node), block: title2, quotes, syntax: "line", owner }, drafts);
  for (const part of shown4) if (isWorded(part.range, drafts.page)) drafts.addShown(part, quotes, { owner });
}
function cutText(text, { start, end }, cuts) {
  const edits = cuts.map((cut) => ({ start: cut.start - start, end: cut.end - start, text: "" }));
  return splice(text.slice(start, end), edits);
}
function innerRange(node) {
  const { end } = rangeOf2(node);
  const first2 = node.children[0];
  return first2 ? { start: rangeOf2(first2).start, end: rangeOf2(node.children.at(-1)).end } : { start: end, end };
}
var addEmpty = (block2, drafts) => drafts.add({ kind: "list-item", range: { start: block2.end, end: block2.end }, block: block2, content: [], text: "" });
function addDefinition(node, { range, block: block2 }, drafts) {
  const title2 = node.title ? titleRange(drafts.page.text, range) : null;
  const text = textWithout(drafts.page.text, range, title2 ? [title2] : []);
  const code = drafts.addOpaque("definition", range, { text, block: block2 });
  if (title2) drafts.addShown({ kind: "title", range: title2, syntax: "title" }, 0, { owner: code });
}
function addElement(node, block2, container2, drafts) {
  const { text } = drafts.page;
  const inner2 = innerRange(node);
  const tag2 = trimmed(text, { start: block2.start, end: inner2.start });
  addTag2(tag2, tag2, drafts);
  blocksIn(node, { ...container2, kind: "paragraph" }, null, drafts);
  drafts.addOpaque("mdx", trimmed(text, { start: inner2.end, end: block2.end }));
}
function addTag2(range, block2, drafts) {
  const own = trimmed(drafts.page.text, range);
  const tag2 = tagOf(drafts.constructs.text, own);
  const shown4 = (tag2 ? attributesShown(tag2, drafts.source(own, 0, "attribute")) : []).filter((part) => isWorded(part.range, drafts.page));
  const text = textWithout(
    drafts.page.text,
    own,
    shown4.map((part) => part.range)
  );
  const owner = drafts.addOpaque("mdx", own, { block: block2, text });
  for (const part of shown4) drafts.addShown(part, 0, { owner });
}

// scripts/markdown/segments/constructs.ts
var Constructs = class {
  /** The page as it is parsed. */
  text;
  #codes;
  #lines;
  constructor({ text, constructs }) {
    this.text = text;
    this.#codes = constructs.filter(({ as }) => as === "code");
    this.#lines = constructs.filter(({ as }) => !isInLine.has(as));
  }
  /** That of lines of its own that the parser sees at an offset. */
  lineAt(offset) {
    const found = this.#lines[firstFrom2(this.#lines, offset)];
    if (found?.start === offset) return found;
    const end = this.#lines[firstFrom2(this.#lines, offset - 1)];
    return end?.as === "end" && end.start === offset - 1 ? end : null;
  }
  /** Those in lines that begin in a range, in their order. */
  codesIn = (range) => within2(this.#codes, range);
  /** Lines of a generator that begin in a range, in their order. */
  linesIn = (range) => within2(this.#lines, range).filter(({ as }) => as !== "item" && !isRead.has(as));
  /** Whether the parser saw other signs in a range than stand there. */
  isIn = (range) => this.codesIn(range).length > 0 || within2(this.#lines, range).some(({ as }) => !isRead.has(as));
};
var isInLine = /* @__PURE__ */ new Set(["code", "link", "tag", "row"]);
var isRead = /* @__PURE__ */ new Set(["fence", "terms"]);
function within2(list2, { start, end }) {
  const first2 = firstFrom2(list2, start);
  let last = first2;
  while (last < list2.length && list2[last].start < end) last += 1;
  return first2 === last ? [] : list2.slice(first2, last);
}
function firstFrom2(list2, offset) {
  let low = 0;
  let high = list2.length;
  while (low < high) {
    const middle = low + high >> 1;
    if (list2[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

// scripts/markdown/segments/drafts.ts
var opaque = { syntax: "block", cell: false, owner: null };
var Drafts = class {
  list = [];
  /** One for each segment. */
  natures = [];
  page;
  kind;
  /** What the page's generator reads as syntax; empty where it is no Markdown. */
  constructs;
  flavour;
  /** What the authors tell translators in comments and attributes. */
  directions = new Directions();
  /** Where the segments to come stand, as their `form` says; null outside of the body. */
  stand = null;
  /** What may begin a construct in the page. */
  grammar;
  /** Whether comments in code are translated. */
  codeComments;
  constructor(page, { flavour, grammars, codeComments }) {
    this.page = page;
    this.codeComments = codeComments;
    this.flavour = flavour;
    this.kind = kindOf(page.path, flavour);
    this.grammar = this.kind === "mdx" ? grammars.mdx : grammars.markdown;
    this.constructs = new Constructs({ text: page.text, constructs: [] });
  }
  add({ kind, range, content: whole2, block: block2 = range, key = null, text, translate, note, isListed, nature = opaque }) {
    const content = withKeptElements(whole2, this.page.text);
    const { line, endLine } = this.page.place({ start: block2.start, end: Math.max(block2.start, block2.end - 1) });
    const segment = {
      id: "",
      kind,
      key,
      translate: translate ?? hasWords(content),
      range,
      lines: [line, endLine],
      content,
      text: text ?? foldedText2(content)
    };
    if (note !== void 0) segment.note = note;
    if (isListed) segment.isListed = true;
    this.direct(segment);
    if (this.stand) segment.form = nature.owner ? "" : this.takeForm(content);
    nature.owner?.subflows.push("");
    this.natures.push(nature);
    this.list.push(segment);
  }
  direct(segment) {
    if (!segment.translate) return;
    const note = this.directions.takeNote(segment.content);
    if (note !== null) segment.note = note;
    if (this.directions.keeps) Object.assign(segment, { translate: false, isKept: true });
  }
  /** A list item's sign is that of its first segment. */
  takeForm(content) {
    const { around, signs: signs3 } = this.stand;
    this.stand.signs = "";
    const breaks = content.filter(isHardBreak).length;
    return `${around}${signs3}${breaks > 0 ? ` breaks:${breaks}` : ""}`.trimStart();
  }
  /** Where the characters of a segment stand, and how they are read. */
  source(range, quotes, syntax) {
    const { page, constructs, flavour } = this;
    const keepsLines = flavour.keepsLines ?? constructs.lineAt(range.start)?.as === "terms";
    return { text: page.text, constructs, attributes: flavour.attributes, keepsLines, quotes, range, syntax };
  }
  /** A stretch of characters inside a code: an alt text, a title. Escapes and references are decoded, marks are not read. */
  addShown({ kind, range, syntax }, quotes, nature) {
    const written = this.page.text.slice(range.start, range.end);
    const { content, text } = syntax === "code" ? { content: [{ kind: "text", text: written }], text: written } : plainContent(this.source(range, quotes, syntax));
    this.add({ kind, range, content, text, nature: { syntax, cell: nature.cell ?? false, owner: nature.owner } });
  }
  /** A block that is compared as it stands and never translated. */
  addOpaque(kind, range, { text, block: block2, type = kind === "code" ? "code" : "other" } = {}) {
    const raw = this.page.text.slice(range.start, range.end);
    const code = {
      kind: "code",
      id: "1",
      role: "lone",
      type,
      raw,
      equiv: "",
      deletable: false,
      subflows: [],
      start: range.start
    };
    if (kind === "comment" || kind === "html" || kind === "mdx") this.directions.readBlock(raw);
    this.add({ kind, range, block: block2, content: [code], text, translate: false });
    return code;
  }
};
function kindOf(path, { mdx }) {
  const kind = fileKind(path);
  if (kind !== "markdown" && kind !== "mdx") return kind;
  return mdx.some((ending) => path.toLowerCase().endsWith(ending)) ? "mdx" : "markdown";
}
var isHardBreak = (part) => part.kind === "code" && part.type === "break" && !part.raw.startsWith("<");

// scripts/markdown/segments/messages.ts
init_page();

// scripts/markdown/segments/json-error.ts
function jsonError(text) {
  const open = [];
  let wanted = "value";
  for (let at = 0; ; ) {
    const token2 = jsonToken(text, at);
    const follows = token2.error === null ? after(token2, wanted, open) : null;
    if (token2.kind === "end" && wanted === "next" && open.length === 0) return null;
    if (!follows) return { at: token2.start, message: token2.error ?? `Unexpected ${shown3(token2, text)}, expected ${wordsOf(wanted, open)}` };
    wanted = follows;
    at = token2.end;
  }
}
function after({ kind }, wanted, open) {
  if (wanted === "colon") return kind === ":" ? "value" : null;
  if (kind === "}" || kind === "]") {
    const [own, first2] = kind === "}" ? ["{", "first-key"] : ["[", "first-value"];
    if (wanted !== "next" && wanted !== first2 || open.at(-1) !== own) return null;
    open.pop();
    return "next";
  }
  if (wanted === "next") return kind === "," && open.length > 0 ? open.at(-1) === "{" ? "key" : "value" : null;
  if (wanted === "key" || wanted === "first-key") return kind === "string" ? "colon" : null;
  if (kind === "string" || kind === "scalar") return "next";
  if (kind !== "{" && kind !== "[") return null;
  open.push(kind);
  return kind === "{" ? "first-key" : "first-value";
}
function wordsOf(wanted, open) {
  if (wanted === "next") return open.length === 0 ? "the end of the file" : `"," or "${open.at(-1) === "{" ? "}" : "]"}"`;
  return words[wanted];
}
var words = {
  value: "a value",
  "first-value": 'a value or "]"',
  key: "a key in double quotes",
  "first-key": 'a key in double quotes or "}"',
  colon: '":" after a key'
};
function shown3({ kind, start, end }, text) {
  if (kind === "end") return "end of file";
  return kind === "string" ? "text in quotes" : `"${text.slice(start, Math.min(end, start + 20))}"`;
}
var signs2 = /* @__PURE__ */ new Set(["{", "}", "[", "]", ":", ","]);
var blanks = /* @__PURE__ */ new Set([" ", "	", "\n", "\r"]);
function jsonToken(text, from2) {
  let start = from2;
  while (blanks.has(text[start])) start += 1;
  const sign = text[start];
  if (sign === void 0) return { kind: "end", start, end: start, error: null };
  if (signs2.has(sign)) return { kind: sign, start, end: start + 1, error: null };
  if (sign === '"') return stringAt(text, start);
  scalar3.lastIndex = start;
  const found = scalar3.exec(text)?.[0];
  if (found !== void 0) return { kind: "scalar", start, end: start + found.length, error: null };
  word.lastIndex = start;
  return { kind: "other", start, end: start + (word.exec(text)?.[0].length ?? 1), error: null };
}
var scalar3 = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?!\w)/y;
var word = /\w+/y;
function stringAt(text, start) {
  const wrong = (at, error) => ({ kind: "string", start: at, end: at, error });
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') return { kind: "string", start, end: at + 1, error: null };
    if (sign === "\n" || sign === "\r") return wrong(at, "Unexpected line break in a text, expected its closing quote, or \\n");
    if (sign < " ") return wrong(at, `Unexpected ${named2(sign)} in a text, expected \\u${named2(sign).slice(2)}`);
    if (sign !== "\\") continue;
    escape.lastIndex = at;
    if (!escape.test(text))
      return wrong(at, `Unexpected "${text.slice(at, at + 2)}" in a text, expected \\n, \\t, \\", \\\\ or \\u and four hex digits`);
    at += 1;
  }
  return wrong(text.length, "Unexpected end of file in a text, expected its closing quote");
}
var escape = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
var named2 = (sign) => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

// scripts/markdown/segments/messages.ts
function messageDrafts(drafts) {
  const text = drafts.page.text.replace(/^\uFEFF/, " ");
  refuseInvalid(text);
  const strings2 = jsonStrings(text);
  const notes = new Map(
    strings2.filter(({ path }) => path.length === 2 && path[1] === "description").map(({ path, value }) => [path[0], value])
  );
  const messages = strings2.filter(isMessage);
  const last = new Map(messages.map((string) => [string.path[0], string]));
  for (const string of messages) if (last.get(string.path[0]) === string) addMessage(string, notes.get(string.path[0]), drafts);
}
function refuseInvalid(text) {
  try {
    JSON.parse(text);
  } catch {
    const { at, message } = jsonError(text);
    throw new ParseError(message, { start: at, end: at });
  }
  const deep = deepYaml(text);
  if (deep !== null) throw new ParseError("Unexpected nesting of hundreds of levels, expected messages", { start: deep, end: deep });
}
var isMessage = ({ path }) => path.length === 1 || path.length === 2 && path[1] === "message";
function addMessage({ path, value, start, end, keyStart }, note, drafts) {
  const content = scalarContent(value, codes);
  drafts.add({
    kind: "message",
    key: path[0],
    range: { start, end },
    block: { start: keyStart, end },
    content,
    note,
    nature: { syntax: "json", cell: false, owner: null }
  });
}
var codes = /(\{[\w.-]{1,200}\}|<\/?[A-Za-z](?:[^<>"']|"[^"]{0,500}"|'[^']{0,500}'){0,500}>)/;
function jsonStrings(text) {
  const found = [];
  const path = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "{" || sign === "[") path.push({ key: null, start: at });
    else if (sign === "}" || sign === "]") path.pop();
    if (sign !== '"') continue;
    const end = stringEnd(text, at);
    const value = JSON.parse(text.slice(at, end));
    if (isKey(text, end)) path[path.length - 1] = { key: value, start: at };
    else found.push({ path: path.flatMap(({ key }) => key ?? []), value, start: at, end, keyStart: path.at(-1)?.start ?? at });
    at = end - 1;
  }
  return found;
}
function stringEnd(text, start) {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}
function isKey(text, end) {
  let at = end;
  while (/[ \t\n\r]/.test(text[at] ?? "")) at += 1;
  return text[at] === ":";
}

// scripts/markdown/segments/yaml-drafts.ts
init_page();
import { isScalar as isScalar4, visit as visit2 } from "yaml";

// scripts/markdown/front-matter/translated-values.ts
import { isAlias as isAlias2, isMap as isMap2, isScalar as isScalar3, isSeq as isSeq2 } from "yaml";

// scripts/markdown/front-matter/fields.ts
function fieldsOf({ frontMatter: { fields } }) {
  const last = new Map(fields.map((field) => [field.key, field]));
  return last.size === fields.length ? fields : fields.filter((field) => last.get(field.key) === field);
}

// scripts/markdown/front-matter/translated-values.ts
function translatedValues(page, paths) {
  return atPaths(page, paths).values;
}
function atPaths(page, paths) {
  const found = { values: [], refused: [] };
  for (const field of fieldsOf(page)) {
    const rests = restsBelow(field.key, paths);
    if (rests.length > 0) addField2(page, field, rests, found);
  }
  return found;
}
function restsBelow(key, paths) {
  return paths.flatMap((path) => path === key ? [""] : path.startsWith(`${key}.`) ? [path.slice(key.length + 1)] : []);
}
function addField2(page, field, rests, found) {
  const { key, value, style, keyRange, valueRange } = field;
  if (value === null) return;
  if (typeof value !== "string") return addCollection(page, field, rests, found);
  if (!rests.includes("")) return;
  if (style === "plain" && value.startsWith("*")) found.refused.push({ key, what: "alias", range: valueRange });
  else if (value.trim() !== "") {
    const block2 = { start: keyRange.start, end: valueRange.end };
    found.values.push({ key, value, range: valueRange, block: block2, isListed: false, flow: isFlowRoot(page) });
  }
}
function isFlowRoot({ text, frontMatter }) {
  const before = text.slice(frontMatter.range.start, frontMatter.fields[0].keyRange.start);
  return before.replace(/#.*/g, "").includes("{");
}
function addCollection({ text }, { key, keyRange, valueRange }, rests, found) {
  const written = text.slice(keyRange.start, valueRange.end);
  const read2 = readYaml(written, asWritten);
  const contents = "document" in read2 && read2.document.errors.length === 0 ? read2.document.contents : null;
  const [pair, ...others] = isMap2(contents) ? contents.items : [];
  const value = pair && others.length === 0 ? pair.value : null;
  if (!value) found.refused.push({ key, what: "value", range: valueRange });
  else walk(value, { key, rests, offset: keyRange.start, from: null, isListed: false, flow: false }, found);
}
function walk(node, place, found) {
  const inside = (isMap2(node) || isSeq2(node)) && node.flow ? { ...place, flow: true } : place;
  if (isSeq2(node)) for (const item2 of node.items) walk(item2, { ...inside, from: null, isListed: true }, found);
  else if (isMap2(node)) walkMap(node, inside, found);
  else if (node && place.rests.includes("")) addLeaf(node, place, found);
}
function walkMap(map, place, found) {
  const last = new Map(map.items.map((pair) => [isScalar3(pair.key) ? String(pair.key.value) : "", pair]));
  const below = [...last].map(([name2, pair]) => ({ name: name2, pair, rests: restsBelow(name2, place.rests) })).filter(({ rests }) => rests.length > 0);
  for (const { name: name2, pair, rests } of below) {
    const from2 = place.offset + pair.key.range[0];
    walk(pair.value, { ...place, key: `${place.key}.${name2}`, rests, from: from2 }, found);
  }
  if (below.length === 0 && place.rests.includes("")) found.refused.push({ key: place.key, what: "map", range: rangeOf3(map, place) });
}
function addLeaf(node, place, found) {
  const range = rangeOf3(node, place);
  const own = { key: place.key, isListed: place.isListed, flow: place.flow };
  const value = isScalar3(node) && node.value !== null ? String(node.value) : "";
  if (isAlias2(node)) found.refused.push({ key: place.key, what: "alias", range });
  else if (value.trim() !== "") found.values.push({ ...own, value, range, block: { start: place.from ?? range.start, end: range.end } });
}
var rangeOf3 = ({ range }, { offset }) => ({ start: offset + range[0], end: offset + range[1] });

// scripts/markdown/segments/yaml-drafts.ts
function frontMatterDrafts(page, paths, drafts) {
  for (const { key, value, range, block: block2, isListed, flow: flow2 } of translatedValues(page, paths)) {
    drafts.add({
      kind: "front-matter",
      key,
      range,
      block: block2,
      isListed,
      content: withTemplates(value.trim()),
      nature: { syntax: flow2 ? "yaml-flow" : "yaml", cell: false, owner: null }
    });
  }
}
function withTemplates(value) {
  return value.includes("{{") || value.includes("{%") ? scalarContent(value, template2) : [{ kind: "text", text: value }];
}
var template2 = /(\{\{[^{}\n]{1,500}\}\}|\{%[^%\n]{1,500}%\})/;
var translated = /* @__PURE__ */ new Set(["name", "displayName"]);
function tocDrafts(drafts) {
  const read2 = readYaml(drafts.page.text, asWritten);
  if ("deep" in read2)
    throw new ParseError("Unexpected nesting of hundreds of levels, expected fewer", { start: read2.deep, end: read2.deep });
  const { document } = read2;
  const [error] = document.errors;
  if (error) throw new ParseError(`Unexpected YAML: ${error.message.split("\n")[0]}`, { start: error.pos[0], end: error.pos[1] });
  visit2(document, {
    Map: (_, map) => {
      for (const pair of map.items) addEntry2(pair, drafts);
    }
  });
}
function addEntry2({ key, value }, drafts) {
  const name2 = String(key.value);
  if (!isScalar4(value) || typeof value.value !== "string" || !(translated.has(name2) || name2 === "href")) return;
  drafts.add({
    kind: "toc",
    key: name2,
    range: rangeOf4(value),
    block: { start: rangeOf4(key).start, end: rangeOf4(value).end },
    content: [{ kind: "text", text: value.value.trim() }],
    translate: translated.has(name2) ? void 0 : false,
    nature: { syntax: "yaml", cell: false, owner: null }
  });
}
function rangeOf4({ range }) {
  const [start, end] = range;
  return { start, end };
}

// scripts/markdown/segments/segments.ts
function segmentsOf(page, parse2) {
  return extract(page, parse2).list;
}
function extract(page, parse2) {
  const drafts = extractAnonymous(page, parse2);
  identify(drafts);
  return drafts;
}
function extractAnonymous(page, parse2) {
  const drafts = new Drafts(page, { ...parse2.at(page.path), codeComments: parse2.codeComments });
  if (drafts.kind === "messages") messageDrafts(drafts);
  else if (drafts.kind === "toc") tocDrafts(drafts);
  else {
    if (page.frontMatter.fields.some(({ key, value }) => key === "translate" && value === "false")) drafts.directions.keepAll();
    frontMatterDrafts(page, parse2.translated, drafts);
    const mdx = drafts.kind === "mdx";
    drafts.constructs = new Constructs(readMarkup(page.text, page.bodyStart, drafts.grammar));
    blocksOf(parse2(drafts.constructs.text, { mdx }), drafts);
  }
  return drafts;
}
function identify({ list: list2, natures }) {
  const ids = segmentIds(list2.map(({ text }) => text));
  for (const [index, segment] of list2.entries()) {
    segment.id = ids[index];
    const { owner } = natures[index];
    if (owner) tell(owner, segment.id);
  }
}
var tell = ({ subflows }, id) => void (subflows[subflows.indexOf("")] = id);
function segmentIds(texts) {
  const seen = /* @__PURE__ */ new Map();
  return texts.map((text) => {
    const name2 = `h${digest("sha256", text).slice(0, 12)}`;
    const count = (seen.get(name2) ?? 0) + 1;
    seen.set(name2, count);
    return count === 1 ? name2 : `${name2}-${count}`;
  });
}

// scripts/model/lists/add-to.ts
function addTo(lists, key, value) {
  const list2 = lists.get(key);
  if (list2) list2.push(value);
  else lists.set(key, [value]);
}

// scripts/align/shared-marks.ts
function sharedMarks(source, target2) {
  let shared = 0;
  for (const [mark2, count] of source.marks) shared += Math.min(count, target2.marks.get(mark2) ?? 0);
  return shared;
}
function marksIndex(targets) {
  const places = /* @__PURE__ */ new Map();
  for (const [index, { marks: marks2 }] of targets.entries()) {
    for (const [mark2, count] of marks2) {
      const known = places.get(mark2);
      known?.at.push(index);
      known?.counts.push(count);
      if (!known) places.set(mark2, { at: [index], counts: [count] });
    }
  }
  return ({ marks: marks2 }, from2, to2) => {
    const shared = new Int32Array(to2 - from2);
    for (const [mark2, count] of marks2) {
      const { at, counts } = places.get(mark2) ?? { at: [], counts: [] };
      for (let next = firstFrom3(at, from2); next < at.length && at[next] < to2; next += 1)
        shared[at[next] - from2] += Math.min(count, counts[next]);
    }
    return shared;
  };
}
function firstFrom3(ascending, from2) {
  let low = 0;
  for (let high = ascending.length; low < high; ) {
    const middle = low + high >> 1;
    if (ascending[middle] < from2) low = middle + 1;
    else high = middle;
  }
  return low;
}

// scripts/align/similarity.ts
var longest = 600;
function similarity(a, b, floor2 = 0) {
  if (a.length + b.length === 0) return 1;
  const total = a.length + b.length;
  const upper = 2 * inCommon(a, b) / total;
  if (upper < floor2) return 0;
  if (a.length > longest || b.length > longest) return upper;
  const exact2 = 2 * commonLength(a, b) / total;
  return exact2 < floor2 ? 0 : exact2;
}
function inCommon(a, b) {
  const counts = /* @__PURE__ */ new Map();
  for (const word2 of a) counts.set(word2, (counts.get(word2) ?? 0) + 1);
  let common2 = 0;
  for (const word2 of b) {
    const left = counts.get(word2) ?? 0;
    if (left > 0) {
      common2 += 1;
      counts.set(word2, left - 1);
    }
  }
  return common2;
}
function commonLength(a, b) {
  const least = Math.min(a.length, b.length);
  let head4 = 0;
  while (head4 < least && a[head4] === b[head4]) head4 += 1;
  let tail = 0;
  while (tail < least - head4 && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return head4 + tail + longestBetween(a.slice(head4, a.length - tail), b.slice(head4, b.length - tail));
}
function longestBetween(a, b) {
  let previous = new Uint16Array(b.length + 1);
  let row = new Uint16Array(b.length + 1);
  for (const word2 of a) {
    for (let j = 0; j < b.length; j += 1) row[j + 1] = word2 === b[j] ? previous[j] + 1 : Math.max(previous[j + 1], row[j]);
    [previous, row] = [row, previous];
  }
  return previous[b.length];
}
var token = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu;
function wordsOf2(text) {
  return text.match(token) ?? [];
}

// scripts/align/affinity.ts
var never = -4;
var certain = 8;
function affinity(source, target2, ratio, shared) {
  if (source.recorded === target2.text && (source.family === target2.family || isBlock(source, target2))) {
    return source.kind === "front-matter" ? 3 : certain;
  }
  if (source.family !== target2.family) return never;
  if (source.kind === "front-matter") return 3;
  const sameKind = source.kind === target2.kind ? 1 : -0.5;
  if (source.kind === "code") return sameKind + 2.5 * similarity(source.lines, target2.lines) - 0.5;
  if (source.lines.length > 0) return sameKind + 1.5 * similarity(source.lines, target2.lines) - 0.3;
  return sameKind + byMarks(source, target2, shared) + byLength(source, target2, ratio) + byHeading(source, target2);
}
var isBlock = (...features2) => features2.every(({ family }) => family === "text" || family === "heading");
function byMarks(source, target2, known) {
  if (source.markCount + target2.markCount === 0) return 0;
  const shared = known ?? sharedMarks(source, target2);
  return 2 * shared / (source.markCount + target2.markCount - shared) - 0.6;
}
function byLength(source, target2, ratio) {
  return 0.8 - Math.min(1.6, Math.abs(Math.log(target2.length / source.length / ratio)));
}
function byHeading(source, target2) {
  if (source.slug === null) return 0;
  if (target2.ids.length === 0) return 0.6;
  const same = target2.ids.includes(source.slug) || source.ids.some((id) => target2.ids.includes(id));
  return same ? 2.6 : 0.3;
}

// scripts/align/features.ts
import { slug } from "github-slugger";

// scripts/align/marks.ts
var piecesOf = (text) => text.match(/[\w.-]+|[^\s\w]/g) ?? [];

// scripts/align/features.ts
function featuresOf(segment) {
  const marks2 = marksOf(segment);
  const heading = segment.kind.startsWith("heading");
  return {
    kind: segment.kind,
    family: blockFamily(segment),
    marks: marks2,
    markCount: [...marks2.values()].reduce((sum, count) => sum + count, 0),
    lines: segment.translate ? [] : isImport(segment) ? piecesOf(segment.text) : linesOf(segment),
    length: segment.text.length + 1,
    slug: heading ? slug(segment.text.replace(ownId, "")) : null,
    ids: heading ? ownIdsIn(segment.text) : [],
    text: segment.text,
    recorded: segment.target ?? (segment.pending === "added" ? segment.text : null)
  };
}
var mark = /`[^`]+`|https?:\/\/[^\s)>\]"]+|\]\([^)\s]+|\d[\d.,]*|\b[A-Za-z_]{1,99}\.[A-Za-z_.]+|[A-Z]{2,}|\{\{[^{}]{0,199}\}\}/g;
var ownId = /<a (?:name|id)="([^"]*)"><\/a>|\{:? ?#([\w-]+)(?: [^{}]{0,199})?\}|\{\/\* ?#?([\w-]+) ?\*\/\}/g;
var ownIdsIn = (text) => [...text.matchAll(ownId)].map(([, name2, brace, comment2]) => name2 ?? brace ?? comment2);
function marksOf({ text, kind }) {
  const counts = /* @__PURE__ */ new Map();
  if (kind === "code") return counts;
  for (const [found] of text.matchAll(mark)) counts.set(found, (counts.get(found) ?? 0) + 1);
  return counts;
}
var linesOf = ({ content, text }) => (content[0]?.kind === "code" ? content[0].raw : text).split("\n").map((line) => line.trim());
var isImport = ({ kind, text }) => kind === "mdx" && text.startsWith("import ");
function blockFamily({ kind, key }) {
  if (key !== null) return `${kind} ${key}`;
  if (kind.startsWith("heading")) return "heading";
  return families[kind] ?? kind;
}
var families = {
  paragraph: "text",
  "list-item": "text",
  quote: "text",
  "html-text": "text",
  footnote: "text",
  html: "markup",
  directive: "markup",
  include: "markup",
  mdx: "markup"
};

// scripts/align/containers.ts
function readContainers(segments) {
  const open = [];
  const depth = /* @__PURE__ */ new Map();
  const whole2 = [];
  const loose = /* @__PURE__ */ new Map();
  for (const [index, segment] of segments.entries()) {
    for (const { name: name2, ends } of boundsIn(segment)) {
      if (!ends) {
        open.push({ name: name2, begin: index });
        add(depth, name2, 1);
      } else if (depth.get(name2)) {
        let last = open.pop();
        for (; last.name !== name2; last = open.pop()) {
          add(loose, last.name, 1);
          add(depth, last.name, -1);
        }
        add(depth, name2, -1);
        whole2.push({ ...last, end: index });
      } else add(loose, name2, 1);
    }
  }
  for (const { name: name2 } of open) add(loose, name2, 1);
  return { whole: whole2, loose };
}
var add = (counts, name2, by) => counts.set(name2, (counts.get(name2) ?? 0) + by);
function boundsIn({ kind, translate, text }) {
  if (kind === "html") return tagsIn(text);
  const line = translate || kind !== "directive" && kind !== "mdx" ? null : lineOf2(text);
  return line ? [line] : [];
}
var tagsIn = (text) => htmlParts(text, { start: 0, end: text.length }).flatMap(
  ({ tag: tag2, raw }) => !tag2 || raw || tag2.kind === "lone" ? [] : [{ name: tag2.name, ends: tag2.kind === "close" }]
);
function lineOf2(text) {
  const [, colons, title2] = /^(:{3,})\s*(\S?)/.exec(text) ?? [];
  if (colons !== void 0) return { name: colons, ends: title2 === "" };
  const [, begin, slash, name2] = /^(\{\{[<%]|\{%-?|<)\s*(\/?)\s*([\w./-]+)/.exec(text) ?? [];
  if (name2 === void 0 || /\/\s*>$/.test(text)) return null;
  const isLiquid = begin.startsWith("{%") && name2.startsWith("end");
  return { name: begin + (isLiquid ? name2.slice(3) : name2), ends: slash === "/" || isLiquid };
}
function edgesIn(segments) {
  const bounds = segments.map(boundsIn);
  const ended = new Set(bounds.flatMap((all2) => all2.filter(({ ends }) => ends).map(({ name: name2 }) => name2)));
  const isEdge = ({ kind }, index) => bounds[index].some(({ name: name2 }) => kind === "html" || name2.startsWith(":") || ended.has(name2));
  return new Set(segments.flatMap((segment, index) => isEdge(segment, index) ? [index] : []));
}
function openBoxOf({ kind, text }) {
  return kind === "directive" ? /^(?:!!!|\?\?\?|===)/.exec(text)?.[0] ?? null : null;
}
var isAlert = ({ kind, text }) => kind === "directive" && text.startsWith("[!");
var isFrame = (segment) => boundsIn(segment).length > 0 || openBoxOf(segment) !== null || isAlert(segment);

// scripts/align/match/match-by-key.ts
function matchByKey(bases, sources, places) {
  return bases.flatMap(({ key, text }, base) => {
    const source = places.get(key);
    if (source === void 0) return [];
    const now = sources[source].text;
    if (text === now) return [{ kind: "unchanged", base, source, similarity: 1 }];
    return [{ kind: "changed", base, source, similarity: similarity(wordsOf2(text), wordsOf2(now)) }];
  });
}
function byKey(segments) {
  if (segments.some(({ kind, key }) => kind !== "message" || key === null)) return null;
  return new Map(segments.map(({ key }, index) => [key, index]));
}

// scripts/align/tables.ts
function tablesIn(segments) {
  const tables = [];
  let cells2 = [];
  for (const segment of segments) {
    if (segment.kind === "cell") cells2.push(segment);
    else if (segment.kind === "rule" && segment.text.startsWith("|")) cells2 = begin(segment, cells2);
    else if (segment.kind !== "alt" && segment.kind !== "title") cells2 = flush(cells2);
  }
  flush(cells2);
  return tables;
  function begin(rule, before) {
    const columns = rule.text.split("|").length - 2;
    flush(before.slice(0, -columns));
    tables.push({ columns, rule, rows: [before.slice(-columns)] });
    return [];
  }
  function flush(rest) {
    const table = tables.at(-1);
    if (table && rest.length > 0) table.rows.push(...rowsOf(rest, table.columns));
    return [];
  }
}
function rowsIn(segments) {
  const indexOf = new Map(segments.map((segment, index) => [segment, index]));
  return tablesIn(segments).flatMap(({ rows }) => rows.map((row) => row.map((cell) => indexOf.get(cell))));
}
function rowsOf(cells2, columns) {
  const rows = [];
  let line = null;
  for (const cell of cells2) {
    const at = lineOf3(cell);
    const row = rows.at(-1);
    const isSame = at === null ? row && row.length < columns : at === line;
    if (row && isSame) row.push(cell);
    else rows.push([cell]);
    line = at;
  }
  return rows;
}
var lineOf3 = (segment) => segment.row ?? segment.lines?.[0] ?? null;

// scripts/align/moved-rows.ts
function withMovedRows(aligned, bases, targets) {
  const theirs = new Map(gridsIn(targets).map((grid) => [grid.rule, grid]));
  const places = theirs.size === 0 ? aligned : [...aligned];
  for (const own of theirs.size === 0 ? [] : gridsIn(bases)) {
    const there = theirs.get(aligned[own.rule]?.target ?? -1);
    if (there?.columns !== own.columns) continue;
    const rows = toldRows(rowsOf2(own, bases), rowsOf2(there, targets));
    if ([...rows].some(([from2, to2]) => isElsewhere(own.cells[from2], there.cells[to2], aligned))) followRows(places, own, there, rows);
  }
  return places;
}
function gridsIn(segments) {
  const indexOf = new Map(segments.map((segment, index) => [segment, index]));
  return tablesIn(segments).map(({ rule, columns, rows }) => ({
    rule: indexOf.get(rule),
    columns,
    cells: rows.map((row) => row.map((cell) => indexOf.get(cell)))
  }));
}
var isElsewhere = (cells2, there, aligned) => cells2.some((cell, column) => aligned[cell] && aligned[cell].target !== there[column]);
var rowsOf2 = ({ cells: cells2 }, segments) => cells2.map((row) => row.map((cell) => segments[cell].text));
function toldRows(own, there) {
  const others = soleIn(there);
  const [told, claims] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  for (const [text, row] of soleIn(own)) {
    const other2 = others.get(text);
    if (row === null || other2 === null || other2 === void 0 || own[row].length !== there[other2].length) continue;
    told.set(row, (told.get(row) ?? /* @__PURE__ */ new Set()).add(other2));
    claims.set(other2, (claims.get(other2) ?? /* @__PURE__ */ new Set()).add(row));
  }
  return new Map(
    [...told].flatMap(([row, [other2, ...more]]) => more.length === 0 && claims.get(other2).size === 1 ? [[row, other2]] : [])
  );
}
var shortest = 3;
function soleIn(rows) {
  const found = /* @__PURE__ */ new Map();
  for (const [row, texts] of rows.entries()) {
    for (const text of texts) if (text.length >= shortest) found.set(text, found.has(text) ? null : row);
  }
  return found;
}
function followRows(places, own, there, rows) {
  const taken = new Set([...rows.values()].flatMap((row) => there.cells[row]));
  for (const [from2, cells2] of own.cells.entries()) {
    const row = there.cells[rows.get(from2) ?? -1];
    for (const [column, cell] of cells2.entries()) {
      if (row) places[cell] = { target: row[column], confidence: 0.97 };
      else if (taken.has(places[cell]?.target ?? -1)) places[cell] = null;
    }
  }
}

// scripts/align/moved-sections.ts
function withMovedSections(aligned, source, target2, align) {
  const told = toldSections(source, target2);
  if (told.every(([own, there]) => aligned[own.start]?.target === there.start)) return aligned;
  const taken = new Set(told.flatMap(([, { start, end }]) => Array.from({ length: end - start }, (_, at) => start + at)));
  const places = aligned.map((place) => place && taken.has(place.target) ? null : place);
  for (const [own, there] of told) {
    const inside = align(source.slice(own.start, own.end), target2.slice(there.start, there.end));
    places.splice(own.start, inside.length, ...inside.map((place) => place && { ...place, target: place.target + there.start }));
  }
  return places;
}
function toldSections(source, target2) {
  const there = soleById(target2, idOf);
  if (there.size === 0) return [];
  const own = soleById(source, idOf);
  const told = /* @__PURE__ */ new Map();
  for (const [id, section] of there) {
    const one = own.get(id);
    if (one && section) told.set(one, told.has(one) && told.get(one) !== section ? null : section);
  }
  return [...told].flatMap(([one, section]) => section ? [[one, section]] : []);
}
var idOf = ({ slug: slug2, ids }) => ids.length > 0 || slug2 === null ? ids : [slug2];
function soleById(features2, idsOf) {
  const heads = features2.flatMap(({ family }, index) => family === "heading" ? [index] : []);
  const found = /* @__PURE__ */ new Map();
  for (const [at, start] of heads.entries()) {
    const section = { start, end: heads[at + 1] ?? features2.length };
    for (const id of idsOf(features2[start])) found.set(id, found.has(id) ? null : section);
  }
  return found;
}

// scripts/align/share-of-pair.ts
var reach = 40;
function shareOfPair(at, { pairs, source, target: target2, ratio }) {
  const rivals = [
    ...freeBeside(at.source, pairs.ofSource).map((index) => affinity(source[index], target2[at.target], ratio)),
    ...freeBeside(at.target, pairs.ofTarget).map((index) => affinity(source[at.source], target2[index], ratio))
  ];
  return 1 / rivals.reduce((sum, fit) => sum + Math.exp((fit - at.fit) * sharpness), 1);
}
var sharpness = 1.33;
function freeBeside(at, pairs) {
  const free = [];
  for (const step of [-1, 1]) {
    for (let next = at + step; pairs[next] === null && Math.abs(next - at) <= reach; next += step) free.push(next);
  }
  return free;
}

// scripts/align/align-segments.ts
function alignSegments(bases, targets) {
  const places = byKey(bases) && byKey(targets);
  if (places) return bases.map(({ key }) => alignedTo(places.get(key)));
  const source = bases.map(featuresOf);
  const target2 = targets.map(featuresOf);
  const ratio = lengthRatio(source, target2);
  const isSame = isomorphic(source, target2) && !isElsewhere2(source, target2);
  const inOrder3 = isSame ? source.map((_, index) => ({ target: index, confidence: 0.97 })) : bestPath(source, target2, ratio);
  const aligned = withMovedSections(inOrder3, source, target2, (own, there) => bestPath(own, there, ratio));
  return withMovedRows(isSame ? aligned : withEnds(withElsewhere(aligned, source, target2), bases, targets), bases, targets);
}
function withEnds(aligned, bases, targets) {
  const [own, there] = [bases, targets].map((segments) => new Map(readContainers(segments).whole.map(({ begin, end }) => [begin, end])));
  const ends = /* @__PURE__ */ new Map();
  for (const [begin, end] of own) {
    const place = aligned[begin];
    const other2 = place && there.get(place.target);
    if (other2 !== void 0 && other2 !== null && begin < end && place.target < other2) ends.set(end, { ...place, target: other2 });
  }
  const taken = new Set([...ends.values()].map(({ target: target2 }) => target2));
  return aligned.map((place, index) => ends.get(index) ?? (place && taken.has(place.target) ? null : place));
}
function withElsewhere(aligned, source, target2) {
  const isLost = ({ recorded }, index) => recorded !== null && target2[aligned[index]?.target ?? -1]?.text !== recorded;
  if (!source.some(isLost)) return aligned;
  const taken = new Set(aligned.map((place) => place?.target));
  const free = /* @__PURE__ */ new Map();
  for (const [index, { kind, text }] of target2.entries()) {
    if (!taken.has(index) && kind !== "front-matter") addTo(free, text, index);
  }
  return aligned.map((place, index) => {
    const { recorded, family } = source[index];
    const [at, ...others] = isLost(source[index], index) ? free.get(recorded) ?? [] : [];
    if (at === void 0 || others.length > 0 || target2[at].family !== family) return place;
    free.delete(recorded);
    return { target: at, confidence: 1 };
  });
}
var alignedTo = (target2) => target2 === void 0 ? null : { target: target2, confidence: 1 };
var isomorphic = (source, target2) => source.length === target2.length && source.every(({ kind, family }, index) => kind === target2[index].kind && family === target2[index].family);
function isElsewhere2(source, target2) {
  const misplaced = source.flatMap(({ recorded }, index) => recorded !== null && recorded !== target2[index].text ? [index] : []);
  if (misplaced.length === 0) return false;
  const explained = new Set(source.flatMap(({ recorded }, index) => recorded === target2[index].text ? [index] : []));
  const free = new Set(target2.filter((_, index) => !explained.has(index)).map(({ text }) => text));
  return misplaced.some((index) => free.has(source[index].recorded));
}
function lengthRatio(source, target2) {
  return Math.max(0.2, Math.min(3, totalLength(target2) / totalLength(source)));
}
var totalLength = (side) => side.reduce((sum, { kind, length }) => sum + (kind === "code" ? 0 : length), 1);
var gap = -0.6;
var [PAIR, SKIP_SOURCE, SKIP_TARGET] = [0, 1, 2];
function bestPath(source, target2, ratio) {
  const [rows, columns] = [source.length, target2.length];
  const band = Math.min(600, Math.max(40, Math.abs(rows - columns) + 30));
  const steps = source.map(() => new Uint8Array(2 * band + 2));
  const lowOf = (row) => Math.max(0, Math.floor((row + 1) * columns / rows) - band);
  const sharedWith = marksIndex(target2);
  let previous = Float64Array.from({ length: columns + 1 }, (_, column) => gap * column);
  let current = new Float64Array(columns + 1).fill(-Infinity);
  let spare = current.slice();
  for (let row = 0; row < rows; row += 1) {
    const low = lowOf(row);
    const high = Math.min(columns, low + 2 * band + 1);
    const shared = sharedWith(source[row], low, high);
    current[low] = low === 0 ? previous[0] + gap : -Infinity;
    for (let column = low; column < high; column += 1) {
      const pair = previous[column] + affinity(source[row], target2[column], ratio, shared[column - low]);
      const skipSource = previous[column + 1] + gap;
      const skipTarget = current[column] + gap;
      const best = Math.max(pair, skipSource, skipTarget);
      current[column + 1] = best;
      steps[row][column - low] = best === pair ? PAIR : best === skipSource ? SKIP_SOURCE : SKIP_TARGET;
    }
    [previous, current, spare] = [current, spare, current];
  }
  const ofSource = source.map(() => null);
  const ofTarget = target2.map(() => null);
  for (let row = rows - 1, column = columns - 1; row >= 0 && column >= 0; ) {
    const step = steps[row][column - lowOf(row)] ?? SKIP_SOURCE;
    if (step === PAIR) {
      if (affinity(source[row], target2[column], ratio) > -1) [ofSource[row], ofTarget[column]] = [column, row];
    }
    if (step !== SKIP_TARGET) row -= 1;
    if (step !== SKIP_SOURCE) column -= 1;
  }
  const compared = { pairs: { ofSource, ofTarget }, source, target: target2, ratio };
  return ofSource.map((column, row) => {
    if (column === null) return null;
    const fit = affinity(source[row], target2[column], ratio);
    const share = source[row].kind === "front-matter" ? 1 : shareOfPair({ source: row, target: column, fit }, compared);
    return { target: column, confidence: Math.min(confidenceOf(fit), Math.round(100 * share) / 100) };
  });
}
var confidenceOf = (fit) => Math.round(100 / (1 + Math.exp(-(fit - 0.5) * 1.33))) / 100;

// scripts/align/match/match-segments.ts
init_page();

// scripts/align/match/common-subsequence.ts
function commonSubsequence(a, b, { cells: cells2 = 1e6, weightOf: weightOf2 = () => 1 } = {}) {
  const common2 = [];
  const pending = [{ a0: 0, a1: a.length, b0: 0, b1: b.length }];
  for (let stretch = pending.pop(); stretch; stretch = pending.pop()) {
    const { a0, a1, b0, b1 } = trimEnds(a, b, stretch, common2);
    if (a0 === a1 || b0 === b1) continue;
    const inner2 = { a0, a1, b0, b1 };
    if ((a1 - a0) * (b1 - b0) <= cells2) common2.push(...exact(a, b, inner2, weightOf2));
    else pending.push(...stretchesBetween(uniqueAnchors(a, b, inner2), inner2, common2));
  }
  return common2.sort((x, y) => x[0] - y[0]);
}
function trimEnds(a, b, { a0, a1, b0, b1 }, common2) {
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) common2.push([a0++, b0++]);
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) common2.push([--a1, --b1]);
  return { a0, a1, b0, b1 };
}
function exact(a, b, { a0, a1, b0, b1 }, weightOf2) {
  const [rows, columns] = [a1 - a0, b1 - b0];
  const width = columns + 1;
  const length = new Int32Array((rows + 1) * width);
  for (let i = rows - 1; i >= 0; i -= 1) {
    const weight = weightOf2(a0 + i);
    for (let j = columns - 1; j >= 0; j -= 1) {
      const equal = a[a0 + i] === b[b0 + j];
      length[i * width + j] = equal ? length[(i + 1) * width + j + 1] + weight : Math.max(length[(i + 1) * width + j], length[i * width + j + 1]);
    }
  }
  const found = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a[a0 + i] === b[b0 + j]) found.push([a0 + i++, b0 + j++]);
    else if (length[(i + 1) * width + j] >= length[i * width + j + 1]) i += 1;
    else j += 1;
  }
  return found;
}
function uniqueAnchors(a, b, { a0, a1, b0, b1 }) {
  const inB = onlyOnce(b, b0, b1);
  const pairs = [];
  for (const [key, index] of onlyOnce(a, a0, a1)) {
    const other2 = inB.get(key);
    if (other2 !== void 0 && index >= 0 && other2 >= 0) pairs.push([index, other2]);
  }
  return longestAscending(pairs);
}
function onlyOnce(keys2, from2, to2) {
  const found = /* @__PURE__ */ new Map();
  for (let at = from2; at < to2; at += 1) found.set(keys2[at], found.has(keys2[at]) ? -1 : at);
  return found;
}
function longestAscending(pairs) {
  const tails = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, b], index) => {
    let low = 0;
    for (let high = tails.length; low < high; ) {
      const middle = low + high >> 1;
      if (pairs[tails[middle]][1] < b) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? tails[low - 1] : -1;
    tails[low] = index;
  });
  const run = [];
  for (let at = tails.at(-1) ?? -1; at !== -1; at = before[at]) run.unshift(pairs[at]);
  return run;
}
function stretchesBetween(anchors, { a0, a1, b0, b1 }, common2) {
  if (anchors.length === 0) return [];
  common2.push(...anchors);
  const ends = [...anchors, [a1, b1]];
  return ends.map(([a, b], index) => ({
    a0: (ends[index - 1]?.[0] ?? a0 - 1) + 1,
    a1: a,
    b0: (ends[index - 1]?.[1] ?? b0 - 1) + 1,
    b1: b
  }));
}

// scripts/align/match/pair-by-similarity.ts
init_page();
var floor = 0.35;
var cells = 2e4;
function pairBySimilarity(bases, sources, base, source) {
  if (base.length * source.length > cells) return [];
  const score = scores(bases, sources, base, source);
  const width = source.length + 1;
  const best = new Float64Array((base.length + 1) * width);
  for (let i = base.length - 1; i >= 0; i -= 1) {
    for (let j = source.length - 1; j >= 0; j -= 1) {
      const own = score[i * source.length + j];
      const paired = own > 0 ? best[(i + 1) * width + j + 1] + own : 0;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j], best[i * width + j + 1]);
    }
  }
  const pairs = [];
  for (let i = 0, j = 0; i < base.length && j < source.length; ) {
    const own = score[i * source.length + j];
    const here = best[i * width + j];
    if (own > 0 && here === best[(i + 1) * width + j + 1] + own) pairs.push({ base: base[i++], source: source[j++], similarity: own });
    else if (here === best[(i + 1) * width + j]) i += 1;
    else j += 1;
  }
  return pairs;
}
function scores(bases, sources, base, source) {
  const [before, after2] = [base.map((index) => wordingOf(bases[index])), source.map((index) => wordingOf(sources[index]))];
  const result = new Float64Array(base.length * source.length);
  base.forEach(
    (a, i) => source.forEach((b, j) => {
      if (sameFamily(bases[a], sources[b])) result[i * source.length + j] = likeness(before[i], after2[j]);
    })
  );
  return result;
}
function wordingOf({ text, content, translate }) {
  const all2 = wordsOf2(text.toLowerCase());
  if (!translate || !content.some(isUnread)) return { all: all2, read: all2 };
  return { all: all2, read: wordsOf2(joined(content, (code) => isUnread(code) ? " " : code.raw).toLowerCase()) };
}
var isUnread = (part) => part.kind === "code" && ["link", "image", "html", "anchor", "other"].includes(part.type);
function likeness(a, b) {
  const all2 = similarity(a.all, b.all, floor);
  if (a.all === a.read && b.all === b.read || a.read.length === 0 || b.read.length === 0) return all2;
  const read2 = similarity(a.read, b.read, floor);
  const both = read2 > all2 ? (similarity(a.all, b.all) + read2) / 2 : 0;
  return both < floor ? all2 : Math.max(all2, both);
}
var sameFamily = (a, b) => blockFamily(a) === blockFamily(b);
var standAlike = (one, other2) => blockFamily(one) === "heading" ? blockFamily(other2) === "heading" : one.kind === other2.kind && !hasOtherForm(one, other2);

// scripts/align/sections.ts
function sectionsIn(segments) {
  const heads = headsIn(segments);
  return heads.map(({ index }, at) => ({ start: index, end: heads[at + 1]?.index ?? segments.length }));
}
var headsIn = (segments) => segments.flatMap((segment, index) => {
  const rank = rankOf(segment);
  return rank === null ? [] : [{ index, rank }];
});
function rankOf(segment) {
  const { kind, text } = segment;
  if (kind.startsWith("heading")) return Number(kind.slice(-1));
  const sign = text.slice(0, 2);
  const isBold = kind === "paragraph" && (sign === "**" || sign === "__") && text.length > 4 && text.indexOf(sign, 2) === text.length - 2;
  return isBold ? 7 : openBoxOf(segment) ? 8 : null;
}

// scripts/align/match/wholes.ts
function wholesIn(segments) {
  const around = segments.map(() => []);
  for (const whole2 of [
    ...boxesIn(segments),
    ...tablesOf(segments),
    ...openBoxesIn(segments),
    ...alertsIn(segments),
    ...sectionsOf(segments)
  ])
    if (whole2.end - whole2.start <= longest2) {
      for (let at = whole2.start; at < whole2.end; at += 1) if (around[at].length < deepest) around[at].push(whole2);
    }
  return around;
}
var [longest2, deepest] = [500, 8];
var boxesIn = (segments) => readContainers(segments).whole.flatMap(
  ({ name: name2, begin, end }) => begin < end ? [{ name: name2, start: begin, end: end + 1, frame: [begin, ...titlesOf(begin, end, segments), end] }] : []
);
function titlesOf(begin, end, segments) {
  const titles = [];
  for (let at = begin + 1; at < end; at += 1) {
    const { kind } = segments[at];
    const isEnd2 = kind === "html" && boundsIn(segments[at]).every(({ ends }) => ends);
    if (kind !== "title" && kind !== "html-text" && !(isEnd2 && segments[at - 1].kind === "html-text")) break;
    titles.push(at);
  }
  return titles;
}
function tablesOf(segments) {
  const indexOf = new Map(segments.map((segment, index) => [segment, index]));
  return tablesIn(segments).map(({ columns, rule, rows }) => {
    const [start, end] = [rows[0][0] ?? rule, rows.at(-1).at(-1) ?? rule].map((one) => indexOf.get(one));
    const frame = [...rows[0], rule].map((one) => indexOf.get(one));
    return { name: `table of ${columns}`, start, end: Math.max(end, indexOf.get(rule)) + 1, frame };
  });
}
function openBoxesIn(segments) {
  const begins2 = segments.flatMap((segment, index) => {
    const name2 = openBoxOf(segment) ?? (segment.kind.startsWith("heading") ? "" : null);
    return name2 === null ? [] : [{ name: name2, start: index }];
  });
  return begins2.flatMap(({ name: name2, start }, at) => {
    const end = begins2[at + 1]?.start ?? segments.length;
    return name2 ? [{ name: name2, start, end, frame: [start, ...titlesOf(start, end, segments)] }] : [];
  });
}
function alertsIn(segments) {
  return segments.flatMap((segment, start) => {
    if (!isAlert(segment)) return [];
    let end = start + 1;
    while (end < segments.length && isQuoted2(segments[end]) && !isAlert(segments[end])) end += 1;
    return [{ name: "alert", start, end, frame: [start] }];
  });
}
var isQuoted2 = ({ kind, form = "" }) => kind === "quote" || form.split(" ").includes("quote");
var sectionsOf = (segments) => sectionsIn(segments).map((section) => ({ name: "section", ...section, frame: [] }));
var isTable = ({ name: name2 }) => name2.startsWith("table ");
function framePairs(one, other2, { bases, sources, keyOf: keyOf2 }) {
  const isOfTables = isTable(one);
  const asRead = (segment) => isOfTables ? keyOf2(segment) : segment.kind;
  const isAlike = one.frame.length === other2.frame.length && one.frame.every((index, at) => asRead(bases[index]) === asRead(sources[other2.frame[at]]));
  if (isAlike) return one.frame.map((index, at) => [index, other2.frame[at]]);
  if (isOfTables || one.frame.length === 0 || other2.frame.length === 0) return [];
  const [begins2, ends] = [0, -1].map((at) => [one.frame.at(at), other2.frame.at(at)]);
  return isEndOf2(one, ends[0], bases) && isEndOf2(other2, ends[1], sources) ? [begins2, ends] : [begins2];
}
var isEndOf2 = ({ start, end }, index, segments) => index > start && index === end - 1 && boundsIn(segments[index]).some(({ ends }) => ends);

// scripts/align/match/follow-wholes.ts
function followWholes(lists, { common: common2, moved }) {
  const { bases, sources, keyOf: keyOf2 } = lists;
  const pairs = pairsOf([...common2, ...moved]);
  const wholes = wholePairs(lists, pairs, new Set(moved.map(([base]) => base)));
  const changed = [];
  for (const { one, other: other2 } of wholes) {
    for (const [base, source] of framePairs(one, other2, lists)) {
      if (pairs.to.get(base) === source) continue;
      pairs.release(base, source);
      pairs.add(base, source);
      const [was, now] = [bases[base], sources[source]];
      if (keyOf2(was) !== keyOf2(now)) changed.push({ base, source, similarity: similarity(wordsOf2(was.text), wordsOf2(now.text)) });
    }
  }
  for (const whole2 of wholes) bringHome(whole2, lists, pairs);
  for (const whole2 of wholes.filter(({ isMoved }) => isMoved)) changed.push(...restOf(whole2, lists, pairs));
  const rewritten = new Map(changed.filter(({ base, source }) => pairs.to.get(base) === source).map((pair) => [pair.base, pair]));
  return {
    ...inOrder2(
      [...pairs.to].filter(([base]) => !rewritten.has(base)),
      common2
    ),
    changed: [...rewritten.values()]
  };
}
function pairsOf(known) {
  const [to2, from2] = [new Map(known), new Map(known.map(([base, source]) => [source, base]))];
  return {
    to: to2,
    from: from2,
    add: (base, source) => void (to2.set(base, source) && from2.set(source, base)),
    release(base, source) {
      const [there, then] = [to2.get(base), from2.get(source)];
      if (there !== void 0) from2.delete(there);
      if (then !== void 0) to2.delete(then);
      to2.delete(base);
      from2.delete(source);
    }
  };
}
function wholePairs({ bases, sources }, { to: to2 }, moved) {
  const [ones, others] = [bases, sources].map(wholesIn);
  const [forth, back] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  for (const [base, source] of to2) {
    const weight = weightOf(bases[base]);
    for (const one of ones[base])
      for (const other2 of others[source]) {
        if (one.name !== other2.name) continue;
        vote(forth, one, other2, weight, moved.has(base));
        vote(back, other2, one, weight, moved.has(base));
      }
  }
  const best = new Map([...back].map(([other2, votes]) => [other2, mostOf(votes)]));
  const pairs = [...forth].flatMap(([one, votes]) => {
    const other2 = mostOf(votes);
    const { elsewhere, all: all2 } = votes.get(other2);
    return best.get(other2) === one ? [{ one, other: other2, isMoved: 2 * elsewhere > all2 }] : [];
  });
  return pairs.toSorted((a, b) => a.one.end - a.one.start - (b.one.end - b.one.start));
}
function vote(votes, one, other2, weight, isElsewhere3) {
  const own = votes.get(one) ?? /* @__PURE__ */ new Map();
  const { all: all2, elsewhere } = own.get(other2) ?? { all: 0, elsewhere: 0 };
  own.set(other2, { all: all2 + weight, elsewhere: elsewhere + (isElsewhere3 ? weight : 0) });
  votes.set(one, own);
}
var mostOf = (votes) => [...votes].reduce((best, one) => one[1].all > best[1].all ? one : best)[0];
var weightOf = ({ translate, kind, text }) => translate || kind === "code" ? text.length : 1;
function bringHome({ one, other: other2, isMoved }, { bases, sources, keyOf: keyOf2 }, pairs) {
  const isAway = (place) => place === void 0 ? isMoved : place < other2.start || other2.end <= place;
  const away = indicesOf(one).filter((index) => isAway(pairs.to.get(index)) && !hasItsPlace(bases[index]));
  const free = indicesOf(other2).filter((index) => !pairs.from.has(index));
  const equal = commonSubsequence(
    away.map((index) => keyOf2(bases[index])),
    free.map((index) => keyOf2(sources[index]))
  );
  for (const [a, b] of equal) {
    pairs.release(away[a], free[b]);
    pairs.add(away[a], free[b]);
  }
}
function restOf({ one, other: other2 }, { bases, sources }, pairs) {
  const went = indicesOf(one).filter((index) => !pairs.to.has(index) && !hasItsPlace(bases[index]));
  const came = indicesOf(other2).filter((index) => !pairs.from.has(index));
  const alike4 = pairBySimilarity(bases, sources, went, came).filter(({ base, source }) => standAlike(bases[base], sources[source]));
  for (const { base, source } of alike4) pairs.add(base, source);
  return alike4;
}
var hasItsPlace = (segment) => segment.kind === "cell" || isFrame(segment);
var indicesOf = ({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at);
function inOrder2(pairs, common2) {
  const was = new Set(common2.map(([base, source]) => `${base} ${source}`));
  const sorted = pairs.toSorted(([a], [b]) => a - b);
  const kept = sorted.map(([base, source]) => was.has(`${base} ${source}`));
  const nexts = [];
  let next = Infinity;
  for (let at = sorted.length - 1; at >= 0; at -= 1) {
    nexts[at] = next;
    if (kept[at]) next = sorted[at][1];
  }
  let last = -1;
  const result = { common: [], moved: [] };
  for (const [at, pair] of sorted.entries()) {
    const fits = kept[at] || last < pair[1] && pair[1] < nexts[at];
    if (fits) last = pair[1];
    (fits ? result.common : result.moved).push(pair);
  }
  return result;
}

// scripts/align/match/moved-containers.ts
function movedContainers({ bases, sources, keyOf: keyOf2 }, matches, moved) {
  const placeOf = new Map(moved.map(({ base, source }) => [base, source]));
  const [ofBase, ofSource] = [new Set(matches.map(({ base }) => base)), new Set(matches.map(({ source }) => source))];
  const there = freeContainers(sources, ofSource);
  if (there.length === 0) return [];
  const found = /* @__PURE__ */ new Map();
  for (const { begin, end } of freeContainers(bases, ofBase)) {
    const inside = between2(begin, end).find((index) => placeOf.has(index));
    const place = inside === void 0 ? null : placeOf.get(inside);
    const isSame = ({ begin: from2, end: to2 }) => to2 - from2 === end - begin && between2(from2, to2).every((index, at2) => keyOf2(sources[index]) === keyOf2(bases[begin + 1 + at2]));
    const isBegin = (from2) => (found.get(begin) ?? from2) === from2 && keyOf2(sources[from2]) === keyOf2(bases[begin]);
    const at = there.findIndex((one2) => isBegin(one2.begin) && (place === null ? isSame(one2) : one2.begin < place && place < one2.end));
    const [one] = at === -1 ? [] : there.splice(at, 1);
    if (one) found.set(begin, one.begin).set(end, one.end);
  }
  return [...found].map(([base, source]) => ({ base, source }));
}
var freeContainers = (segments, taken) => readContainers(segments).whole.filter(({ begin, end }) => begin < end && !taken.has(begin) && !taken.has(end) && end - begin <= mostCompared).slice(0, mostCompared);
var mostCompared = 500;
var between2 = (before, after2) => Array.from({ length: after2 - before - 1 }, (_, index) => before + 1 + index);

// scripts/align/match/pair-cells.ts
function pairCells(bases, sources, matched) {
  const placeOf = new Map(matched.map(({ base, source }) => [source, base]));
  const taken = new Set(placeOf.values());
  const isLeft = ({ kind }, isTaken) => kind === "cell" && !isTaken;
  if (!bases.some((one, index) => isLeft(one, taken.has(index))) || !sources.some((one, index) => isLeft(one, placeOf.has(index))))
    return [];
  const [before, after2] = [rowsIn(bases), rowsIn(sources)];
  const rowOf = new Map(before.flatMap((row) => row.map((index) => [index, row])));
  return after2.flatMap((row) => {
    const was = sameRow(row, [bases, sources], placeOf, rowOf);
    return was ? inRow(was, row, placeOf, taken).map(([base, source]) => ({ base, source, similarity: alike(bases[base], sources[source]) })) : [];
  });
}
var alike = (a, b) => similarity(wordsOf2(a.text), wordsOf2(b.text));
function sameRow(row, [bases, sources], placeOf, rowOf) {
  const known = row.filter((index) => sources[index].text !== "" && placeOf.has(index));
  const rows = new Set(known.map((index) => rowOf.get(placeOf.get(index))));
  const [was] = rows;
  if (rows.size !== 1 || !was) return null;
  const isFirst = known[0] === row[0] && placeOf.get(row[0]) === was[0];
  return isFirst || 2 * known.length >= Math.min(row.length, was.length) || readsAlike() ? was : null;
  function readsAlike() {
    return row.length === was.length && row.every((index, at) => sources[index].text === bases[was[at]].text);
  }
}
function inRow(was, row, placeOf, taken) {
  const pairs = [];
  let [came, from2] = [[], 0];
  for (const index of [...row, null]) {
    const place = index === null ? void 0 : placeOf.get(index);
    if (index !== null && place === void 0) {
      came.push(index);
      continue;
    }
    const to2 = place === void 0 ? was.length : was.indexOf(place);
    const went = was.slice(from2, to2).filter((base) => !taken.has(base));
    if (went.length === came.length) pairs.push(...went.map((base, at) => [base, came[at]]));
    [came, from2] = [[], to2 + 1];
  }
  return pairs;
}

// scripts/align/match/pair-elsewhere.ts
var alike2 = 0.6;
var fewestWords = 5;
var mostPairs = 2e4;
function pairElsewhere(bases, sources, went, came) {
  const [ones, others] = [textsOf(bases, went), textsOf(sources, came)];
  if (ones.length * others.length > mostPairs) return [];
  const pairs = ones.flatMap(
    (one) => others.flatMap((other2) => {
      const found = standAlike(one.segment, other2.segment) ? similarity(one.words, other2.words, alike2) : 0;
      return found > 0 ? [{ base: one.index, source: other2.index, similarity: found }] : [];
    })
  );
  const [ofBase, ofSource] = [bestBy(pairs, "base"), bestBy(pairs, "source")];
  return pairs.filter((pair) => ofBase.get(pair.base) === pair && ofSource.get(pair.source) === pair);
}
var textsOf = (segments, indices) => indices.filter((index) => segments[index].translate && !placed.has(segments[index].kind)).map((index) => ({ index, segment: segments[index], words: wordsSaid(segments[index]) })).filter(({ words: words2 }) => words2.length >= fewestWords);
var wordsSaid = ({ content }) => wordsOf2(joined(content, ({ type, raw }) => type === "code" ? raw : " ")).filter(isWord);
var isWord = (token2) => /[\p{L}\p{N}]/u.test(token2);
var placed = /* @__PURE__ */ new Set(["cell", "front-matter", "title", "alt", "label", "message", "toc"]);
function bestBy(pairs, side) {
  const best = /* @__PURE__ */ new Map();
  const tied = /* @__PURE__ */ new Set();
  for (const pair of pairs) {
    const known = best.get(pair[side]);
    if (known && known.similarity === pair.similarity) tied.add(pair[side]);
    if (known && known.similarity >= pair.similarity) continue;
    best.set(pair[side], pair);
    tied.delete(pair[side]);
  }
  return new Map([...best].map(([index, pair]) => [index, tied.has(index) ? null : pair]));
}

// scripts/align/match/pair-inner.ts
var inner = /* @__PURE__ */ new Set(["alt", "title", "label"]);
function pairInner(bases, sources, matched, hasMoved2) {
  const [ofBase, ofSource] = [new Set(matched.map(({ base }) => base)), new Set(matched.map(({ source }) => source))];
  const isFree = (base, source) => inner.has(bases[base]?.kind ?? "") && bases[base].kind === sources[source]?.kind && !ofBase.has(base) && !ofSource.has(source);
  return matched.filter(hasMoved2).flatMap((owner) => {
    const pairs = [];
    for (let [base, source] = [owner.base + 1, owner.source + 1]; isFree(base, source); base += 1, source += 1)
      pairs.push({ base, source, similarity: similarity(wordsOf2(bases[base].text), wordsOf2(sources[source].text)) });
    return pairs;
  });
}

// scripts/align/match/slide-runs.ts
function slideRuns(common2, [ones, others], [keysOfOnes, keysOfOthers]) {
  const partners = partnersOf(common2, ones.length);
  slideIn(ones, keysOfOnes, partners, others.length);
  const back = partnersOf(
    pairsOf2(partners).map(([one, other2]) => [other2, one]),
    others.length
  );
  slideIn(others, keysOfOthers, back, ones.length);
  return pairsOf2(back).map(([other2, one]) => [one, other2]);
}
function partnersOf(pairs, length) {
  const partners = Array(length).fill(-1);
  for (const [one, other2] of pairs) partners[one] = other2;
  return partners;
}
var pairsOf2 = (partners) => partners.flatMap((other2, one) => other2 === -1 ? [] : [[one, other2]]);
function slideIn(segments, keys2, partners, length) {
  let fitOf;
  for (let from2 = 0, to2; from2 < segments.length; from2 = to2 + 1) {
    to2 = from2;
    while (to2 < segments.length && partners[to2] === -1) to2 += 1;
    const [before, after2] = [partners[from2 - 1] ?? -1, partners[to2] ?? length];
    if (to2 === from2 || before + 1 !== after2) continue;
    const [up, down] = [farthest(-1, { from: from2, to: to2 }, keys2, partners), farthest(1, { from: from2, to: to2 }, keys2, partners)];
    if (up === 0 && down === 0) continue;
    fitOf ??= fitIn(segments);
    slide(bestOf({ from: from2, to: to2 }, up, down, fitOf), { from: from2, to: to2 }, partners);
  }
}
function farthest(step, { from: from2, to: to2 }, keys2, partners) {
  let by = 0;
  for (let last = null; by < MOST5; by += 1) {
    const [left, entered] = step < 0 ? [to2 - by - 1, from2 - by - 1] : [from2 + by, to2 + by];
    const partner = partners[entered] ?? -1;
    if (partner === -1 || keys2[left] !== keys2[entered] || last !== null && partner !== last + step) break;
    last = partner;
  }
  return by;
}
var MOST5 = 64;
function bestOf({ from: from2, to: to2 }, up, down, fitOf) {
  const steps = Array.from({ length: up + down + 1 }, (_, index) => index - up).toSorted((a, b) => Math.abs(a) - Math.abs(b));
  const fits = steps.map((by) => ({ by, fit: fitOf({ from: from2 + by, to: to2 + by }) }));
  return fits.reduce((best, one) => one.fit > best.fit ? one : best).by;
}
function slide(by, { from: from2, to: to2 }, partners) {
  for (let step = 0; step < Math.abs(by); step += 1) {
    const [left, entered] = by < 0 ? [to2 - step - 1, from2 - step - 1] : [from2 + step, to2 + step];
    partners[left] = partners[entered];
    partners[entered] = -1;
  }
}
function fitIn(segments) {
  const bounds = segments.map(boundsIn);
  const isWithinRow = new Set(rowsIn(segments).flatMap(([, ...others]) => others));
  const isHead = new Set(tablesIn(segments).flatMap(({ rows: [head4] }) => head4[0] ?? []));
  const beginOf = (at) => isWithinRow.has(at) ? 0 : isHead.has(segments[at]) ? 4 : beginningOf(segments[at], bounds[at]);
  return ({ from: from2, to: to2 }) => (isBalanced(bounds.slice(from2, to2).flat()) ? 8 : 0) + beginOf(from2);
}
function beginningOf({ kind, translate }, bounds) {
  if (kind.startsWith("heading")) return 5;
  if (lines3.has(kind)) return bounds.some(({ ends }) => ends) ? 1 : 4;
  return kind === "list-item" || kind === "cell" ? 3 : translate ? 2 : 1;
}
var lines3 = /* @__PURE__ */ new Set(["directive", "mdx", "html"]);
function isBalanced(bounds) {
  const open = [];
  for (const { name: name2, ends } of bounds) {
    if (!ends) open.push(name2);
    else if (open.pop() !== name2) return false;
  }
  return open.length === 0;
}

// scripts/align/match/match-segments.ts
var hasMoved = ({ kind, isElsewhere: isElsewhere3 }) => kind === "moved" || isElsewhere3 === true;
var shortestMove = 16;
function matchSegments(bases, sources) {
  const places = byKey(bases) && byKey(sources);
  const matches = places ? matchByKey(bases, sources, places) : matchInOrder(bases, sources);
  matches.push(...leftOver(matches, bases.length, "base"), ...leftOver(matches, sources.length, "source"));
  return inReadingOrder(matches);
}
function matchInOrder(bases, sources) {
  const first2 = commonIn(bases, sources);
  const { common: common2, moved, changed } = followWholes({ bases, sources, keyOf }, { common: first2, moved: moves(bases, sources, first2) });
  const matches = [...common2.map(asEqual), ...moved.map(([base, source]) => ({ kind: "moved", base, source, similarity: 1 }))];
  matches.push(...changed.map(asChanged));
  matches.push(...inWhatMoved());
  matches.push(...ofRows());
  const { base: went, source: came } = free();
  matches.push(
    ...inGaps(common2, [bases.length, sources.length], went, came).flatMap((gap2) => pairBySimilarity(bases, sources, ...gap2)).map(asChanged)
  );
  matches.push(...ofRows());
  const rest = free();
  matches.push(...pairElsewhere(bases, sources, [...rest.base], [...rest.source]).map(asChanged));
  return matches;
  function asEqual([base, source]) {
    return { kind: hasOtherForm(bases[base], sources[source]) ? "changed" : "unchanged", base, source, similarity: 1 };
  }
  function asChanged(pair) {
    if (keyOf(bases[pair.base]) === keyOf(sources[pair.source]) && isInOrder(pair, common2)) return asEqual([pair.base, pair.source]);
    return { kind: "changed", ...pair, ...!isInOrder(pair, common2) && { isElsewhere: true } };
  }
  function ofRows() {
    return pairCells(bases, sources, matches).map(asMoved);
  }
  function inWhatMoved() {
    return pairInner(bases, sources, matches, hasMoved).map(asMoved);
  }
  function asMoved(pair) {
    const isWhole = keyOf(bases[pair.base]) === keyOf(sources[pair.source]);
    return isWhole ? { ...pair, kind: "moved", similarity: 1 } : asChanged(pair);
  }
  function free() {
    const [base, source] = [leftOver(matches, bases.length, "base"), leftOver(matches, sources.length, "source")];
    return { base: new Set(base.map((match) => match.base)), source: new Set(source.map((match) => match.source)) };
  }
}
var inGaps = (common2, lengths, went, came) => gaps(common2, ...lengths).map(({ base, source }) => [base.filter((index) => went.has(index)), source.filter((index) => came.has(index))]);
function commonIn(bases, sources) {
  const keys2 = [bases.map(keyOf), sources.map(keyOf)];
  const weightOf2 = weightsIn(bases);
  const common2 = bases.some(({ form }) => form) ? commonByForm(bases, sources) : commonSubsequence(...keys2, { weightOf: weightOf2 });
  return slideRuns(common2, [bases, sources], keys2);
}
function commonByForm(bases, sources) {
  const [ofBases, ofSources] = [bases, sources].map((segments) => segments.map((one) => `${keyOf(one)}\0${one.form ?? ""}`));
  const common2 = commonSubsequence(ofBases, ofSources, { weightOf: weightsIn(bases) });
  const others = gaps(common2, bases.length, sources.length).flatMap(
    ({ base, source }) => commonSubsequence(
      base.map((index) => keyOf(bases[index])),
      source.map((index) => keyOf(sources[index]))
    ).map(([a, b]) => [base[a], source[b]])
  );
  return [...common2, ...others].toSorted(([a], [b]) => a - b);
}
var weightsIn = (segments) => (index) => frames.has(segments[index].kind) ? 1 : 4;
var frames = /* @__PURE__ */ new Set(["directive", "mdx", "html", "rule"]);
function keyOf({ kind, key, text, content }) {
  const said = kind === "code" ? text : withStars(text, content).replaceAll("][]", "]");
  return `${kind}\0${key ?? ""}\0${said}`;
}
function withStars(text, content) {
  if (!text.includes("_") || !content.some(isUnderscored) || foldedText2(content) !== text) return text;
  return foldBlanks(joined(content, (code) => isUnderscored(code) ? code.raw.replaceAll("_", "*") : code.raw));
}
var isUnderscored = (part) => part.kind === "code" && ["bold", "italic"].includes(part.type) && part.raw.startsWith("_");
function gaps(common2, baseLength, sourceLength) {
  const ends = [...common2, [baseLength, sourceLength]];
  return ends.map(([base, source], index) => {
    const [baseBefore, sourceBefore] = ends[index - 1] ?? [-1, -1];
    return { base: between3(baseBefore, base), source: between3(sourceBefore, source) };
  }).filter(({ base, source }) => base.length > 0 && source.length > 0);
}
var isInOrder = ({ base, source }, common2) => common2.every(([a, b]) => a < base === b < source);
var between3 = (before, after2) => Array.from({ length: after2 - before - 1 }, (_, index) => before + 1 + index);
function moves(bases, sources, common2) {
  const free = /* @__PURE__ */ new Map();
  const matches = common2.map(([base, source]) => ({ kind: "unchanged", base, source, similarity: 1 }));
  for (const { source } of leftOver(matches, sources.length, "source")) addTo(free, keyOf(sources[source]), source);
  const edges = edgesIn(bases);
  const moved = leftOver(matches, bases.length, "base").flatMap(({ base }) => {
    const segment = bases[base];
    const source = segment.text.length < shortestMove || edges.has(base) ? void 0 : free.get(keyOf(segment))?.shift();
    return source === void 0 ? [] : [{ kind: "moved", base, source, similarity: 1 }];
  });
  const around = movedContainers({ bases, sources, keyOf }, [...matches, ...moved], moved);
  return [...moved, ...around].map(({ base, source }) => [base, source]);
}
function leftOver(matches, length, side) {
  const taken = new Set(matches.map((match) => match[side]));
  const left = Array.from({ length }, (_, index) => index).filter((index) => !taken.has(index));
  return left.map(
    (index) => side === "base" ? { kind: "removed", base: index, source: null, similarity: null } : { kind: "added", base: null, source: index, similarity: null }
  );
}
function inReadingOrder(matches) {
  const places = /* @__PURE__ */ new Map();
  let before = -0.5;
  for (const match of matches.filter(({ base }) => base !== null).toSorted((a, b) => a.base - b.base)) {
    if (match.source !== null) before = match.source + 0.5;
    else places.set(match, before);
  }
  const placeOf = (match) => places.get(match) ?? match.source;
  return matches.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.base ?? 0) - (b.base ?? 0));
}

// scripts/markdown/text/address-start.ts
function addressStart(raw) {
  if (raw.startsWith("](")) return 0;
  if (raw.startsWith("<")) return -1;
  const own = /^!?\[/.test(raw) ? labelEnd(raw) : -1;
  return own === -1 ? raw.lastIndexOf("](") : own;
}
function labelEnd(text) {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "[") depth += 1;
    else if (text[at] === "]" && depth > 1) depth -= 1;
    else if (text.startsWith("](", at)) return at;
  }
  return -1;
}

// scripts/checks/translation/parts.ts
function partsIn(content) {
  const parts = [];
  const open = [];
  for (const [index, piece2] of content.entries()) {
    if (piece2.kind === "text") for (const { part } of open) part.text += piece2.text;
    else if (piece2.role === "close") close(open.pop()?.part, piece2, content[index - 1]);
    else {
      const part = partOf(piece2);
      if (piece2.role === "open") open.push({ code: piece2, part });
      else for (const outer of open) outer.part.text += piece2.equiv;
      parts.push(part);
    }
  }
  return parts;
}
function partOf({ type, raw, equiv, start }) {
  const range = start === void 0 ? null : { start, end: start + raw.length };
  const part = { type, value: raw, text: equiv, raw, isEmpty: false, range, place: range };
  if (type === "code") return valued(part, equiv || raw.replace(/^`+ ?| ?`+$/g, ""));
  if (type === "url") return valued(part, raw.replace(wikiText, "$1").replace(/^<|>$/g, ""));
  if (type === "image" || type === "include" || namesReference.test(raw)) return addressed(part);
  return part;
}
var wikiText = /^(\[\[[^|\]]*?)\\?\|.*$/s;
var namesReference = /^\[!.{1,1000}\]\[[^[\]]{1,300}\]\]$/s;
function close(part, { id, raw, start, equiv }, before) {
  if (!part) return;
  part.isEmpty = before?.kind === "code" && before.id === id;
  if (part.range) part.range = { start: part.range.start, end: start + raw.length };
  if (part.type !== "link") return;
  part.raw = raw;
  part.place = start === void 0 ? null : { start, end: start + raw.length };
  if (addressed(part).type === "reference" && part.value === "") part.value = equiv;
}
function addressed(part) {
  const attribute3 = /\bsource="([^"]*)"/.exec(part.raw);
  if (attribute3) return valued(part, attribute3[1]);
  const opener = addressStart(part.raw);
  if (opener !== -1) return valued(part, addressIn(part.raw, opener + 2));
  part.type = "reference";
  return valued(part, /\[([^[\]]*)\]\]?$/.exec(part.raw)?.[1] ?? "");
}
function addressIn(raw, from2) {
  const rest = raw.slice(from2).trimStart();
  if (rest.startsWith("<")) return rest.slice(1, Math.max(1, rest.indexOf(">")));
  return /^[^\s]*/.exec(rest)[0].replace(/\)\]?$/, "");
}
function valued(part, value) {
  const at = value === "" ? -1 : part.raw.lastIndexOf(value);
  const begin = part.place?.start ?? null;
  part.value = value;
  part.place = begin === null || at === -1 ? part.range : { start: begin + at, end: begin + at + value.length };
  return part;
}

// scripts/checks/translation/settle-gaps.ts
var reach2 = 24;
function settleGaps(base, target2, places, isGone) {
  const score = scorer(base, target2, places);
  for (let index = 0; index < base.length; index += 1) if (places[index] === null) settleLost(index);
  const bases = new Map(places.flatMap((place, index) => place ? [[place.target, index]] : []));
  for (let index = 0; index < target2.length; index += 1) if (!bases.has(index)) settleAdded(index);
  function settleLost(lost) {
    const targetOf = (index) => places[index]?.target;
    const run = runAround(lost, targetOf, (index) => alike3(base[index], base[lost]));
    if (!run) return;
    const bonus = (row) => isGone(run.from + row) ? 1 : 0;
    const at = bestGap(run.count, lost - run.from, (row, shift) => score(run.from + row, run.first + row - shift), bonus);
    for (let row = 0; row < run.count; row += 1) {
      places[run.from + row] = row === at ? null : { target: run.first + row - (row > at ? 1 : 0), confidence: 0.6 };
    }
  }
  function settleAdded(added) {
    const run = runAround(
      added,
      (index) => bases.get(index),
      (index) => alike3(target2[index], target2[added])
    );
    if (!run) return;
    const again = (row) => row > 0 && target2[run.from + row].text === target2[run.from + row - 1].text ? 1 : 0;
    const at = bestGap(run.count, added - run.from, (row, shift) => score(run.first + row - shift, run.from + row), again);
    for (let row = 0; row < run.count; row += 1) {
      if (row !== at) places[run.first + row - (row > at ? 1 : 0)] = { target: run.from + row, confidence: 0.6 };
    }
  }
}
function runAround(gap2, otherOf, isAlike) {
  let [from2, to2] = [gap2, gap2];
  const goes = (index, near) => isAlike(index) && otherOf(index) !== void 0 && (near === gap2 || Math.abs(otherOf(index) - otherOf(near)) === 1);
  while (gap2 - from2 < reach2 && goes(from2 - 1, from2)) from2 -= 1;
  while (to2 - gap2 < reach2 && goes(to2 + 1, to2)) to2 += 1;
  if (from2 === to2 || from2 < gap2 && to2 > gap2 && otherOf(gap2 + 1) !== otherOf(gap2 - 1) + 1) return null;
  return { from: from2, count: to2 - from2 + 1, first: from2 < gap2 ? otherOf(from2) : otherOf(gap2 + 1) };
}
var enough = 0.1;
function bestGap(count, now, score, bonus) {
  const sums = [0];
  for (let row = 1; row < count; row += 1) sums[0] += score(row, 1);
  for (let row = 1; row < count; row += 1) sums.push(sums[row - 1] + score(row - 1, 0) - score(row, 1));
  let at = now;
  for (const [row, sum] of sums.entries()) if (sum + bonus(row) > sums[at] + bonus(at) + enough) at = row;
  return at;
}
var alike3 = (one, other2) => one?.kind === other2?.kind && one?.key === other2?.key;
function scorer(base, target2, places) {
  const tokens = /* @__PURE__ */ new Map();
  const tokensIn = (segment) => {
    const known = tokens.get(segment) ?? /* @__PURE__ */ new Set([...segment.text.toLowerCase().match(/[\p{L}\p{N}_][\w.-]*|\p{Extended_Pictographic}/gu) ?? [], ...marksOf2(segment)]);
    tokens.set(segment, known);
    return known;
  };
  const ratio = lengthRatio2(base, target2, places);
  return (one, other2) => {
    const [here, there] = [base[one], target2[other2]];
    const length = Math.abs(Math.log((there.text.length + 1) / (here.text.length + 1) / ratio));
    return 2 * inCommon2(tokensIn(here), tokensIn(there)) - Math.min(1.6, length);
  };
}
function marksOf2({ content }) {
  const counts = /* @__PURE__ */ new Map();
  for (const piece2 of content) if (piece2.kind === "code") counts.set(piece2.type, (counts.get(piece2.type) ?? 0) + 1);
  return [...counts].map(([type, count]) => `<${type}-${count}>`);
}
function lengthRatio2(base, target2, places) {
  let [here, there] = [1, 1];
  for (const [index, place] of places.entries()) {
    if (!place) continue;
    here += target2[place.target].text.length;
    there += base[index].text.length;
  }
  return here / there;
}
function inCommon2(one, other2) {
  let shared = 0;
  for (const token2 of one) if (other2.has(token2)) shared += 1;
  return one.size + other2.size === 0 ? 0 : 2 * shared / (one.size + other2.size);
}

// scripts/checks/translation/translation.ts
function translationOf({ base, source, others, basis }, target2) {
  const since = source && changesSince(base, source);
  const aligned = placesOf(base, target2, since);
  const twins = base.flatMap((segment, index) => {
    const place = aligned[index];
    const now = since?.now[index];
    const sources = now && !areAlike(segment, now) ? [segment, now] : [segment];
    for (const one of others?.of(segment) ?? []) if (!now || !areAlike(one, now)) sources.push(one);
    return place ? [{ target: target2[place.target], sources, confidence: place.confidence }] : [];
  });
  const news = since ? twinsOfNews(since.news, without(target2, twins)) : [];
  const all2 = [...twins, ...news].toSorted((a, b) => a.target.range.start - b.target.range.start);
  const parts = /* @__PURE__ */ new WeakMap();
  const lost = lostIn(base, target2, aligned, since?.now ?? base);
  const inSource = placesInSource(base, since);
  const gone = () => others?.gone() ?? [];
  return { basis, base, source, gone, target: target2, twins: all2, lost, added: without(target2, all2), inSource, partsOf, derived: remembering() };
  function partsOf(segment) {
    const known = parts.get(segment) ?? partsIn(segment.content);
    parts.set(segment, known);
    return known;
  }
}
function remembering() {
  const made = /* @__PURE__ */ new Map();
  return (make, of) => {
    if (!made.has(make)) made.set(make, make(of));
    return made.get(make);
  };
}
function placesOf(base, target2, since) {
  if (sameShape(base, target2)) return base.map((_, index) => ({ target: index, confidence: 0.97 }));
  const places = alignSegments(base, target2);
  settleGaps(base, target2, places, (index) => since !== null && since.now[index] === null);
  return places;
}
var sameShape = (base, target2) => base.length === target2.length && base.every((one, at) => one.kind === target2[at].kind && one.key === target2[at].key && one.kind !== "message" && !("target" in one));
var areAlike = (a, b) => a.kind === b.kind && a.text === b.text;
function changesSince(base, source) {
  const since = { now: base.map(() => null), news: [] };
  for (const match of matchSegments(base, source)) {
    if (match.source === null) continue;
    if (match.base === null) since.news.push(source[match.source]);
    else since.now[match.base] = source[match.source];
  }
  return since;
}
function placesInSource(base, since) {
  let ranges = null;
  const rangeOf5 = (segment) => segment && "range" in segment ? segment.range : null;
  return (segment) => {
    ranges ??= new Map([
      ...base.map((one, index) => [one, rangeOf5(since ? since.now[index] : one)]),
      ...(since?.news ?? []).map((one) => [one, rangeOf5(one)])
    ]);
    return ranges.get(segment) ?? null;
  };
}
function twinsOfNews(news, left) {
  if (news.length === 0 || left.length === 0) return [];
  return alignSegments(news, left).flatMap(
    (place, index) => place ? [{ target: left[place.target], sources: [news[index]], confidence: place.confidence }] : []
  );
}
function without(target2, twins) {
  const taken = new Set(twins.map((twin) => twin.target));
  return target2.filter((segment) => !taken.has(segment));
}
function lostIn(base, target2, aligned, now) {
  const placed2 = aligned.map((place) => place ? target2[place.target] : null);
  const lost = [];
  let after2 = null;
  for (const [index, source] of base.entries()) {
    if (!placed2[index] && now[index]) lost.push({ source, after: after2, before: null });
    after2 = placed2[index] ?? after2;
    if (!placed2[index]) continue;
    for (let at = lost.length - 1; at >= 0 && lost[at].before === null; at -= 1) lost[at].before = placed2[index];
  }
  return lost;
}

// scripts/zz-p3.ts
var parse = await loadParser();
var [, , s, t, from, to] = process.argv;
var read = (f) => segmentsOf(pageOf("a.md", readFileSync(f, "utf8")), parse);
var tr = translationOf({ base: read(s), source: null, basis: "source" }, read(t));
for (const { target: target2, sources, confidence } of tr.twins) if (target2.lines[0] >= +from && target2.lines[0] <= +to) console.log(target2.lines, target2.kind, confidence.toFixed(2), JSON.stringify(target2.text.slice(0, 100)), "=", JSON.stringify(sources[0].text.slice(0, 100)));
for (const l of tr.lost) console.log("LOST", l.source.kind, JSON.stringify(l.source.text.slice(0, 80)));
for (const l of tr.added) console.log("ADDED", l.lines, l.kind, JSON.stringify(l.text.slice(0, 80)));
