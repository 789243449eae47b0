import { find } from './dom.js';

const words = find('words');
const send = find('send');
const draft = 'backend-architect-draft';

// Enter sends, Shift+Enter starts a line, and half-composed characters of an input method are left alone.
export function compose(say) {
  words.value = sessionStorage.getItem(draft) ?? '';
  words.addEventListener('input', settle);
  words.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit(say);
    }
  });
  find('composer').addEventListener('submit', event => {
    event.preventDefault();
    submit(say);
  });
  settle();
}

// A touch screen would open its keyboard over the answer.
export function focusWords() {
  if (matchMedia('(hover: hover)').matches) words.focus({ preventScroll: true });
}

function submit(say) {
  const text = words.value.trim();
  if (text === '') return;
  words.value = '';
  settle();
  say(text);
}

function settle() {
  sessionStorage.setItem(draft, words.value);
  send.disabled = words.value.trim() === '';
  words.style.height = 'auto';
  words.style.height = `${words.scrollHeight}px`;
}
