/** Before the first stroke is drawn: a theme that the reader chose. Without one, and without script, the system's holds. */
const choiceOfTheme = "try{document.documentElement.dataset.theme=localStorage.getItem('lockstep.theme')||''}catch{}";

/**
 * `data-script` on the page says what of it may wait for a script: controls (`.needs-js`), and tabs that are not chosen. It goes again
 * where the script does not come (blocked, lost, or no answer in four seconds), and the page is that of who has none.
 */
const awaitScript =
  "(d=>{d.script='awaited';let f=()=>{if(d.script=='awaited')delete d.script};addEventListener('load',f);setTimeout(f,4e3)})(document.documentElement.dataset)";

/** A page that a reader is about to open is fetched while the pointer rests on its link. */
const speculation = { prefetch: [{ where: { href_matches: '/*' }, eagerness: 'moderate' }] };

/** What stands in every page itself; the policy of the page knows each by its hash. */
export const headScripts = [
  { tagName: 'script', innerHTML: `${choiceOfTheme};${awaitScript}` },
  { tagName: 'script', attributes: { type: 'speculationrules' }, innerHTML: JSON.stringify(speculation) },
];
