import { type JsToken, jsTokens } from './js-tokens.ts';

/** One `key: value` of an object literal, or one `const key = value`. */
export interface JsSetting {
  /** The keys that lead to it, its own last: `['config', 'i18n', 'locales']`. `...` is what an object spreads. */
  path: string[];
  /** Null where it is no literal, or an object. */
  value: string | string[] | boolean | null;
  /** Whether an object stands there, and nothing that is called or chosen. */
  isObject: boolean;
  /** The same for all keys of one object. */
  object: number;
  /** The text before the object in its list: the plugin whose options these are. */
  named: string | null;
}

interface Frame {
  open: string;
  path: string[];
  object: number;
  named: string | null;
  /** The last text in this list or these round brackets. */
  lastText: string | null;
}

const deepest = 40;

/**
 * What a configuration in JavaScript or TypeScript says with literals. It is read, never run: what is computed, spread or
 * imported is not known.
 */
export function jsSettings(code: string): JsSetting[] {
  const tokens = jsTokens(code);
  const settings: JsSetting[] = [];
  const frames: Frame[] = [{ open: '', path: [], object: 0, named: null, lastText: null }];
  /** `const defaultLocale = 'en';`, outside of all functions: its name says as much as the literal, from here on. */
  const constants = new Map<string, JsSetting['value']>();
  let key: string | null = null;
  tokens.forEach(({ kind, value }, index) => {
    const frame = frames.at(-1)!;
    const setting = settingAt(index, frame);
    if (setting !== null) {
      const { isOpen, key: name, ...said } = setting;
      const isObject = isOpen && (isMark(tokens[index + 2], '{') || (isMark(tokens[index + 2], '(') && isMark(tokens[index + 3], '{')));
      settings.push({ path: [...frame.path, name], ...said, isObject, object: frame.object, named: frame.named });
      if (isOpen) key = name;
      if (frames.length === 1 && isMark(tokens[index + 1], '='))
        constants.set(name, tokens[index - 1]!.value === 'const' ? said.value : null);
    } else if (kind === 'text' && frame.open !== '{') frame.lastText = value;
    else if (kind === 'mark' && '{[('.includes(value!)) open(value!, frame, index);
    else if (kind === 'mark' && '}])'.includes(value!)) close(frame);
    else if (kind === 'mark' && ',;'.includes(value!)) key = null;
  });
  return settings;

  function open(mark: string, frame: Frame, index: number): void {
    if (frames.length > deepest) return void frames.push({ ...frame, open: mark });
    const before = tokens[index - 1];
    const isValue = key !== null && [':', '=', '('].some((one) => isMark(before, one));
    const isCall = mark === '(' && key !== null && before?.kind === 'word';
    // What stands in round brackets stands as if without: `({ id: 'a' })`. What is called, chosen or run is no literal.
    const isHidden = isCall || (mark !== '(' && !isValue && (key !== null || frame.open === '{'));
    const path = isHidden ? [...frame.path, '()'] : isValue && mark !== '(' ? [...frame.path, key!] : frame.path;
    const named = key === null && frame.open !== '{' ? frame.lastText : null;
    if (mark !== '(' || isCall) key = null;
    frames.push({ open: mark, path, object: index, named, lastText: mark === '(' ? frame.lastText : null });
  }

  function close(frame: Frame): void {
    if (frames.length > 1) frames.pop();
    const around = frames.at(-1)!;
    if (frame.open === '(' && around.open !== '{') around.lastText = frame.lastText;
    key = null;
  }

  function settingAt(index: number, frame: Frame): { key: string; value: JsSetting['value']; isOpen: boolean } | null {
    const { kind, value } = tokens[index]!;
    const [before, next] = [tokens[index - 1], tokens[index + 1]];
    if (isMark(tokens[index], '...')) return frame.open === '{' ? { key: '...', value: null, isOpen: false } : null;
    if (kind === 'mark' || value === null) return null;
    if (kind === 'word' && isMark(next, '=') && isDeclaration(before)) return { key: value, value: literalAt(index + 2), isOpen: true };
    if (frame.open !== '{' || !(isMark(before, '{') || isMark(before, ','))) return null;
    if (isMark(next, ':')) return { key: value, value: literalAt(index + 2), isOpen: true };
    // A shorthand: `{ locales, }`
    const isShort = kind === 'word' && (isMark(next, ',') || isMark(next, '}'));
    return isShort ? { key: value, value: constants.get(value) ?? null, isOpen: false } : null;
  }

  function literalAt(index: number): JsSetting['value'] {
    const token = tokens[index];
    if (isMark(token, '[')) return listAt(index + 1);
    if (!endsValue(tokens[index + 1])) return null;
    if (token?.kind === 'text') return token.value;
    if (token?.kind !== 'word') return null;
    return token.value === 'true' || token.value === 'false' ? token.value === 'true' : (constants.get(token.value!) ?? null);
  }

  /** `'en', 'fr']`: texts, and constants that are texts. */
  function listAt(from: number): string[] | null {
    const list: string[] = [];
    for (let index = from; ; index += 1) {
      const token = tokens[index];
      if (isMark(token, ']')) return endsValue(tokens[index + 1]) ? list : null;
      if (isMark(token, ',')) continue;
      const value = token?.kind === 'word' ? constants.get(token.value!) : token?.kind === 'text' ? token.value : null;
      if (typeof value !== 'string' || !(isMark(tokens[index + 1], ',') || isMark(tokens[index + 1], ']'))) return null;
      list.push(value);
    }
  }
}

const isMark = (token: JsToken | undefined, mark: string): boolean => token?.kind === 'mark' && token.value === mark;

const isDeclaration = (token: JsToken | undefined): boolean => token?.kind === 'word' && ['const', 'let', 'var'].includes(token.value!);

/** Whether a literal is all of a value: not `'en' + x`, not `['en'].concat(x)`; `as const` says nothing else. */
function endsValue(token: JsToken | undefined): boolean {
  return token === undefined || token.kind === 'word' || (token.kind === 'mark' && ',;}])'.includes(token.value!));
}
