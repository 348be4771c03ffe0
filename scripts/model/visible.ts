/** Text of others on its way to a terminal: its control characters are shown, and steer nothing. */
export const visible = (text: string): string =>
  text.replace(/\p{Cc}/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
