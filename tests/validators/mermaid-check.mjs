// node mermaid-check.mjs [--next] [--says=WORDS] FILE...: parses and draws .mmd files, and the mermaid blocks of .md files, with the real mermaid, with --next the coming major version. Code 1 when one fails, draws nothing, or draws without the words (spaces aside).
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { open } from './browser.mjs';

const next = process.argv.includes('--next');
const says = process.argv.find(argument => argument.startsWith('--says='))?.slice(7) ?? '';
const files = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const { page, close } = await open();
await page.setContent('<!doctype html><div id="drawing"></div>');
await page.addScriptTag({ path: fileURLToPath(new URL(`./node_modules/${next ? 'mermaid-12' : 'mermaid'}/dist/mermaid.min.js`, import.meta.url)) });

let failures = 0;
let count = 0;
for (const file of files) {
  for (const source of sources(file)) {
    const problem = await page.evaluate(draw, { source, says, id: `drawing-${++count}` });
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
async function draw({ source, says, id }) {
  try {
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', suppressErrorRendering: true });
    await mermaid.parse(source);
    const { svg } = await mermaid.render(id, source);
    const place = document.getElementById('drawing');
    place.innerHTML = svg;
    const picture = place.querySelector('svg');
    const squeeze = text => text.replace(/\s/g, '');
    if (!squeeze(place.textContent).includes(squeeze(says))) {
      return `does not say ${says}`;
    }

    const { width, height } = picture.getBBox();
    return picture.getAttribute('aria-roledescription') !== 'error' && width > 0 && height > 0 ? null : 'draws nothing';
  } catch (error) {
    return String(error.message ?? error);
  }
}
