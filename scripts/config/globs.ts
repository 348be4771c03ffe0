/** Names that one glob may come down to by its braces. */
const MOST_ALTERNATIVES = 100;

const LONGEST = 500;

/**
 * Whether a path, with `/`, fits one of several globs. `*` stands for a part of a name, `?` for a letter, `[a-c]` and `[!a-c]` for
 * one of several, `{a,b}` for one of several texts, `**` for any number of folders or what is in them; names that begin with a dot are only
 * meant by a dot. The time grows with the lengths of glob and path multiplied, never faster, whatever a pull request puts there.
 *
 * @param globs those that `globProblem` finds nothing wrong with
 */
export function globMatcher(globs: readonly string[]): (path: string) => boolean {
  const patterns = globs.flatMap((glob) => alternatives(glob.replace(/^\.\//, ''))).map((glob) => namesOf(glob).map(tokensOf));
  return (path) => {
    const names = path.split('/');
    return patterns.some((pattern) => fits(pattern, names, folders));
  };
}

/** What a glob asks for that is not matched here, in words; null where it can be matched. */
export function globProblem(glob: string): string | null {
  if (glob.length > LONGEST) return `Unexpected glob of ${glob.length} characters, expected at most ${LONGEST}`;
  if (glob.startsWith('!')) return 'Unexpected "!" before a glob, expected what is meant, not what is not';
  if (/(?<!\\)[@!+*?]\(/.test(glob)) return `Unexpected "${/[@!+*?]\(/.exec(glob)![0]}" in a glob, expected {a,b} for one of several`;
  if (alternatives(glob).length > MOST_ALTERNATIVES) return `Unexpected braces for more than ${MOST_ALTERNATIVES} names, expected fewer`;
  return null;
}

/** `a{b,c}` -> `ab`, `ac`. Of very many, one more than are allowed. */
function alternatives(glob: string): string[] {
  const pending = [glob];
  const found: string[] = [];
  for (let next = pending.pop(); next !== undefined && found.length <= MOST_ALTERNATIVES; next = pending.pop()) {
    // The innermost braces of the first pair.
    const [whole, before, inner, after] = /^((?:[^\\{]|\\.|\{(?![^{}]*,[^{}]*\}))*)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(next) ?? [];
    if (whole === undefined) found.push(next);
    else
      pending.push(
        ...inner!
          .split(',')
          .map((text) => before! + text + after!)
          .toReversed(),
      );
  }
  return found;
}

/** What is in a folder is not the folder: `a/**` -> `a`, `**`, `*` */
const namesOf = (glob: string): string[] => glob.replace(/(?<=^|\/)\*\*$/, '**/*').split('/');

type Token = 'some' | 'any' | { signs: RegExp } | { sign: string };

/** What a name of a glob is made of: `a*[bc]`; null for `**`. */
function tokensOf(name: string): Token[] | null {
  if (name === '**') return null;
  const pieces = name.match(/\\.|\[[!^]?\]?[^\]]+\]|\*+|[^]/gu) ?? [];
  return pieces.map((piece) => {
    if (piece.startsWith('*')) return 'some';
    if (piece === '?') return 'any';
    if (piece.length > 2 && piece.startsWith('[')) return { signs: classOf(piece) };
    return { sign: piece.length > 1 && piece.startsWith('\\') ? piece.slice(1) : piece };
  });
}

/** `[!a-c]` as a regular expression for one letter. */
function classOf(piece: string): RegExp {
  const negated = /^\[[!^]/.test(piece);
  const signs = piece.slice(negated ? 2 : 1, -1).replace(/[\\\][^]/g, '\\$&');
  try {
    return new RegExp(`^[${negated ? '^' : ''}${signs}]$`, 'u');
  } catch {
    return /(?!)/;
  }
}

/** How the parts of a pattern fit those of a text, and which of them stand for any number. */
interface Rules<Part, Piece> {
  isMany(part: Part): boolean;
  fitsOne(part: Part, piece: Piece): boolean;
  /** Whether a part that stands for any number stands for this one. */
  passes(piece: Piece): boolean;
}

const folders: Rules<Token[] | null, string> = {
  isMany: (tokens) => tokens === null,
  fitsOne: (tokens, name) => (!name.startsWith('.') || !isLoose(tokens![0])) && fits(tokens!, [...name], letters),
  passes: (name) => !name.startsWith('.'),
};

/** A dot at the head of a name is meant by a dot only, as in `[.a]*`: `*`, `?` and `[!_]*` fit no `.github`. */
const isLoose = (token: Token | undefined): boolean =>
  token === 'some' || token === 'any' || (typeof token === 'object' && 'signs' in token && token.signs.source.startsWith('^[^'));

const letters: Rules<Token, string> = {
  isMany: (token) => token === 'some',
  fitsOne: (token, letter) =>
    token === 'any' || (typeof token === 'object' && ('sign' in token ? token.sign === letter : token.signs.test(letter))),
  passes: () => true,
};

/** Goes back to the last part of any number only: where that one can't be mended, none before it can. */
function fits<Part, Piece>(pattern: readonly Part[], text: readonly Piece[], { isMany, fitsOne, passes }: Rules<Part, Piece>): boolean {
  let part = 0;
  let many = -1;
  let from = 0;
  for (let at = 0; at < text.length;) {
    if (part < pattern.length && isMany(pattern[part]!)) {
      many = part;
      from = at;
      part += 1;
    } else if (part < pattern.length && fitsOne(pattern[part]!, text[at]!)) {
      part += 1;
      at += 1;
    } else if (many !== -1 && passes(text[from]!)) {
      part = many + 1;
      from += 1;
      at = from;
    } else return false;
  }
  return pattern.slice(part).every(isMany);
}
