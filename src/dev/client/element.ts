/** An element with its properties, of this document. */
export function element<Name extends string>(
  name: Name,
  properties: Record<string, unknown>,
): Name extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Name] : HTMLElement {
  return Object.assign(document.createElement(name), properties) as never;
}

/** Of the desk alone: it stands in a shadow, where the site's styles do not reach. */
export const styles = `
  :host { position: fixed; inset-block-end: 1rem; inset-inline-end: 1rem; z-index: 50; font: 0.875rem/1.45 system-ui, sans-serif; color-scheme: light dark; color: light-dark(#1b1f1d, #e9ecea); max-inline-size: min(34rem, calc(100vw - 2rem)); display: grid; justify-items: end; gap: 0.5rem; }
  :host([hidden]) { display: none; }
  section { inline-size: min(34rem, calc(100vw - 2rem)); max-block-size: 70vh; overflow: auto; box-sizing: border-box; padding: 1rem; border: 1px solid light-dark(#8a918d, #78817c); border-radius: 8px; background: light-dark(#fff, #1a1e1c); box-shadow: 0 6px 24px rgb(0 0 0 / 25%); }
  section[hidden], form[hidden], .codes[hidden] { display: none; }
  p { margin: 0.25rem 0 0.6rem; overflow-wrap: anywhere; }
  small { display: block; color: light-dark(#4d5651, #b3bcb7); }
  .path { font: 0.8rem/1.4 ui-monospace, monospace; }
  .source { font-family: Georgia, serif; font-size: 1rem; }
  del { color: light-dark(#9c2b1f, #ff9d91); }
  ins { color: light-dark(#0b5d43, #6fd3ae); }
  textarea { inline-size: 100%; box-sizing: border-box; font: inherit; font-size: 1rem; padding: 0.5rem; border: 1px solid light-dark(#747b77, #8a938e); border-radius: 4px; background: light-dark(#fff, #111413); color: inherit; }
  button { font: inherit; min-block-size: 2.25rem; padding: 0.2rem 0.8rem; border: 1px solid light-dark(#747b77, #8a938e); border-radius: 4px; background: light-dark(#f2f5f3, #262c29); color: inherit; cursor: pointer; }
  button:disabled { opacity: 0.6; cursor: default; }
  .bar { border-radius: 99px; background: light-dark(#0b5d43, #a9e5cd); color: light-dark(#fff, #10231b); border: 0; }
  .codes { display: flex; flex-wrap: wrap; gap: 0.25rem; margin-block-end: 0.4rem; }
  .codes button { min-block-size: 1.6rem; padding: 0 0.4rem; }
  ul { margin: 0.6rem 0 0; padding-inline-start: 1.1rem; }
  .problems { color: light-dark(#9c2b1f, #ff9d91); }
`;

/** Of the page: what can be edited, and what is. */
export const pageStyles = `
  [data-desk] main [data-s]:hover { outline: 1px dashed currentcolor; outline-offset: 4px; cursor: text; }
  main [data-desk-on] { scroll-margin-block: 6rem; outline: 3px solid light-dark(#0b5d43, #a9e5cd); outline-offset: 4px; }
`;
