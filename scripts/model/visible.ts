/** Text from pages, files and their names, of which no control character steers the terminal: ESC -> `\u001b`. */
export const visible = (text: string): string =>
  text.replace(/\p{Cc}/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
