/**
 * The picture that a link leads to, in a dialog: Esc, the button and a press beside it close it, and the focus goes back to the link.
 * Its name is the text of the small picture, the word on the button is what the link brings along.
 */
export function showPicture(link: HTMLAnchorElement): void {
  const { alt = '' } = link.querySelector('img') ?? {};
  const dialog = document.createElement('dialog');
  dialog.className = 'large';
  dialog.ariaLabel = alt;
  const picture = new Image();
  Object.assign(picture, { src: link.href, alt });
  const close = document.createElement('button');
  Object.assign(close, { type: 'button', className: 'btn', textContent: link.dataset.close });
  dialog.append(close, picture);
  dialog.addEventListener('click', ({ target }) => void (target !== picture && dialog.close()));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
