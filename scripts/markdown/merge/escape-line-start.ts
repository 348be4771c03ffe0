/** What would begin a block: a heading, a quote, a list, a rule, a fence, a definition, a directive. */
const starts: { expression: RegExp; escaped: string }[] = [
  {
    expression:
      /^(?=#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|(?:[-_*][ \t]*){3,}$|=+$|-+$|~{3}|\[[ xX]\](?:\s|$)|\[[^\]]*\]:|:{3}|\/{3}|!!! |\?\?\? )/,
    escaped: '\\',
  },
  { expression: /^(\d{1,9})(?=[.)](?:\s|$))/, escaped: '$1\\' },
];

/** `# a` -> `\# a`, `1. a` -> `1\. a`; in MDX, where no backslash helps, `import a` -> `&#105;mport a`. */
export function escapeLineStart(text: string, mdx: boolean): string {
  if (mdx && /^(?:import|export)\b/.test(text)) return `&#${text.codePointAt(0)};${text.slice(1)}`;
  if (!/^[#>+*_=~[:/!?\d-]/.test(text)) return text;
  return starts.reduce((line, { expression, escaped }) => line.replace(expression, escaped), text);
}
