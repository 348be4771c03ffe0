import type { Ran } from './run-in.ts';

/** A run as a Markdown file that renders: the line, what it printed, its exit code. For `toMatchFileSnapshot`. */
export function transcript(line: string, { code, out, err }: Ran, cwd: string): string {
  const said = [out, err].filter(Boolean).join('').replaceAll(cwd, '<site>');
  return `\`\`\`console\n$ lockstep ${line}\n${said.replace(/\n?$/, '\n')}$ echo $?\n${code}\n\`\`\`\n`;
}
