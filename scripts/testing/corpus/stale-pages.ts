import { sidecarPath } from '../../model/pair.ts';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { openConfig, openProject } from '../../config/project.ts';
import { type Translation, translationOf, translationsOf } from '../../exchange/translations.ts';
import type { Parser } from '../../markdown/parser/parser.ts';
import type { PageDrift } from '../../model/drift.ts';
import type { DriftReport, ImportReport } from '../../model/report.ts';
import { withPairs } from '../../pairs/open-pairs.ts';
import { type Slot, unitId } from '../../xliff/slots/slot.ts';
import { foreign } from '../foreign.ts';
import { runIn } from '../run-in.ts';
import { translatedXliff } from '../translated-xliff.ts';

/** A stale page, what of it was sent to a translator, and how its target read before and after it came back. */
export interface ImportedPage {
  path: string;
  locale: string;
  /** Whether a part of what was sent was refused. */
  isRefused: boolean;
  sent: Slot[];
  /** Ids of segments of the target whose source is gone: what takes its place may take theirs. */
  gone: string[];
  source: string;
  before: string;
  after: string;
  /** The same after the same import once more: nothing is to have changed. */
  again: string;
  /** Segments that were sent and not refused, and that `drift` names afterwards; and all its words. */
  left: string[];
  wordsLeft: number;
  /** Of those the ones that it names once `sync` has brought what needs no translator: a block's form, a heading's level. */
  leftAfterSync: string[];
}

export interface ImportedRepository {
  pages: ImportedPage[];
  refused: string[];
  parse: Parser;
}

/**
 * Sends the stale pages of a repository out, gets them back translated (in other letters), and puts the repository back as
 * it was. It gets a configuration where it has none, and commits for a while: a clone to be run on.
 *
 * @param most pages, from all over the repository
 */
export async function importStale(root: string, most: number): Promise<ImportedRepository> {
  if (!existsSync(join(root, 'lockstep.config.json'))) await runIn(root, 'init --write');
  const pages = someOf(
    (await driftIn(root)).filter(({ state, wordsToTranslate }) => state === 'stale' && wordsToTranslate! > 0),
    most,
  );
  const folder = mkdtempSync(join(tmpdir(), 'lockstep-corpus-'));
  const head = git(root, 'rev-parse', 'HEAD').trim();
  const { sent, parse, sidecars } = await slotsIn(root, pages);
  const texts = new Map(pages.map(({ target }) => [target, readFileSync(join(root, target), 'utf8')]));
  try {
    const refused = await sendAndImport(root, pages, folder);
    const once = new Map(pages.map(({ target }) => [target, readFileSync(join(root, target), 'utf8')]));
    await importAll(root, folder);
    const twice = new Map(pages.map(({ target }) => [target, readFileSync(join(root, target), 'utf8')]));
    commit(root, head, pages);
    const drift = await rowsByTarget(root, pages);
    await syncAll(root, pages);
    const synced = await rowsByTarget(root, pages);
    return {
      refused: refused.messages,
      parse,
      pages: pages.map(({ target, locale, source }) => ({
        path: target,
        locale,
        source: readFileSync(join(root, source), 'utf8'),
        isRefused: refused.units.has(target),
        sent: sent.get(target)?.slots ?? [],
        gone: sent.get(target)?.gone ?? [],
        before: texts.get(target)!,
        after: once.get(target)!,
        again: twice.get(target)!,
        ...leftOf(drift.get(target), takenOf(sent.get(target)?.slots ?? [], refused.units.get(target))),
        leftAfterSync: leftOf(synced.get(target), takenOf(sent.get(target)?.slots ?? [], refused.units.get(target))).left,
      })),
    };
  } finally {
    git(root, 'update-ref', 'HEAD', head);
    for (const [target, text] of texts) writeFileSync(join(root, target), text);
    if (pages.length > 0) git(root, 'add', '--', ...pages.map(({ target }) => target));
    for (const path of sidecars) rmSync(join(root, path), { force: true });
    rmSync(folder, { recursive: true });
  }
}

const takenOf = (sent: readonly Slot[], refused: ReadonlySet<string> = new Set()): Slot[] =>
  sent.filter(({ segment }) => !refused.has(unitId(segment.id)));

function leftOf(row: PageDrift | undefined, sent: readonly Slot[]): Pick<ImportedPage, 'left' | 'wordsLeft'> {
  const texts = new Set(sent.map(({ segment }) => segment.text));
  const open = (row?.changes ?? []).filter(({ source, kind }) => source !== null && (kind === 'changed' || kind === 'added'));
  return {
    left: open.filter(({ source }) => texts.has(source!)).map(({ kind, class: of, source }) => `${kind} ${of}: ${source}`),
    wordsLeft: open
      .filter((one) => one.class === 'text' || one.class === 'wording')
      .reduce((sum, { source }) => sum + source!.split(/\s+/).length, 0),
  };
}

async function rowsByTarget(root: string, pages: readonly PageDrift[]): Promise<Map<string, PageDrift>> {
  return new Map((await driftIn(root, pages)).map((row) => [row.target, row]));
}

async function syncAll(root: string, pages: readonly PageDrift[]): Promise<void> {
  if (pages.length > 0) await runIn(root, ['sync', '--write', ...pages.map(({ target }) => target)]);
}

async function driftIn(root: string, pages: readonly PageDrift[] = []): Promise<PageDrift[]> {
  const named = pages.map(({ target }) => target);
  const { out, err } = await runIn(root, ['drift', '--format', 'json', ...(named.length > 0 ? ['--segments', ...named] : [])]);
  if (out === '') throw new Error(err);
  return (JSON.parse(out) as DriftReport).pages;
}

function someOf<One>(all: readonly One[], most: number): One[] {
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, index) => all[Math.floor(index * step)]!);
}

async function slotsIn(root: string, pages: readonly PageDrift[]) {
  const project = openProject(openConfig({ cwd: root }));
  const wanted = new Set(pages.map(({ target }) => target));
  const pairs = project.pairs.filter(({ target }) => wanted.has(target));
  return withPairs(project, async (open) => {
    const { parse } = await translationsOf(open);
    const sent = new Map<string, { slots: Slot[]; gone: string[] }>();
    const work = async (pair: Parameters<typeof translationOf>[0], reader: Parameters<typeof translationOf>[1]) => ({
      pair: pair.pair,
      translation: await translationOf(pair, reader),
    });
    for await (const { pair, translation } of open.walk(pairs, work, { which: 'work' })) {
      if (!('check' in translation))
        sent.set(pair.target, { slots: translation.slots.filter(({ drifted }) => drifted), gone: goneIn(translation) });
    }
    return { sent, parse, sidecars: pairs.map(sidecarPath) };
  });
}

function goneIn({ base, targetSegments }: Translation): string[] {
  return (base?.matches ?? []).flatMap((match) => {
    const place = match.kind === 'removed' ? base!.aligned[match.base!] : null;
    return place ? [targetSegments![place.target]!.id] : [];
  });
}

async function sendAndImport(root: string, pages: readonly PageDrift[], folder: string): Promise<Refused> {
  const named = pages.map(({ target }) => target);
  if (named.length === 0) return { messages: [], units: new Map() };
  const { err } = await runIn(root, ['export', '--only', 'drifted', '--fill', 'source', '--output', `${folder}/`, ...named]);
  if (err) throw new Error(err);
  for (const file of filesIn(folder)) {
    const locale = relative(folder, file).split('/')[0]!;
    writeFileSync(file, translatedXliff(readFileSync(file, 'utf8'), foreign(locale)));
  }
  return importAll(root, folder);
}

interface Refused {
  messages: string[];
  /** Ids of units by the path of their target. */
  units: Map<string, Set<string>>;
}

async function importAll(root: string, folder: string): Promise<Refused> {
  const files = filesIn(folder);
  if (files.length === 0) return { messages: [], units: new Map() };
  const { out, err } = await runIn(root, ['import', '--write', '--partial', '--format', 'json', ...files]);
  if (out === '') throw new Error(err);
  const { findings, pages } = JSON.parse(out) as ImportReport;
  const errors = findings.filter(({ severity }) => severity === 'error');
  return {
    messages: errors.map(({ path, message }) => `${path.split('/').slice(-3).join('/')}: ${message}`),
    units: new Map(
      pages.flatMap(({ target, path, refused }) => {
        const own = errors
          .filter((error) => path.endsWith(error.path.replace(/^(?:\.\.?\/)+/, '')))
          .map(({ message }) => message.split(':')[0]!);
        return refused > 0 ? [[target, new Set(own)] as const] : [];
      }),
    ),
  };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlf'))
    .map((name) => resolve(folder, name));

/** A clone may lack objects that no page needs: no tree is checked. */
function commit(root: string, parent: string, pages: readonly PageDrift[]): void {
  git(root, 'add', '--', ...pages.map(({ target }) => target));
  const tree = git(root, 'write-tree', '--missing-ok').trim();
  const names = ['-c', 'user.name=corpus', '-c', 'user.email=corpus@localhost'];
  git(root, 'update-ref', 'HEAD', git(root, ...names, 'commit-tree', '-p', parent, '-m', 'import', tree).trim());
}

const git = (cwd: string, ...args: string[]): string => execFileSync('git', args, { cwd, encoding: 'utf8' });
