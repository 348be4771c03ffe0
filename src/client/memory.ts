/** Keeps a choice for every page of the site, where the browser does. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`lockstep.${key}`, value);
  } catch {
    // It holds for this page.
  }
}
