import { expect, test } from 'vitest';
import { loadParser } from '../../../markdown/parser/parser.ts';
import { inFence, toldInCode } from '../../../testing/told-in-code.ts';
import { codeBlockChanged } from '../code-block-changed.ts';
import { isForOwnLocale, isReorderedImport, messageId, withoutHints } from './for-own-locale.ts';

const parse = await loadParser();

test.each([
  ['open("")', 'open("<dein Schlüssel>")', 'open("")'],
  ['open("", a)', 'open("<dein Schlüssel>", "<dein Wert>")', 'open("<dein Schlüssel>", "<dein Wert>")'],
  ['open("", "a")', 'open("a", "<dein Wert>")', 'open("a", "<dein Wert>")'],
  ['page = ""', 'page = "<script>"', 'page = "<script>"'],
  ['page = ""', 'page = "<img src=x>"', 'page = "<img src=x>"'],
])('what is put into an empty text is said in words: %s -> %s is %s', (source, target, expected) => {
  expect(withoutHints(source, target)).toBe(expected);
});

test.each([
  ['.greet("es", "hola");', '.greet("de", "Guten Tag!");', true],
  ['.greet("es", "hola");', '.greet("fr", "Guten Tag!");', false],
  ['.greet("es", "hola");', '.drop("de", "Guten Tag!");', false],
  ['.greet("es", "hola");', '.greet("de", "https://two.org");', false],
  ['.greet("es", "hola");', '.greet("de", "/etc");', false],
  ['.greet("es", "hola");', '.greet("de", "$PATH");', false],
  ['.greet("es", "hola");', '.greet("de", "<img src=x>");', false],
  ['set("es", load("a"))', 'set("de", load("https://two.org"))', false],
  ['set("es", load("a"))', 'set("de", load("boese"))', false],
  ['system("es", "ls");', 'system("de", "halt");', false],
  ['on "es" "hola" go', 'on "de" "hallo" go', false],
  ['f("one", "two")', 'f("de", "zwei")', false],
])('a line for the own language, beside %s: %s is %s', (line, added, expected) => {
  expect(isForOwnLocale([added], [line], 'de')).toBe(expected);
});

test.each([
  [['import a from "b";', 'import c from "d";'], [], true],
  [['import {a} from "b";', 'import * as c from "d";'], [], true],
  [['import "reset.css";', 'import "own.css";'], [], false],
  [['import("a.js");', 'import("b.js");'], [], false],
  [['"a/b"', 'c "a/c"'], ['package a', 'import(', '"a/d"'], true],
  [['"a/b"', '_ "a/c"'], ['import('], false],
  [['"add"', '"remove"'], ['run('], false],
  [['"add"', '"remove"'], [], false],
])('imports may have another order, and what is done in one may not: %j behind %j is %s', (lines, before, expected) => {
  expect(isReorderedImport(lines, lines.toReversed(), before)).toBe(expected);
});

test.each([
  ['a-b = Hello', 'a-b ='],
  ['a-b = Hello { $name }, at <b>{$hour}</b>', 'a-b = <b> {$hour} {$name}'],
  ['  [one] { $count } cat', ''],
  ['  see https://one.org.', 'https://one.org.'],
])('of a message of Fluent is kept what is none of its words: %s is %s', (line, expected) => {
  expect(messageId(line).trim()).toBe(expected);
});

test.each([
  ['ftl', 'a-b =\n  { $c ->\n    [one] cat\n    *[other] cats\n  }', 'a-b =\n  { $c ->\n    *[other] Katzen\n  }', 0],
  ['ftl', 'a-b = cat', 'a-c = Katze', 1],
  ['ftl', 'a-b = cat { $name }', 'a-b = Katze', 1],
  ['ftl', 'a-b = cat', 'a-b = <a href="https://two.org">Katze</a>', 1],
  ['ts', 'f(/open (door|window)/, a);', 'f(\n/(die Tür|das Fenster) auf/,\na,\n);', 0],
  ['ts', 'f(/open (door|window)/)', 'f(/(Tür auf|Fenster/)', 1],
  ['ts', 'reply("Thanks, all!")', 'reply("Danke")', 0],
  ['ts', 'reply(`Hi, ${name}!`)', 'reply(`Ei, ${drop()}!`)', 1],
  ['ts', 'say(`Hi ${name}, go on now`)', 'say(`${drop(name)}, nun aber weiter`)', 1],
  ['ts', 'say(`${time} seconds ${t("in all")}`)', 'say(`${dauer} Sekunden ${t("im Ganzen")}`)', 0],
  ['sh', 'echo "hello to all"; ls', 'echo "$(halt)"; ls', 1],
  ['sh', 'echo "hello to all"; ls', 'echo "`halt` nun"; ls', 1],
  ['sh', 'echo "`date` is the time"', 'echo "`halt` ist die Zeit"', 1],
  ['ts', 'f("src dst")', 'f("dst src")', 1],
  ['sh', 'sh -c "mv old new"', 'sh -c "mv new old"', 1],
  ['sql', 'f("a minus b")', 'f("b minus a")', 1],
  ['js', 'f("slow ❌")', 'f("slow ✅")', 1],
  ['js', 'f({ offset: 3, length: 4 })', 'f({ offset: 5, length: 9 })', 1],
  ['go', 'import (\n"a/b"\n"a/c"\n"a/d"\n)', 'import (\n"a/d"\n"a/b"\n"a/c"\n)', 0],
  ['go', 'import (\n"a/b"\n"a/c"\n)', 'import (\n"a/e"\n"a/b"\n)', 1],
  ['py', 'run(\n"add"\n"remove"\n)', 'run(\n"remove"\n"add"\n)', 1],
  ['js', "import './reset.css'\nimport './own.css'", "import './own.css'\nimport './reset.css'", 1],
  ['ts', 'f("")\n.g("es", "uno")', 'f("<dein Wort>")\n.g("es", "uno")\n.g("de", "eins")', 0],
  ['ts', 'f("")\n.g("es", "uno")', 'f("<dein Wort>")\n.g("es", "uno")\n.h("de", "eins")', 1],
  ['sh', 'PORT=8080', 'PORT=80', 1],
])('in %s %j reads as %j: %i', (language, source, page, count) => {
  expect(toldInCode([codeBlockChanged], inFence(language, source, page), parse)).toHaveLength(count);
});
