/** The list of articles that stands beside an article, in the page's HTML: its entries say how each article stands. */
const list = /<nav class="?side\b.*?<\/nav>/s;

const entry = /<a\b[^>]*? href=("[^"]*"|[^\s>]+)[^>]*>.*?<\/a>/gs;

const current = ' aria-current=page';

/** Every entry of the list, by its address, as it is where the reader is at another article. */
export function entriesIn(html: string): Map<string, string> {
  const entries = list.exec(html)?.[0].matchAll(entry) ?? [];
  return new Map([...entries].map(([whole, address]) => [address!, whole.replace(current, '')]));
}

/** The page with these entries in the place of its own; at its own article the list says so as before. */
export function withEntries(html: string, entries: ReadonlyMap<string, string>): string {
  return html.replace(list, (own) =>
    own.replace(entry, (whole, address: string) => {
      const now = entries.get(address);
      if (now === undefined) return whole;
      return whole.includes(current) ? now.replace(' href=', `${current} href=`) : now;
    }),
  );
}
