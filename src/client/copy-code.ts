/** The button of a block of code copies it, and says so for a moment. */
export function startCopying(): void {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('[data-do=copy]');
    const code = button?.parentElement?.querySelector('pre')?.innerText;
    if (button && code !== undefined) void copy(code, button);
  });
}

async function copy(code: string, button: HTMLButtonElement): Promise<void> {
  await navigator.clipboard.writeText(code);
  const label = button.textContent;
  const { done = '' } = button.dataset;
  if (label === done) return;
  button.textContent = done;
  setTimeout(() => (button.textContent = label), 2000);
}
