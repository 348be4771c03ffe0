/**
 * Text from pages, files and their names as one line that steers no terminal and misleads no reader. What can't be seen, ends a
 * line, or turns the order of what stands around it is written as JSON writes it (ESC -> `\u001b`), and so is the sign that starts a
 * command to the CI server which reads the log. JSON stays the same JSON.
 */
export const visible = (text: string): string => text.replace(unseen, escaped).replace(commandAnywhere, escaped);

/**
 * Does what `visible` does for a text of several lines, such as a diff: line ends and tabs stay, and no line starts a workflow command
 * (`::error::x` -> `\u003a:error::x`).
 */
export const visibleLines = (text: string): string =>
  startingNoCommand(
    text.replace(unseen, (sign) => (sign === '\n' || sign === '\t' ? sign : escaped(sign))).replace(commandAnywhere, escaped),
  );

/**
 * Lines of which none is a command to GitHub's runner, which looks for `::` behind the blanks (and here colours) that a line starts with:
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs. A third colon makes it none (`:::image`).
 */
export const startingNoCommand = (text: string): string =>
  text.replace(/^((?:[^\S\n]|(?!\n)\p{Cc}\[[\d;]*m)*):(?=:(?!:))/gmu, `$1${escaped(':')}`);

/** Joiners and the selectors of a sign's look are parts of words and emoji: they stay. */
const unseen =
  /(?![\u200c\u200d\p{Variation_Selector}])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\ufffe\uffff]/gu;

/** `##[error]`, of GitHub and Azure, `##vso[…]`, `##teamcity[…]`: they count wherever they stand in a line. */
const commandAnywhere = /#(?=#(?:vso|teamcity)?\[)/gi;

/** A sign of two UTF-16 units is two escapes. */
function escaped(sign: string): string {
  return sign.split('').reduce((all, unit) => `${all}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`, '');
}
