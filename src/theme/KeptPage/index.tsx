/** In the place of an article that is not rendered again: `kept-pages.ts`. */
export default function KeptPage(): null {
  return null;
}
