import { make } from './dom.js';
import { inline } from './inline.js';
import { enlarge } from './viewer.js';

// One function a kind of block. `press(button, element)` sends what a button stands for.
const kinds = {
  heading: block => make('h2', {}, ...inline(block.text)),
  paragraph: block => make('p', {}, ...inline(block.text)),
  bullets: block => make(block.ordered ? 'ol' : 'ul', { class: 'points' }, ...block.items.map(item => make('li', {}, ...inline(item)))),
  table: block => table(block),
  picture: (block, reply) => picture(block, reply),
  code: block => code(block),
  ask: (block, reply, press) => ask(block, press),
  buttons: (block, reply, press) => make('div', { class: 'buttons' }, ...buttons(block.items, press)),
  files: (block, reply) => make('ul', { class: 'files' }, ...block.items.map(file => make('li', {}, chip(file, reply)))),
  note: block => make('p', { class: `note ${block.tone === 'warning' ? 'warning' : 'info'}` },
    make('span', { class: 'sr' }, block.tone === 'warning' ? 'Warning: ' : 'Note: '), ...inline(block.text)),
};

export function draw(block, reply, press) {
  return Object.hasOwn(kinds, block.type) ? kinds[block.type](block, reply, press) : make('p', {}, '');
}

function table(block) {
  return make('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': `Table: ${block.columns.filter(Boolean).join(', ')}` },
    make('table', {},
      block.columns.some(Boolean) ? make('thead', {}, make('tr', {}, ...block.columns.map(name => make('th', { scope: 'col' }, ...inline(name))))) : '',
      make('tbody', {}, ...block.rows.map(row => make('tr', {}, ...row.map(cell => make('td', {}, ...inline(cell))))))));
}

function picture(block, reply) {
  const source = reply.link(block.file);
  if (!source) return make('p', { class: 'note info' }, block.alt);
  const image = make('img', { alt: block.alt, decoding: 'async' });
  const open = make('button', { type: 'button', class: 'picture', 'aria-label': `Enlarge: ${block.file.title}`, onclick: () => enlarge(source, block.alt, block.file) }, image);
  image.addEventListener('error', () => open.replaceWith(make('p', { class: 'note info' }, `The picture could not be loaded. It shows: ${block.alt}`)), { once: true });
  image.src = source;
  return make('figure', { class: 'shown' }, open, make('figcaption', {}, block.file.title, ' ', make('a', { href: source, download: block.file.name }, 'Download')));
}

function code(block) {
  const copy = make('button', { type: 'button', class: 'quiet', onclick: () => copied(copy, block.text) }, 'Copy');
  return make('figure', { class: 'code' },
    make('figcaption', {}, make('span', {}, block.language || 'text'), copy),
    make('pre', { tabindex: '0', 'aria-label': `Code${block.language ? `, ${block.language}` : ''}` }, make('code', {}, block.text)));
}

async function copied(button, text) {
  button.textContent = await toClipboard(text) ? 'Copied' : 'Not possible here';
  setTimeout(() => { button.textContent = 'Copy'; }, 2000);
}

async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without https a browser has no clipboard for pages, but still copies a selection.
    const carrier = make('textarea', { class: 'sr', readonly: true });
    const before = document.activeElement;
    carrier.value = text;
    document.body.append(carrier);
    carrier.select();
    const done = document.execCommand('copy');
    carrier.remove();
    before?.focus();
    return done;
  }
}

function ask(block, press) {
  const card = make('section', { class: 'ask', role: 'group', 'aria-label': block.text },
    make('p', { class: 'question' }, ...inline(block.text)),
    make('div', { class: 'buttons' }, ...buttons(block.answers, press)));
  if (block.why) card.append(make('p', { class: 'why' }, ...inline(block.why)));
  return card;
}

function buttons(items, press) {
  return items.map(item => {
    const button = make('button', { type: 'button', class: item.primary ? 'answer primary' : 'answer', 'data-command': item.command }, item.label);
    button.addEventListener('click', () => { if (!button.closest('.answered')) press(item); });
    return button;
  });
}

// An answered question keeps its answer to be seen, and takes no other.
export function mark(button) {
  button.classList.add('pressed');
  const card = button.closest('.ask');
  if (!card) return;
  card.classList.add('answered');
  for (const other of card.querySelectorAll('button')) {
    const chosen = other === button;
    other.disabled = !chosen;
    other.setAttribute('aria-pressed', String(chosen));
  }
}

function chip(file, reply) {
  const source = reply.link(file);
  const ending = file.name.split('.').pop().slice(0, 5);
  const inside = [make('span', { class: 'ending', 'aria-hidden': 'true' }, ending), make('span', { class: 'what' }, make('b', {}, file.title), make('small', {}, file.name))];
  if (!source) return make('span', { class: 'file' }, ...inside);
  return ending === 'html'
    ? make('a', { class: 'file', href: source, target: '_blank', rel: 'noopener' }, ...inside)
    : make('a', { class: 'file', href: source, download: file.name }, ...inside);
}
