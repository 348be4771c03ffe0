import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pageOf } from '../../../scripts/index.ts';
import { filesBelow, namedFiles } from '../../plugins/articles/list-content.ts';
import type { SiteContent } from '../../remark/site-content.ts';
import { articleRenderer, type Rendered } from './render.ts';
import { lostWords } from './lost-words.ts';
import { rawConstructs } from './raw-constructs.ts';

/**
 * `npm run pages -- [--show KIND] FOLDER…`: renders every page of each folder with the site's plugins, and says what a reader
 * would see as raw markup, what text is lost, which pages can't be rendered, and what the plugins found.
 */
const args = process.argv.slice(2);
const show = args[0] === '--show' ? args.splice(0, 2)[1]! : null;
const seen: Seen[] = [];
for (const folder of args) for await (const one of lookAt(resolve(folder))) seen.push(one);
print();

/** Something wrong with a page, as a reader meets it. */
interface Seen {
  kind: string;
  place: string;
  text: string;
}

async function* lookAt(root: string): AsyncGenerator<Seen> {
  const content = contentOf(root);
  const render = await articleRenderer(content);
  for (const file of content.files) {
    if (!/\.md$/i.test(file)) continue;
    const path = file.slice(basename(root).length + 1);
    const { text, bodyStart } = pageOf(file, readFileSync(join(dirname(root), file), 'utf8'));
    const body = text.slice(bodyStart);
    const before = text.slice(0, text.length - body.trimStart().length).split('\n').length - 1;
    const rendered = await render(file, body.trim());
    for (const { kind, line, text: words } of seenIn(rendered, body))
      yield { kind, place: `${join(root, path)}:${line + before}`, text: words };
  }
}

function* seenIn(rendered: Rendered, body: string): Generator<{ kind: string; line: number; text: string }> {
  if (rendered.failure) return yield { kind: 'page that fails', ...rendered.failure };
  yield* rawConstructs(rendered.tree, body.trim());
  for (const word of lostWords(body, rendered.tree)) yield { kind: 'lost text', line: 1, text: word };
  for (const { about, line, reason } of rendered.findings) yield { kind: `finding: ${about}`, line, text: reason };
}

/** A folder as the one that holds a site's articles. */
function contentOf(root: string): SiteContent {
  const [folder, above] = [basename(root), dirname(root)];
  const files = filesBelow(above, folder);
  const articles = files.filter((file) => /\.md$/i.test(file)).map((file) => file.slice(folder.length + 1));
  return {
    root: above,
    locale: 'en-US',
    sourceLocale: 'en-US',
    xref: 'https://learn.microsoft.com/{locale}/dotnet/api/{uid}',
    published: 'https://learn.microsoft.com/{locale}/docs/{path}',
    folders: { 'en-US': folder },
    ...namedFiles(files),
    crowded: [],
    articles: new Map(articles.map((path) => [path.toLowerCase(), path])),
  };
}

function print(): void {
  const kinds = byKind();
  for (const [kind, all] of [...kinds].sort(([, a], [, b]) => b.length - a.length)) {
    const pages = new Set(all.map(({ place }) => place.replace(/:\d+$/, ''))).size;
    console.log(`${String(all.length).padStart(6)} on ${String(pages).padStart(4)} pages  ${kind}`);
    for (const { place, text } of show === kind || show === 'all' ? all : []) console.log(`         ${place} ${JSON.stringify(text)}`);
  }
  const raw = seen.filter(({ kind }) => !kind.startsWith('finding'));
  console.log(`${new Set(raw.map(({ place }) => place.replace(/:\d+$/, ''))).size} pages with raw markup, lost text or a failure`);
}

function byKind(): Map<string, Seen[]> {
  const kinds = new Map<string, Seen[]>();
  for (const one of seen) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  return kinds;
}
