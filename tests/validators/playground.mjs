// Starts Microsoft's Agents Playground (a Teams that runs on this machine) before a bot: five people, one personal chat, one group, one team with one channel.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const here = name => fileURLToPath(new URL(name, import.meta.url));
const id = last => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const person = (name, index) => {
  const [givenName, surname] = name.split(' ');
  const email = `${givenName.toLowerCase()}@contoso.example`;
  return { id: `29:${givenName.toLowerCase()}`, name, userPrincipleName: email, email, aadObjectId: id(index), givenName, surname };
};

export const bot = 'Architect';
export const channel = 'Design';
export const group = 'Design group';

// JSON is YAML too. The playground wants exactly five other people, one group and one team.
const world = {
  version: '0.1.1',
  tenantId: id(1),
  bot: { id: `28:${id(2)}`, name: bot },
  currentUser: person('Alice Anders', 10),
  users: ['Bob Brown', 'Carol Clark', 'Dan Doyle', 'Eve Evans', 'Finn Frost'].map((name, index) => person(name, 20 + index)),
  personalChat: { id: 'a:alice' },
  groupChat: { id: '19:group@thread.v2', name: group },
  team: { id: '19:team@thread.tacv2', name: 'Shop', aadGroupId: id(30), channels: [{ id: '19:design@thread.tacv2', name: channel }] },
};

export async function start(endpoint) {
  const folder = mkdtempSync(join(tmpdir(), 'playground-'));
  const port = await freePort();
  writeFileSync(join(folder, 'world.yml'), JSON.stringify(world));
  const cli = here('./node_modules/@microsoft/m365agentsplayground/cli.js');
  const child = spawn(process.execPath, ['--require', here('./loopback.cjs'), cli, 'start', '-e', endpoint, '-p', `${port}`, '-c', 'msteams', '--disable-telemetry'], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      ...process.env,
      TEAMSAPPTESTER_BROWSER: 'none',
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(folder, 'world.yml'),
      M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'log.txt'),
    },
  });
  const stop = () => {
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 120; tries++) {
    const answer = await fetch(`${url}_debug/ping`).then(response => response.text(), () => '');
    if (answer.includes('pong')) {
      return { url, stop };
    }

    await sleep(250);
  }

  stop();
  throw new Error('the playground did not start within 30 s');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
