// Direct Line: one conversation, kept in this browser, heard by holding a request open, spoken to from a queue that outlives a lost connection.
const home = new URL('v3/directline/', document.baseURI);
const shelf = 'backend-architect';
const waits = [1, 2, 4, 8, 15, 30];
const day = 24 * 60 * 60 * 1000;

export class Line extends EventTarget {
  #kept = read();
  #watermark = '';
  #hearing = null;
  #sending = false;
  #failures = 0;
  #asleep = new Set();

  get isOpen() { return Boolean(this.#kept.conversation); }
  get hasPrevious() { return Boolean(this.#kept.previous); }
  get waiting() { return this.#kept.queue; }

  resume() {
    addEventListener('online', () => this.tryNow());
    if (this.isOpen) this.#hear();
    this.#pump();
  }

  say(activity) {
    const id = [...crypto.getRandomValues(new Uint8Array(12))].map(byte => byte.toString(16).padStart(2, '0')).join('');
    const whole = { type: 'message', ...activity, from: { role: 'user' }, channelData: { ...activity.channelData, clientActivityID: id } };
    this.#keep({ queue: [...this.#kept.queue, whole] });
    this.#pump();
    return whole;
  }

  tryNow() { this.#asleep.forEach(wake => wake()); }

  // The one before stays reachable, so that a slip of the finger loses nothing.
  startAfresh() {
    const { conversation, token, since, previous } = this.#kept;
    this.#change({ previous: conversation ? { conversation, token, since } : previous, conversation: null, token: null, since: 0, queue: [] });
  }

  goBack() {
    this.#change({ ...this.#kept.previous, previous: null, queue: [] });
    this.#hear();
  }

  #change(kept) {
    this.#hearing?.abort();
    this.#hearing = null;
    this.#watermark = '';
    this.#keep(kept);
  }

  #keep(change) {
    this.#kept = { ...this.#kept, ...change };
    try {
      localStorage.setItem(shelf, JSON.stringify(this.#kept));
    } catch {
      // A browser that keeps nothing still talks; it only forgets when the page closes.
    }
  }

  async #pump() {
    if (this.#sending) return;
    this.#sending = true;
    while (this.#kept.queue.length > 0) {
      const [next] = this.#kept.queue;
      try {
        if (!this.isOpen) await this.#open();
        await this.#call('POST', `conversations/${this.#kept.conversation}/activities`, next);
        this.#settle(next);
      } catch (problem) {
        await this.#fail(problem, next);
      }
    }
    this.#sending = false;
  }

  #settle(activity) {
    this.#up();
    this.#keep({ queue: this.#kept.queue.filter(other => other.channelData.clientActivityID !== activity.channelData.clientActivityID) });
    this.#tell('sent', { activity });
  }

  async #fail(problem, activity) {
    if (gone(problem) && this.isOpen) this.#lose();
    else if (!gone(problem) && problem.status >= 400 && problem.status < 500 && problem.status !== 408 && problem.status !== 429) {
      this.#keep({ queue: this.#kept.queue.filter(other => other !== activity) });
      this.#tell('refused', { activity, reason: problem.message });
    } else await this.#down();
  }

  async #open() {
    this.#keep({ token: (await this.#call('POST', 'tokens/generate')).token });
    // The page greets by itself, before anything is sent.
    const grant = await this.#call('POST', 'conversations', { welcome: false });
    this.#keep({ conversation: grant.conversationId, token: grant.token, since: Date.now() });
    this.#hear();
  }

  #lose() {
    this.#change({ conversation: null, token: null, since: 0 });
    this.#tell('lost');
  }

  async #hear() {
    const turn = this.#hearing = new AbortController();
    while (!turn.signal.aborted) {
      try {
        await this.#refresh();
        const set = await this.#call('GET', `conversations/${this.#kept.conversation}/activities?watermark=${this.#watermark}&wait=20`, undefined, turn.signal);
        if (turn.signal.aborted) return;
        this.#up();
        this.#watermark = set.watermark;
        this.#tell('activities', { activities: set.activities });
      } catch (problem) {
        if (turn.signal.aborted) return;
        if (gone(problem)) return this.#lose();
        await this.#down();
      }
    }
  }

  async #refresh() {
    if (Date.now() - this.#kept.since < day) return;
    const grant = await this.#call('POST', 'tokens/refresh');
    this.#keep({ token: grant.token, since: Date.now() });
  }

  #up() {
    if (this.#failures > 0) this.#tell('up');
    this.#failures = 0;
  }

  async #down() {
    const seconds = waits[Math.min(this.#failures++, waits.length - 1)];
    this.#tell('down');
    await new Promise(wake => {
      this.#asleep.add(wake);
      setTimeout(wake, seconds * 1000 * (0.8 + 0.4 * Math.random()));
    });
    this.#asleep.clear();
  }

  async #call(method, path, body, signal) {
    const patience = AbortSignal.timeout(40_000);
    const answer = await fetch(new URL(path, home), {
      method,
      headers: { ...(this.#kept.token && { Authorization: `Bearer ${this.#kept.token}` }), ...(body && { 'Content-Type': 'application/json' }) },
      body: body && JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
      cache: 'no-store',
    });
    const data = await answer.json().catch(() => ({}));
    if (!answer.ok) throw Object.assign(new Error(data.detail ?? `The server answered ${answer.status}.`), { status: answer.status });
    return data;
  }

  #tell(name, detail = {}) { this.dispatchEvent(new CustomEvent(name, { detail })); }
}

// The token is over, or the conversation no longer kept.
const gone = problem => [401, 403, 404].includes(problem.status);

function read() {
  const empty = { conversation: null, token: null, since: 0, previous: null, queue: [] };
  try {
    return { ...empty, ...JSON.parse(localStorage.getItem(shelf)) };
  } catch {
    return empty;
  }
}
