// Usage: node slack-bolt.mjs SIGNING_SECRET: Slack's own framework on a free port, as a judge of signatures. Prints its port, then one line for each request it believed.
import bolt from '@slack/bolt';

const [secret] = process.argv.slice(2);
const receiver = new bolt.HTTPReceiver({ signingSecret: secret, endpoints: ['/slack/events'] });
// Without authorize it would ask slack.com who the bot is, for every request.
const app = new bolt.App({ receiver, authorize: async () => ({ botToken: 'xoxb-test', botId: 'B0BOT', botUserId: 'U0BOT' }), ignoreSelf: false });

app.event('app_mention', async ({ event }) => console.log('believed event', event.text));
app.command(/.*/, async ({ command, ack }) => { console.log('believed command', command.text); await ack({ text: 'ok' }); });
app.action(/.*/, async ({ action, ack }) => { console.log('believed action', action.value); await ack(); });
app.view(/.*/, async ({ view, ack }) => { console.log('believed view', view.callback_id); await ack(); });
const server = await app.start({ port: 0, host: '127.0.0.1' });
console.log('port', server.address().port);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
