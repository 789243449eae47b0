// Usage: node slack-send.mjs URL SIGNING_SECRET event|mention|command|action|view|challenge TEXT [--bad-sig|--old|--no-sig|--retry]
// Signs with node's own HMAC, not ours, and prints the status, a tab and the answer. Slack's Bolt believes what it sends.
import crypto from 'node:crypto';

const [url, secret, kind, text, ...flags] = process.argv.slice(2);
const now = Date.now() / 1000;
const stamp = now.toFixed(6);
const base = { api_app_id: 'A01APP', token: 'x', team: { id: 'T01TEST', domain: 't' }, user: { id: 'U01ALICE', username: 'alice', name: 'alice', team_id: 'T01TEST' }, trigger_id: '1.2.x', is_enterprise_install: false };
const authorizations = [{ enterprise_id: null, team_id: 'T01TEST', user_id: 'U0BOT', is_bot: true, is_enterprise_install: false }];
const json = content => ({ type: 'application/json', body: JSON.stringify(content) });
const form = content => ({ type: 'application/x-www-form-urlencoded', body: new URLSearchParams(content).toString() });
const event = content => json({ token: 'x', team_id: 'T01TEST', api_app_id: 'A01APP', type: 'event_callback', event_id: 'Ev' + Date.now(), event_time: Math.floor(now), authorizations, event: content });
const made = {
  challenge: () => json({ token: 'x', challenge: text, type: 'url_verification' }),
  event: () => event({ type: 'message', channel: 'D01', channel_type: 'im', user: 'U01ALICE', text, ts: stamp, event_ts: stamp }),
  mention: () => event({ type: 'app_mention', channel: 'C01GEN', user: 'U01ALICE', text: '<@U0BOT> ' + text, ts: stamp, event_ts: stamp }),
  command: () => form({ token: 'x', team_id: 'T01TEST', team_domain: 't', channel_id: 'C01GEN', channel_name: 'general', user_id: 'U01ALICE', user_name: 'alice', command: '/architect', text, api_app_id: 'A01APP', is_enterprise_install: 'false', trigger_id: `${Math.floor(now)}.${crypto.randomInt(1e9)}.x` }),
  action: () => form({ payload: JSON.stringify({ type: 'block_actions', ...base, container: { type: 'message', message_ts: stamp, channel_id: 'C01GEN' }, channel: { id: 'C01GEN', name: 'general' }, message: { ts: stamp, text: 't' }, actions: [{ type: 'button', action_id: '0', block_id: 'b', value: text, action_ts: stamp }] }) }),
  view: () => form({ payload: JSON.stringify({ type: 'view_submission', ...base, view: { id: 'V' + Math.floor(now * 1000), type: 'modal', callback_id: 'brief', private_metadata: JSON.stringify({ command: text, origin: { team: 'T01TEST', channel: 'C01GEN', thread: stamp, user: 'U01ALICE' } }), state: { values: { b1: { budget: { type: 'plain_text_input', value: '8k' } } } }, title: { type: 'plain_text', text: 'x' }, blocks: [] } }) }),
}[kind]();

const at = Math.floor(now) - (flags.includes('--old') ? 3600 : 0);
let signature = 'v0=' + crypto.createHmac('sha256', secret).update(`v0:${at}:${made.body}`).digest('hex');
if (flags.includes('--bad-sig')) signature = signature.replace(/.$/, last => (last === '0' ? '1' : '0'));
const headers = { 'content-type': made.type, 'x-slack-request-timestamp': String(at), 'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)' };
if (!flags.includes('--no-sig')) headers['x-slack-signature'] = signature;
if (flags.includes('--retry')) Object.assign(headers, { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' });
const answer = await fetch(url, { method: 'POST', headers, body: made.body });
console.log(`${answer.status}\t${await answer.text()}`);
