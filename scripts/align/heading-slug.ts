/** The anchor that GitHub and Docusaurus give a heading: `What's new?` -> `whats-new`. */
export function headingSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}
