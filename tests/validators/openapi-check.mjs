// node openapi-check.mjs FILE...: Redocly's recommended rules. Prints what they find; code 1 on an error.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const redocly = fileURLToPath(new URL('./node_modules/@redocly/cli/bin/cli.js', import.meta.url));
const offline = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };

const check = spawnSync(
  process.execPath,
  [redocly, 'lint', '--extends=recommended', '--format=stylish', ...process.argv.slice(2)],
  { env: offline, stdio: 'inherit' });
process.exit(check.status ?? 1);
