import type { Inline, InlineCode } from '../model/inline.ts';

/**
 * A content whose codes get the raw text that the page has for them: a target's own addresses stay. A code is matched
 * to one of the page by its raw text, else by its type in reading order; one that the page lacks keeps its own.
 */
export function restoreCodes(content: readonly Inline[], existing: readonly Inline[]): Inline[] {
  const wanted = unitsOf(content);
  const offered = unitsOf(existing);
  const byRaw = assign(wanted, offered, ({ start, end }) => `${start.raw}${end?.raw ?? ''}`);
  const taken = new Set(byRaw.values());
  const left = wanted.filter((unit) => !byRaw.has(unit));
  const free = offered.filter((unit) => !taken.has(unit));
  const byType = assign(left, free, ({ start }) => `${start.role} ${start.type}`);
  const own = new Map<Inline, InlineCode | null>();
  for (const [unit, mine] of [...byRaw, ...byType]) {
    own.set(unit.start, mine.start);
    if (unit.end) own.set(unit.end, mine.end);
  }
  return content.map((part) => (part.kind === 'code' ? withRaw(part, own.get(part)) : part));
}

/** A lone code, or an open code with its close. */
interface Unit {
  start: InlineCode;
  end: InlineCode | null;
}

function unitsOf(content: readonly Inline[]): Unit[] {
  const units: Unit[] = [];
  const open = new Map<string, Unit>();
  for (const part of content) {
    if (part.kind === 'text') continue;
    const opened = part.role === 'close' ? open.get(part.id) : undefined;
    if (opened) opened.end = part;
    if (part.role === 'close') continue;
    const unit: Unit = { start: part, end: null };
    units.push(unit);
    if (part.role === 'open') open.set(part.id, unit);
  }
  return units;
}

/** For each wanted unit the first offered one of the same name that is not taken yet. */
function assign(wanted: readonly Unit[], offered: readonly Unit[], nameOf: (unit: Unit) => string): Map<Unit, Unit> {
  const free = new Map<string, Unit[]>();
  for (const unit of offered.toReversed()) {
    const same = free.get(nameOf(unit));
    if (same) same.push(unit);
    else free.set(nameOf(unit), [unit]);
  }
  const assigned = new Map<Unit, Unit>();
  for (const unit of wanted) {
    const own = free.get(nameOf(unit))?.pop();
    if (own) assigned.set(unit, own);
  }
  return assigned;
}

function withRaw(code: InlineCode, own: InlineCode | null | undefined): InlineCode {
  return own ? { ...code, raw: own.raw, equiv: own.equiv, subflows: own.subflows, start: own.start } : code;
}
