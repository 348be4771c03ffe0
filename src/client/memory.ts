/** What a reader chose on this device; null where nothing was, or the browser keeps nothing. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`lockstep.${key}`);
  } catch {
    return null;
  }
}

/** Keeps a choice for every page of the site, where the browser does. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`lockstep.${key}`, value);
  } catch {
    // It holds for this page.
  }
}
