/** The beginning of a page's text on one line. Its control characters must not steer a terminal. */
export function excerpt(text: string): string {
  const safe = text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '');
  return safe.length > 200 ? `${safe.slice(0, 199)}…` : safe;
}
