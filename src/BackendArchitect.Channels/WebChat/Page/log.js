import { make, find, calm } from './dom.js';
import { draw, mark } from './blocks.js';

const log = find('log');
const main = find('main');
const below = find('below');
const shown = new Map();

export function clear() {
  shown.clear();
  log.replaceChildren();
  below.hidden = true;
}

// A message of the person is shown when it is said and again when the server echoes it: the second time it is only confirmed.
export function showOwn(activity, state) {
  const id = activity.channelData?.clientActivityID ?? activity.id;
  const known = shown.get(id);
  if (known) {
    known.dataset.state = state;
    known.querySelector('.state')?.remove();
    return known;
  }
  const words = activity.channelData?.label ?? activity.text ?? activity.value?.command ?? '';
  const item = make('article', { class: activity.value ? 'own pressed-own' : 'own', 'data-state': state, 'aria-label': 'You' }, make('p', {}, words));
  shown.set(id, item);
  log.append(item);
  const from = activity.channelData?.from;
  if (from) pressedIn(from, activity.value?.command);
  return item;
}

export function stateOf(activity, words) {
  const item = showOwn(activity, 'waiting');
  item.append(make('p', { class: 'state' }, words));
}

export function showReply(activity, press) {
  if (shown.has(activity.id)) return null;
  const data = activity.channelData ?? {};
  const blocks = data.reply?.blocks ?? [{ type: 'paragraph', text: activity.text ?? '' }];
  const reply = { link: file => relative(data.links?.[`${file.design}/${file.path}`]) };
  const item = make('article', { class: 'reply', 'data-id': activity.id, 'aria-label': 'Backend Architect' },
    ...blocks.map(block => draw(block, reply, button => press(button, activity.id))));
  shown.set(activity.id, item);
  log.append(item);
  return item;
}

function pressedIn(reply, command) {
  const button = [...shown.get(reply)?.querySelectorAll('button[data-command]') ?? []].find(one => one.dataset.command === command);
  if (button) mark(button);
}

// Links are made for the host of the page; a page behind a path of a proxy finds them beside itself.
const relative = link => link && new URL(link, document.baseURI).href;

const atEnd = () => main.scrollHeight - main.scrollTop - main.clientHeight < 160;

// Follows the talk until somebody scrolls by hand, and again once they are back at the end or say something.
let following = true;

// A long answer is shown from its beginning, below a short question.
export function follow(change, force = false) {
  following ||= force || atEnd();
  const item = change();
  if (!item) return;
  if (!following) {
    below.hidden = false;
    return;
  }
  const asked = item.previousElementSibling;
  const start = asked?.classList.contains('own') && asked.offsetHeight < 140 ? asked : item;
  const top = start.offsetTop - main.offsetTop - 20;
  const end = main.scrollHeight - main.clientHeight;
  main.scrollTo({ top: Math.min(top, end), behavior: calm() ? 'auto' : 'smooth' });
}

export function toEnd() {
  main.scrollTo({ top: main.scrollHeight, behavior: 'auto' });
}

for (const byHand of ['wheel', 'touchmove', 'keydown']) {
  main.addEventListener(byHand, () => { following = false; }, { passive: true });
}
main.addEventListener('scroll', () => {
  if (!atEnd()) return;
  following = true;
  below.hidden = true;
}, { passive: true });
below.addEventListener('click', () => {
  below.hidden = true;
  following = true;
  log.lastElementChild?.scrollIntoView({ block: 'start', behavior: calm() ? 'auto' : 'smooth' });
});
