// node mermaid-check.mjs [--next] FILE...: parses and draws .mmd files, and the mermaid blocks of .md files, with the real mermaid, with --next the coming major version. Code 1 when one fails or draws nothing.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { open } from './browser.mjs';

const next = process.argv[2] === '--next';
const { page, close } = await open();
await page.setContent('<!doctype html><div id="drawing"></div>');
await page.addScriptTag({ path: fileURLToPath(new URL(`./node_modules/${next ? 'mermaid-12' : 'mermaid'}/dist/mermaid.min.js`, import.meta.url)) });

let failures = 0;
let count = 0;
for (const file of process.argv.slice(next ? 3 : 2)) {
  for (const source of sources(file)) {
    const problem = await page.evaluate(draw, { source, id: `drawing-${++count}` });
    failures += problem ? 1 : 0;
    console.log(problem ? `${file}: ${problem}` : `ok ${file}`);
  }
}

await close();
process.exit(failures || !count ? 1 : 0);

function sources(file) {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.md') ? [...text.matchAll(/^```mermaid\n([\s\S]*?)^```/gm)].map(match => match[1]) : [text];
}

// Runs in the page. Answers what is wrong, or nothing.
async function draw({ source, id }) {
  try {
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', suppressErrorRendering: true });
    await mermaid.parse(source);
    const { svg } = await mermaid.render(id, source);
    const place = document.getElementById('drawing');
    place.innerHTML = svg;
    const picture = place.querySelector('svg');
    const { width, height } = picture.getBBox();
    return picture.getAttribute('aria-roledescription') !== 'error' && width > 0 && height > 0 ? null : 'draws nothing';
  } catch (error) {
    return String(error.message ?? error);
  }
}
