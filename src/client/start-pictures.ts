/** A picture that leads to a larger one of itself shows that over the page: what does it is loaded at the first press. */
export function startPictures(): void {
  document.addEventListener('click', (event) => {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    const link = (target as Element).closest<HTMLAnchorElement>('a[data-do=enlarge]');
    if (!link || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    void enlarge(link);
  });
}

async function enlarge(link: HTMLAnchorElement): Promise<void> {
  try {
    const { showPicture } = await import('./show-picture.ts');
    showPicture(link);
  } catch {
    location.assign(link.href);
  }
}
