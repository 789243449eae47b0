import { find } from './dom.js';
import { Line } from './line.js';
import { compose, focusWords } from './composer.js';
import { clear, follow, showOwn, showReply, stateOf, toEnd } from './log.js';
import { received, startSending, stop, working } from './working.js';

const line = new Line();
let first = true;

function say(text) {
  startSending();
  follow(() => showOwn(line.say({ text, textFormat: 'plain', locale: navigator.language }), 'sending'), true);
  settle();
  focusWords();
}

function press(button, reply) {
  startSending();
  follow(() => showOwn(line.say({ value: { command: button.command }, channelData: { postBack: true, label: button.label, from: reply } }), 'sending'), true);
}

function hear({ detail: { activities } }) {
  const restored = first && activities.length > 0;
  first = false;
  // What was said before is not read aloud again.
  find('log').setAttribute('aria-busy', String(restored));
  for (const activity of activities) {
    if (activity.type === 'typing') working();
    else if (activity.type === 'message' && activity.from.role === 'user') showOwn(activity, 'sent');
    else if (activity.type === 'message') {
      stop();
      if (restored) showReply(activity, press);
      else follow(() => showReply(activity, press));
    }
  }
  line.waiting.forEach(activity => showOwn(activity, 'sending'));
  settle();
  if (restored) toEnd();
  find('log').removeAttribute('aria-busy');
}

function settle() {
  const talking = line.isOpen || line.waiting.length > 0;
  find('empty').hidden = talking;
  find('fresh').hidden = !talking;
  find('back').hidden = !line.hasPrevious;
  document.body.classList.toggle('talking', talking);
}

function down() {
  stop();
  find('bar').hidden = false;
  find('bar-words').textContent = line.waiting.length > 0
    ? 'Connection lost, trying again. What you wrote is kept and will be sent.'
    : 'Connection lost, trying again.';
}

line.addEventListener('activities', hear);
line.addEventListener('sent', ({ detail }) => { showOwn(detail.activity, 'sent'); received(); });
line.addEventListener('down', down);
line.addEventListener('up', () => { find('bar').hidden = true; });
line.addEventListener('refused', ({ detail }) => { stop(); stateOf(detail.activity, `Not sent: ${detail.reason}`); });
line.addEventListener('lost', () => {
  clear();
  stop();
  line.waiting.forEach(activity => showOwn(activity, 'sending'));
  settle();
  if (line.waiting.length > 0) stateOf(line.waiting[0], 'The earlier conversation is no longer kept; this begins a new one.');
});

find('examples').addEventListener('click', event => {
  const example = event.target.closest('.example');
  if (example) say(example.querySelector('.says').textContent);
});
find('fresh').addEventListener('click', () => {
  line.startAfresh();
  clear();
  stop();
  settle();
  find('main').scrollTo({ top: 0 });
  focusWords();
});
find('back').addEventListener('click', () => {
  first = true;
  line.goBack();
  settle();
  focusWords();
});
find('again').addEventListener('click', () => line.tryNow());

compose(say);
settle();
line.resume();
focusWords();
