/** `90%`, `90`, `89.5` as a number; null for what is none, or no percentage. */
export function percentOf(text: string | undefined): number | null {
  const number = Number(text?.trim().replace(/%$/, '') || Number.NaN);
  return number >= 0 && number <= 100 ? number : null;
}
