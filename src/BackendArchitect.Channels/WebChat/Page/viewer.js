import { find } from './dom.js';

const dialog = find('viewer');
const stage = find('viewer-stage');
const picture = find('viewer-picture');
const size = find('viewer-size');

// The browser's own dialog: Escape closes it, focus stays inside and returns to where it was.
export function enlarge(source, alt, file) {
  picture.src = source;
  picture.alt = alt;
  find('viewer-title').textContent = file.title;
  const save = find('viewer-save');
  save.href = source;
  save.download = file.name;
  fit(true);
  dialog.showModal();
  find('viewer-close').focus();
}

function fit(whole) {
  stage.classList.toggle('full', !whole);
  size.setAttribute('aria-pressed', String(!whole));
}

size.addEventListener('click', () => fit(stage.classList.contains('full')));
picture.addEventListener('click', () => fit(stage.classList.contains('full')));
find('viewer-close').addEventListener('click', () => dialog.close());
dialog.addEventListener('click', event => { if (event.target === dialog) dialog.close(); });
