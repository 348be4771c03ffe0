import { localeNames } from '../../align/address-form.ts';
import type { Subject } from '../check.ts';
import { type Active, activeIn } from './active.ts';
import { importKeys, usedNames, withoutFences } from './imports-in.ts';
import { bodyOf, fieldsOf, type Piece, piecesOf } from './pieces.ts';

/** What is active in what a target translates. */
export interface Known {
  keys: ReadonlySet<string>;
  statements: ReadonlySet<string>;
  modules: ReadonlySet<string>;
  /** The names that the markup of the sources uses. */
  used(): ReadonlySet<string>;
}

/** @param read reads a piece of a page for all that is active in it */
export function activeInSources(subject: Subject, read: (piece: Piece) => Active[]): Known {
  const translation = subject.translation();
  const { twins = [], lost = [], gone } = translation ?? {};
  const segments = [...twins.flatMap((twin) => twin.sources), ...lost.map(({ source }) => source), ...(gone?.() ?? [])];
  const sources = [subject.source, subject.base].flatMap((page) => page ?? []);
  // Where one of both can't be parsed they are compared as they are written.
  const pieces = [...segments.flatMap(piecesOf), ...sources.flatMap(fieldsOf), ...(translation ? [] : sources.flatMap(bodyOf))];
  const found = pieces.flatMap(read);
  const keysOf = (all: readonly Active[]) => new Set(all.map(({ key }) => key));
  const modules = new Set(found.flatMap(({ imports }) => imports?.module ?? []));
  let used: ReadonlySet<string> | undefined;
  return {
    keys: keysOf(found),
    modules,
    statements: keysOf(found.flatMap(({ statements }) => statements ?? [])),
    used: () => (used ??= usedNames(pieces.map(({ raw }) => raw))),
  };
}

/** An import or a style of a page that has no source to compare with, or one that can't be parsed: there other sources say what the site's own are. */
export function isOfSite({ key, imports }: Active, subject: Subject): boolean {
  if (subject.translation()) return false;
  if (!imports) return isStyle(key) && subject.habits().imports(key);
  return importKeys(subject.source?.text ?? '', namesOf(subject)).includes(key) || subject.habits().imports(key);
}

/** The style sheets of a source outside of code, each as `key` has it. */
export function styleKeys(text: string, names: ReadonlySet<string>): string[] {
  if (!text.includes('<style')) return [];
  const sheets = withoutFences(text).match(/<style\b[^<>]{0,200}>[^<]{0,20000}<\/style>/g) ?? [];
  return sheets.flatMap((raw) => activeIn(raw, names).flatMap(({ key }) => (isStyle(key) ? key : [])));
}

const isStyle = (key: string): boolean => key.startsWith('style\n');

/** The locales that an address of a target or of its source may name. */
export const namesOf = ({ sourceLocale, locale }: Subject): ReadonlySet<string> => localeNames([sourceLocale, locale ?? sourceLocale]);
