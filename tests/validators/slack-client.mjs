// node slack-client.mjs API_URL TOKEN CHANNEL THREAD: Slack's own client reads a thread and says what it finds, then posts an answer and uploads a file there. Prints one JSON line; code 1 when a call fails.
import { LogLevel, WebClient } from '@slack/web-api';

const [api, token, channel, thread] = process.argv.slice(2);
const client = new WebClient(token, { slackApiUrl: api, logLevel: LogLevel.ERROR, retryConfig: { retries: 0 }, allowAbsoluteUrls: true });

const who = await client.auth.test();
const said = await client.conversations.replies({ channel, ts: thread, include_all_metadata: true });
const answer = await client.chat.postMessage({ channel, thread_ts: thread, text: 'hello', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'hello' } }] });
const upload = await client.filesUploadV2({ channel_id: channel, thread_ts: thread, filename: 'a.txt', file: Buffer.from('hello'), alt_text: 'a greeting' });
const refused = await client.chat.postMessage({ channel: 'C404', text: 'x' }).catch(problem => problem.data?.error);
console.log(JSON.stringify({
  user: who.user_id,
  replies: said.messages.map(message => message.metadata?.event_payload ?? message.text),
  blocks: said.messages.flatMap(message => message.blocks ?? []).map(block => block.type),
  posted: answer.ok, uploaded: upload.ok, refused,
}));
