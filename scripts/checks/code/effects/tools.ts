/** `$ source a.sh` -> `$ Möchten a.sh`, `pip install a` -> `pip métricas a`: in a line that is the same but for it no command, and no part of a tool, is called so. */
export function isOtherCommand(source: readonly string[], target: readonly string[]): boolean {
  return source.some((line, at) => {
    const [there, here] = [wordsOfCommand(line), wordsOfCommand(target[at] ?? '')];
    const differing = there.flatMap((word, index) => (word === here[index] ? [] : [index]));
    const [first] = differing;
    if (differing.length !== 1 || there.length !== here.length || !/^[a-z][a-z\d.-]*$/.test(there[first!]!)) return false;
    const isCommand = first === 0 ? /^[$%] /.test(line) || /[-/.=]/.test(there.slice(1).join(' ')) : first === 1 && tools.has(there[0]!);
    return isCommand && /\P{ASCII}/u.test(here[first!]!);
  });
}

/** `pip install a` -> `pip installer b`: a tool is told in its own words what it is to do. */
export function isOtherTask(source: readonly string[], target: readonly string[]): boolean {
  return source.some((line, at) => {
    const [there, here] = [wordsOfCommand(line), wordsOfCommand(target[at] ?? '')];
    return tools.has(there[0]!) && there[0] === here[0] && there[1] !== here[1] && there.length > 2 && /^[a-z][a-z-]+$/.test(there[1]!);
  });
}

/** `npm i lockstep`: no words of a button, nor a sentence: `go on now`. */
export function isToolCall(code: string): boolean {
  const [tool, task] = wordsOfCommand(code);
  return (
    task !== undefined &&
    tools.has(tool!) &&
    (tool !== 'go' || /^(?:build|env|fmt|generate|get|install|list|mod|run|test|tool|vet|work)$/.test(task))
  );
}

const wordsOfCommand = (line: string): string[] => line.replace(/^(?:[$%] )?(?:sudo )?/, '').split(' ');

/** Of which the first word behind them says what they are to do. */
const tools = new Set(
  'apt apt-get brew bun bundle cargo choco composer conda docker dotnet gem git go helm kubectl npm npx pip pip3 pnpm poetry uv winget yarn'.split(
    ' ',
  ),
);
