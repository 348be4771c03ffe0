import { withoutReferences } from '../../markdown/text/references.ts';
import { addTo } from '../../model/lists/add-to.ts';
import type { Range } from '../../model/page.ts';
import type { Check, Problem, Subject } from '../check.ts';
import { type Active, activeIn } from './active.ts';
import { expressionsIn, templatesIn } from './expressions-in.ts';
import { isOfMdx, isOfPackage, usedNames } from './imports-in.ts';
import { activeInSources, isOfSite, type Known, namesOf } from './known-active.ts';
import { bodyOf, fieldsOf, type Piece, piecesOf, placeOf } from './pieces.ts';

export const activeContent: Check<'active-content'> = {
  id: 'active-content',
  guards: 'readers',
  severity: 'error',
  about: 'A translation runs, loads and hides nothing that its source does not: no element, handler, address, expression or template.',
  why: 'Translations come from outside. A script, an event handler, a `javascript:` address, a frame, a form or a style that nobody wrote in the source is an attack, or a mistake that looks like one; and an import or an expression runs where the site is built. Our site does not publish it. An import is compared by its module, what it takes of it and what the page calls that. One that nothing uses, of a module that the source imports too, runs nothing; nor is it told of a package what other sources take of it, where the source uses that as well, or the page does not. A page without a source may import what other sources of the project import, and have a style sheet that one of them has.',
  run(subject, report) {
    if (subject.role !== 'target' || !(isMdx(subject) ? /[{<]|^(?:import|export)\b/m : suspicious).test(subject.page.text)) return;
    const read = reader(subject);
    // Most pages hold nothing active: what their sources hold is asked for few.
    let known: Known | undefined;
    let used: ReadonlySet<string> | undefined;
    const isUsed = (name: string): boolean => (used ??= usedNames(pieces.map(({ raw }) => raw))).has(name) || isOfMdx(name);
    const isKnown = (one: Active): boolean =>
      (known ??= activeInSources(subject, read)).keys.has(one.key) ||
      isIdle(one) ||
      isOfSite(one, subject) ||
      (isOfPackage(one) && !bringsUse(one) && subject.habits().imports(one.key));
    const pieces = [...fieldsOf(subject.page), ...(subject.segments()?.flatMap(piecesOf) ?? bodyOf(subject.page))];
    // What is left over of a module that the source imports as well shows nothing to anybody.
    const isIdle = ({ imports }: Active): boolean => imports !== undefined && known!.modules.has(imports.module) && !isUsed(imports.local);
    // A component that the source does not use gets what the translation gives it: `<Live code="…" />`.
    const bringsUse = ({ imports }: Active): boolean => isUsed(imports!.local) && !known!.used().has(imports!.local);
    const told = new Map<string, Told[]>();
    for (const piece of pieces) {
      const range = placeOf(piece, subject.page);
      const whole = range && read(piece).find((one) => !isKnown(one));
      if (!whole) continue;
      const found = whole.statements?.find(({ key }) => !known!.statements.has(key)) ?? whole;
      const call = calls.exec(found.what)?.[0];
      const name = call ?? `${range.start + found.at}`;
      if (!call && told.has(name)) continue; // A text of a shortcode is a piece within that one.
      addTo(told, name, { range, found });
    }
    for (const same of told.values()) report(problemOf(same, subject.source !== null));
  },
  examples: [
    { source: 'A <b>b</b> [c](d.md)\n', page: 'Ä <b>b</b> [c](d.md)\n', findings: [] },
    { source: '<iframe src="https://a.example"></iframe>\n', page: '<iframe src="https://a.example"></iframe>\n', findings: [] },
    {
      source: '<iframe src="https://a.example/en/b?hl=en"></iframe>\n',
      page: '<iframe src="https://a.example/fr/b?hl=fr&cc_lang_pref=fr" title="Ä"></iframe>\n',
      locale: 'fr-FR',
      findings: [],
    },
    { source: '<script>\nshow("One");\n</script>\n', page: '<script>\nshow("Un");\n</script>\n', findings: [] },
    { source: `<A :b="[\n  'One',\n]" />\n`, page: `<A :b="[\n  'Un', ]" />\n`, locale: 'fr', findings: [] },
    {
      source: '{{< button href="/en/a" text="Click here" >}}\n\n{{< iframe "https://a.example" >}}\n',
      page: '{{< button text="Hier klicken" href="/de/a" >}}\n\n{{< iframe "https://a.example" >}}\n',
      locale: 'de',
      findings: [],
    },
    {
      source: '{{< button href="/en/a" text="Click here" >}}\n\n{{< iframe "https://a.example" >}}\n',
      page: '{{< button href="https://b.example" text="Hier" >}}\n\n{{< iframe "https://b.example" >}}\n',
      locale: 'de',
      findings: [
        '1:3 Unexpected {{< button …, expected nothing active that the source does not have',
        '3:3 Unexpected {{< iframe …, expected nothing active that the source does not have',
      ],
    },
    {
      source: 'See {{< card text="One" >}}.\n',
      page: 'Voir {{< card text="<img src=x onerror=a()>" >}}.\n',
      findings: ['1:32 Unexpected onerror="a()", expected nothing active that the source does not have'],
    },
    { source: 'Write `<script>`.\n', page: 'Écrivez `<script>`.\n', findings: [] },
    { source: 'A\n', page: '<p style="width: 120px; text-align: center">Ä</p>\n', findings: [] },
    { source: 'A\n', page: '<div dir="rtl" style="direction:rtl;text-align:right">أ</div>\n', locale: 'ar', findings: [] },
    {
      source: 'A\n',
      page: '<div style="direction:rtl">Ä</div>\n',
      locale: 'de',
      findings: ['1:6 Unexpected style="direction:rtl", expected nothing active that the source does not have'],
    },
    {
      source: 'A\n',
      page: '<p style="position: fixed; width: 100px">Ä</p>\n',
      findings: ['1:4 Unexpected style="position: fixed; width: 100px", expected nothing active that the source does not have'],
    },
    {
      source: 'A\n',
      page: 'Ä <script src="x.js"></script>\n',
      findings: ['1:3 Unexpected <script> of x.js, expected nothing active that the source does not have'],
    },
    {
      source: '<script>\nshow("One");\n</script>\n',
      page: '<script>\nshow("Un"); location = "x";\n</script>\n',
      findings: ['1:1 Unexpected <script>, expected nothing active that the source does not have'],
    },
    {
      source: 'A\n',
      page: 'Ä <img src="x" onerror="alert(1)">\n',
      findings: ['1:16 Unexpected onerror="alert(1)", expected nothing active that the source does not have'],
    },
    {
      source: 'A\n',
      page: '[Ä](java&#115;cript:alert(1))\n',
      findings: ['1:5 Unexpected javascript:alert(1), expected nothing active that the source does not have'],
    },
    {
      source: '<iframe src="https://a.example"></iframe>\n',
      page: '<iframe src="https://b.example"></iframe>\n',
      findings: ['1:1 Unexpected <iframe> of https://b.example, expected nothing active that the source does not have'],
    },
    {
      source: '# A\n',
      page: '# Ä {onclick="b()"}\n',
      findings: ['1:6 Unexpected onclick="b()", expected nothing active that the source does not have'],
    },
    {
      source: 'A\n',
      page: 'Ä {{ a("b") }}\n\nÖ {{ a("c") }}\n\nÜ {{ d("e") }}\n',
      findings: [
        '1:3 Unexpected {{ a("b") }}, expected nothing active that the source does not have (and 1 more like it)',
        '5:3 Unexpected {{ d("e") }}, expected nothing active that the source does not have',
      ],
    },
    {
      source: '---\ntitle: A\n---\n',
      page: '---\ntitle: Ä <script>b()</script>\n---\n',
      findings: ['2:10 Unexpected <script>, expected nothing active that the source does not have'],
    },
  ],
};

interface Told {
  range: Range;
  found: Active;
}

/** `{{ macro(`: a template that a page calls again and again is told once. */
const calls = /^\{\{[^(){}]{1,60}\(/;

function problemOf(same: readonly Told[], hasSource: boolean): Problem {
  const [{ range, found }] = same as [Told];
  const start = range.start + found.at;
  const more = same.length > 1 ? ` (and ${same.length - 1} more like it)` : '';
  return {
    range: { start, end: Math.max(start + 1, Math.min(range.end, start + found.length)) },
    message: `Unexpected ${found.what}, expected nothing active ${hasSource ? 'that the source does not have' : 'in a translation without a source'}${more}`,
    actual: found.what,
    spoils: same.map((one) => one.range),
  };
}

/** Without one of these signs nothing on a page is active. */
const suspicious = /<[a-z]|script|data|&#|&colon|&tab|&newline|[{<]{2}|\{%|\{[^{\n]*[=(.]|8<-|@include|!!|^head:|\\[xu]/im;

/** Reads a piece of a page for all that is active in it. */
function reader(subject: Subject): (piece: Piece) => Active[] {
  const names = namesOf(subject);
  const isComponents = isMdx(subject);
  const codeIn = isComponents ? expressionsIn : templatesIn;
  return ({ raw, isField, isBody }) => {
    const own = activeIn(raw, names, isComponents);
    if (isBody) return own;
    const decoded = takesText.test(raw) ? withoutReferences(raw) : raw;
    const inText = decoded === raw ? [] : inProps(activeIn(decoded, names, isComponents));
    return [
      ...(isComponents && component.test(raw) ? inProps(own) : own),
      ...inText.map((one) => ({ ...one, at: 0, length: raw.length })),
      ...(isField ? [] : codeIn(raw, names)),
    ];
  };
}

/** Of the tag of a component: not itself, but elements in its attributes, whose words are translated. The component may show them as HTML. */
function inProps(found: readonly Active[]): Active[] {
  return found.flatMap((one) => {
    if (!one.what.startsWith('<')) return [one];
    return one.at === 0 ? [] : [{ ...one, key: one.what }];
  });
}

const isMdx = ({ page, flavour }: Subject): boolean => flavour.mdx.some((ending) => page.path.toLowerCase().endsWith(ending));

/** `<Link to="a">`: in MDX only a name in small letters is an element. */
const component = /^<[A-Z]/;

/** `<Link text="&lt;b>">`, `<my-link …>`: a component gets its attributes with their references decoded. */
const takesText = /^<(?:[A-Z]|[a-z]\w{0,40}-)/;
