import { find } from './dom.js';

// Says only what is known: that the message is in, that work has begun, that it goes on.
const begun = 'Working on it';
const sending = 'Sending';
const later = [[4, 'Still working on it'], [12, 'This takes longer than usual. The answer appears here as soon as it is ready.']];
const giveUp = 60;
let timers = [];

export function working(words = begun) {
  stop();
  find('working').hidden = false;
  find('working-words').textContent = words;
  timers = later.map(([seconds, text]) => setTimeout(() => { find('working-words').textContent = text; }, seconds * 1000));
  timers.push(setTimeout(stop, giveUp * 1000));
}

// The answer may have come before the receipt: then there is nothing left to say.
export function received() {
  if (find('working-words').textContent === sending) find('working-words').textContent = 'Got it';
}

export function startSending() { working(sending); }

export function stop() {
  timers.forEach(clearTimeout);
  timers = [];
  find('working').hidden = true;
}
