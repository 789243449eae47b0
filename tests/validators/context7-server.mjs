// node context7-server.mjs API_BASE: the real Context7 server over HTTP, on a port of this machine, with API_BASE behind it. Prints "at URL".
import net from 'node:net';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('./loopback.cjs');
const port = await new Promise(found => { const probe = net.createServer().listen(0, '127.0.0.1', () => { const { port } = probe.address(); probe.close(() => found(port)); }); });
process.env.CONTEXT7_API_URL = process.argv[2];
process.env.OTEL_SDK_DISABLED = 'true';
process.argv = [process.argv[0], 'context7-mcp', '--transport', 'http', '--port', `${port}`];
await import('@upstash/context7-mcp/dist/index.js');
for (let tries = 0; tries < 200; tries++) {
  const answer = await fetch(`http://127.0.0.1:${port}/ping`).catch(() => null);
  if (answer?.ok) {
    console.log(`at http://127.0.0.1:${port}/mcp`);
    break;
  }
  await new Promise(wait => setTimeout(wait, 100));
}
