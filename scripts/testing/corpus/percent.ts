/** `99.2 %`; a share of nothing is unknown. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? 'unknown' : `${((100 * part) / whole).toFixed(1)} %`;
}
