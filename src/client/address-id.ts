/** The id that the hash of an address names; as it stands where it is badly encoded: `#100%`. */
export function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
