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

/** Says something to the next page of the site, where the browser does. */
export function handOn(key: string, value: object): void {
  try {
    sessionStorage.setItem(`lockstep.${key}`, JSON.stringify(value));
  } catch {
    // The next page does without.
  }
}

/** What the page before said, once. */
export function handedOn(key: string): unknown {
  try {
    const value = sessionStorage.getItem(`lockstep.${key}`);
    sessionStorage.removeItem(`lockstep.${key}`);
    return JSON.parse(value ?? 'null') as unknown;
  } catch {
    return null;
  }
}
