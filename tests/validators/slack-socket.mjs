// Usage: node slack-socket.mjs API_URL: Slack's own Socket Mode client, as a judge of the peer our socket is tested against. Acknowledges what comes, prints it, and ends at the event "enough".
import { SocketModeClient } from '@slack/socket-mode';

const quiet = { getLevel: () => 'error', setLevel() {}, setName() {}, debug() {}, info() {}, warn() {}, error: (...words) => console.log('complaint', ...words) };
const client = new SocketModeClient({ appToken: 'xapp-test', clientOptions: { slackApiUrl: process.argv[2] }, clientPingTimeout: 500, logger: quiet });
client.on('slack_event', async ({ ack, type, body }) => {
  await ack(type === 'slash_commands' ? { response_type: 'in_channel' } : undefined);
  const said = body.event?.text ?? body.text ?? body.actions?.[0].value;
  console.log('took', type, said);
  if (said?.endsWith('enough')) {
    await client.disconnect();
    process.exit(0);
  }
});
await client.start();
console.log('up');
