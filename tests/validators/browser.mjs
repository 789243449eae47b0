// Opens a page in the chromium of the system, with every way out of this machine closed.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const local = new Set(['127.0.0.1', 'localhost', '[::1]']);

export async function open(options = {}) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? paths.find(existsSync),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  const context = await browser.newContext(options);
  await context.route(url => url.protocol.startsWith('http') && !local.has(url.hostname), route => route.abort());
  return { page: await context.newPage(), close: () => browser.close() };
}
