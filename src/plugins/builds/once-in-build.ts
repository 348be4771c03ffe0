/**
 * Asks once in a build, and has the same answer for all locales. For each locale that it builds Docusaurus loads the configuration anew,
 * with all that it imports, so no object of ours is the same in two of them: `globalThis` is the one place that outlives a locale.
 *
 * @param what names the question, and the folder that it is about
 */
export function onceInBuild<Answer>(what: string, ask: () => Answer): Answer {
  const known = ((globalThis as Global)[key] ??= new Map());
  if (!known.has(what)) known.set(what, ask());
  return known.get(what) as Answer;
}

const key = Symbol.for('lockstep.build');

type Global = { [key]?: Map<string, unknown> };
