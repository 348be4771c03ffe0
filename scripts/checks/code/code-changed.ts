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
    {
      source: 'It is `<chapter>.<section>`.\n\nThe `<chapter>` counts.\n',
      page: 'Es ist `<Kapitel>.<Abschnitt>`.\n\nDas `<Kapitel>` zählt.\n',
      locale: 'de',
      findings: [],
    },
    {
      source: 'It is a `<section>`.\n',
      page: 'Es ist ein `<Abschnitt>`.\n',
      locale: 'de',
      findings: ['1:13 Unexpected code "<Abschnitt>", expected "<section>", as in the source'],
    },
    {
      source: 'See `📁 lib/pages`, `CODE_MODEs` and `React/{YOUR_TECH}`.\n',
      page: '`lib/pages`, `CODE_MODE`, `React/{당신의_기술}`.\n',
      locale: 'ko',
      findings: [],
    },
    {
      source: 'Set `ALLOWED_HOSTS`, or `make /t:all`.\n',
      page: '`ALLOWED_HOST`, `ALLOWED_hosts` oder `make /t: all`.\n',
      locale: 'de',
      findings: [
        '1:18 Unexpected code "ALLOWED_hosts", expected "ALLOWED_HOSTS", as in the source',
        '1:39 Unexpected code "make /t: all", expected "make /t:all", as in the source',
        '1:2 Unexpected code "ALLOWED_HOST", expected "ALLOWED_HOSTS", as in the source',
      ],
    },
    {
      source: 'See `📁 lib/pages` and `React/{YOUR_TECH}`.\n',
      page: '`lib/other`, `리액트/{YOUR_TECH}`.\n',
      locale: 'ko',
      findings: [
        '1:2 warning: Unexpected code "lib/other", expected "📁 lib/pages", as in the source; they may be words for readers',
        '1:15 warning: Unexpected code "리액트/{YOUR_TECH}", expected "React/{YOUR_TECH}", as in the source; it may be another code, or that of another version',
      ],
    },
    {
      source: 'Get `{"ok":true,"a":1}` of `org/key<user_key>/me`, `@your_page` or `run <myApp>`: `I\'m so happy □`.\n',
      page: 'Отримай `{"ok":true, "a":1}` від `org/key<ключ-особи>/me`, `@твоя_сторінка` чи `run <мійДодаток>`: `Я такий щасливий □`.\n',
      locale: 'uk',
      findings: [],
    },
    {
      source: 'See {term}`Harbour`, {ref}`it <here>`, and run `npm run build`, `pip install metrics`.\n',
      page: 'Siehe {term}`Hafen <Harbour>`, {ref}`here`, und starte `npm run build`, `pip install metrics`.\n',
      locale: 'de',
      findings: [],
    },
    {
      source: 'See {term}`Harbour`, or run `pip install metrics`.\n',
      page: 'Siehe {term}`Hafen <Hafen>` oder starte `pip installiere Metriken`.\n',
      locale: 'de',
      findings: [
        '1:7 Unexpected code "{term}`Hafen <Hafen>`", expected "{term}`Harbour`", as in the source',
        '1:42 Unexpected code "pip installiere Metriken", expected "pip install metrics", as in the source',
      ],
    },
    { source: 'As `<source URL>`.\n', page: 'Als `<Quelle URL>`.\n', locale: 'de', findings: [] },
    { source: 'As `<source URL>` or `<int list>`.\n', page: 'Als `<Quelle URL>` oder `<int Liste>`.\n', locale: 'de', findings: [] },
    {
      source: 'As `<source URL>` or `<int list>`.\n',
      page: 'Als `<Quelle URL>` oder `<int list>`.\n',
      locale: 'de',
      findings: [
        '1:6 warning: Unexpected code "<Quelle URL>", expected "<source URL>", as in the source; what is to be filled in may be called otherwise',
      ],
    },
    { source: "With `type: 'restart'`.\n", page: "Wo `type` gleich `'restart'` ist.\n", locale: 'de', findings: [] },
    { source: '`api.start` is `debug: true`.\n', page: '`start`: `debug` ist `true`.\n', locale: 'de', findings: [] },
    { source: '- `one` is `b1`\n- `two` is `b2`\n', page: '- `two` ist `b2`\n- `one` ist `b1`\n', locale: 'de', findings: [] },
    { source: "Can be `'dark' | undefined`.\n", page: 'Kann `dark` oder `undefined` sein.\n', locale: 'de', findings: [] },
    {
      source: 'A `text`, a `<b>text</b>`, a `text <b/>`.\n',
      page: 'Un `texto`, un `<b>texto</b>`, un `texto <b/>`.\n',
      locale: 'es',
      findings: [],
    },
    { source: 'Open `iTerm > New profile`, `7 meters`.\n', page: 'Öffne `iTerm > Neues Profil`, `7 Meter`.\n', locale: 'de', findings: [] },
    { source: 'Call `ref()`.\n', page: 'تابع `\u200eref()\u200e` را.\n', locale: 'fa', findings: [] },
    {
      source: 'Call `ref()`.\n',
      page: 'تابع `()ref` را.\n',
      locale: 'fa',
      findings: ['1:7 Unexpected code "()ref", expected "ref()", as in the source'],
    },
    {
      source: 'Is `x + y > z`, `7 meters`.\n',
      page: 'Ist `x + y > zett`, `8 Meter`.\n',
      locale: 'de',
      findings: [
        '1:6 warning: Unexpected code "x + y > zett", expected "x + y > z", as in the source; they may be words for readers',
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
      findings: [
        '1:2 warning: Unexpected code "string =~ muster", expected "string =~ pattern", as in the source; they may be words for readers',
      ],
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
        '1:35 warning: Unexpected code "zeige [filters]", expected "view [filters]", as in the source; they may be words for readers',
      ],
    },
    {
      source: 'Run `npm i window`, `npm i "window"` or `curl "https://one.org"`, then `echo "hello"`.\n',
      page: 'Starte `npm i windows`, `npm i "evil"` oder `curl "https://two.org"`, dann `echo "hallo"`.\n',
      locale: 'de',
      findings: [
        '1:9 Unexpected code "npm i windows", expected "npm i window", as in the source',
        '1:26 Unexpected code "npm i "evil"", expected "npm i "window"", as in the source',
        '1:46 Unexpected code "curl "https://two.org"", expected "curl "https://one.org"", as in the source',
      ],
    },
    {
      source: 'Type `stop` while it is running.\n',
      page: 'Tapez `run` tant que ça marche.\n',
      locale: 'fr',
      findings: ['1:8 warning: Unexpected code "run", expected "stop", as in the source; it may be a word for readers'],
    },
    {
      source: 'Set `"syntax.theme"`.\n',
      page: '设置 `"语法.theme"`。\n',
      locale: 'zh',
      findings: ['1:5 Unexpected code ""语法.theme"", expected ""syntax.theme"", as in the source'],
    },
    {
      source: 'Choose `Settings`.\n\nIt is a `dict`, a `dict`.\n\nA `list`.\n',
      page: 'Виберіть `Налаштування`.\n\nЦе `буде`, `dict`.\n\nЦе `список`.\n',
      locale: 'uk',
      findings: ['3:5 Unexpected code "буде", expected "dict", as in the source'],
    },
    {
      source: 'Set `color`.\n',
      page: 'Setze `Farbe`.\n',
      locale: 'de',
      findings: ['1:8 warning: Unexpected code "Farbe", expected "color", as in the source; it may be a word for readers'],
    },
    {
      source: 'Set `color`.\n\n```js\nset({ color: 1 })\n```\n',
      page: 'Setze `Farbe`.\n\n```js\nset({ color: 1 })\n```\n',
      locale: 'de',
      findings: ['1:8 Unexpected code "Farbe", expected "color", as in the source'],
    },
  ],
};
