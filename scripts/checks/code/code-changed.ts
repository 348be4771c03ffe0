import type { Check } from '../check.ts';
import { inlineCodeProblems } from './inline-code.ts';

export const codeChanged: Check<'code-changed'> = {
  id: 'code-changed',
  severity: 'error',
  compares: true,
  about: 'Inline code reads as that of the source.',
  why: 'Readers type and search it: what is translated or misspelt is not there.',
  run(subject, report) {
    for (const problem of inlineCodeProblems(subject, 'code-changed')) report(problem);
  },
  examples: [
    { source: 'Set `color` to `red`.\n', page: 'Setze `color` auf `red`.\n', locale: 'de', findings: [] },
    { source: 'All `Span`s.\n\nRun `get <your name>`.\n', page: 'Alle `Span`.\n\nStarte `get <dein Name>`.\n', locale: 'de', findings: [] },
    { source: "With `type: 'restart'`.\n", page: "Wo `type` gleich `'restart'` ist.\n", locale: 'de', findings: [] },
    { source: '`api.start` is `debug: true`.\n', page: '`start`: `debug` ist `true`.\n', locale: 'de', findings: [] },
    { source: 'Set `Limit` to 3.\n', page: 'Setze `limit=3`.\n', locale: 'de', findings: [] },
    { source: "Is `boolean | 'auto'`.\n", page: "Ist `'auto' | boolean`.\n", locale: 'de', findings: [] },
    { source: 'At `#using-own-anchors`.\n', page: 'Bei `#eigene-anker-nutzen`.\n', locale: 'de', findings: [] },
    { source: 'At `example.com/path`.\n', page: 'Bei `example.com/pfad`.\n', locale: 'de', findings: [] },
    { source: '- `one` is `b1`\n- `two` is `b2`\n', page: '- `two` ist `b2`\n- `one` ist `b1`\n', locale: 'de', findings: [] },
    { source: 'All of `<head>` before `head`.\n', page: 'Alles aus `<head>` vor `</head>`.\n', locale: 'de', findings: [] },
    { source: "Can be `'dark' | undefined`.\n", page: 'Kann `dark` oder `undefined` sein.\n', locale: 'de', findings: [] },
    {
      source: 'A `text`, a `<b>text</b>`, a `text <b/>`.\n',
      page: 'Un `texto`, un `<b>texto</b>`, un `texto <b/>`.\n',
      locale: 'es',
      findings: [],
    },
    { source: "It is `'yes`' or `no`.\n", page: "Es ist `'yes'` oder `no`.\n", locale: 'de', findings: [] },
    { source: 'Press `Shift`.\n', page: 'Appuyez sur `Maj`.\n', locale: 'fr', findings: [] },
    { source: 'At most `4 KiB`.\n', page: 'Höchstens `4KiB`.\n', locale: 'de', findings: [] },
    { source: 'They are `resources`.\n', page: 'Es sind `Mittel (resources)`.\n', locale: 'de', findings: [] },
    { source: 'Open `iTerm > New profile`, `7 meters`.\n', page: 'Öffne `iTerm > Neues Profil`, `7 Meter`.\n', locale: 'de', findings: [] },
    { source: 'Call `ref()`.\n', page: 'تابع `\u200eref()\u200e` را.\n', locale: 'fa', findings: [] },
    {
      source: 'Call `ref()`.\n',
      page: 'تابع `()ref` را.\n',
      locale: 'fa',
      findings: ['1:7 Unexpected code "()ref", expected "ref()", as in the source'],
    },
    { source: 'Is `x + y`.\n', page: 'Ist `x+y`.\n', locale: 'de', findings: [] },
    {
      source: 'Is `x + y > z`, `7 meters`.\n',
      page: 'Ist `x + y > zett`, `8 Meter`.\n',
      locale: 'de',
      findings: [
        '1:6 Unexpected code "x + y > zett", expected "x + y > z", as in the source',
        '1:22 Unexpected code "8 Meter", expected "7 meters", as in the source',
      ],
    },
    {
      source: '- `int`: one.\n- `list`\n',
      page: '- `int`: eins.\n- `table`\n',
      locale: 'de',
      basis: 'inferred',
      findings: [],
    },
    {
      source: 'Choose `Edit`, then `ID server` or `Local`.\n',
      page: 'Elija `Editar`, luego `servidor ID` o `Locale`.\n',
      locale: 'es',
      findings: [],
    },
    {
      source: 'Choose `Edit`, then `ID server` or `Local`.\n',
      page: 'Elija `Editar`, luego `servidor ID` o `Loca`.\n',
      locale: 'es',
      findings: ['1:40 Unexpected code "Loca", expected "Local", as in the source'],
    },
    {
      source: '`string =~ pattern`: `string` has a match for `pattern`.\n',
      page: '`text =~ muster`: in `text` kommt `muster` vor.\n',
      locale: 'de',
      findings: [],
    },
    {
      source: '`string =~ pattern`: `string` has a match for `pattern`.\n',
      page: '`string =~ muster`: in `string` kommt `pattern` vor.\n',
      locale: 'de',
      findings: ['1:2 Unexpected code "string =~ muster", expected "string =~ pattern", as in the source'],
    },
    {
      source: 'Run `add --note "note"` or `view [filters]` at `http://yourserver:21`.\n',
      page: 'Starte `add --note "Notiz"` oder `view [Filter]` auf `http://ihrserver:21`.\n',
      locale: 'de',
      findings: [],
    },
    {
      source: 'Run `add --note "note"` or `view [filters]`.\n',
      page: 'Starte `füge --note "note"` oder `zeige [filters]`.\n',
      locale: 'de',
      findings: [
        '1:9 Unexpected code "füge --note "note"", expected "add --note "note"", as in the source',
        '1:35 Unexpected code "zeige [filters]", expected "view [filters]", as in the source',
      ],
    },
    {
      source: 'Type `stop` while it is running.\n',
      page: 'Tapez `run` tant que ça marche.\n',
      locale: 'fr',
      findings: ['1:8 Unexpected code "run", expected "stop", as in the source'],
    },
    {
      source: 'Set `"syntax.theme"`.\n',
      page: '设置 `"语法.theme"`。\n',
      locale: 'zh',
      findings: ['1:5 Unexpected code ""语法.theme"", expected ""syntax.theme"", as in the source'],
    },
    {
      source: 'Choose `Settings`.\n',
      page: 'Choisissez `Paramètres`.\n',
      locale: 'fr',
      findings: ['1:13 warning: Unexpected code "Paramètres", expected "Settings", as in the source'],
    },
    {
      source: 'Set `color`.\n',
      page: 'Setze `Farbe`.\n',
      locale: 'de',
      findings: ['1:8 Unexpected code "Farbe", expected "color", as in the source'],
    },
  ],
};
