/** What is selected in the article, or the sentence whose source is shown, goes along with a report. */
export function startReport(): void {
  document.addEventListener('click', ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('[data-do=report]');
    if (!link) return;
    const passage = String(getSelection()).trim() || (document.querySelector('.lockstep-said.lockstep-on')?.textContent ?? '');
    link.href = link.dataset.pattern!.replaceAll('{passage}', encodeURIComponent(passage.slice(0, 500)));
  });
}
