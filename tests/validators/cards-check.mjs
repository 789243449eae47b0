// node cards-check.mjs CARDS.json [PICTURE.png]: a file with a list of Adaptive Cards. Each is parsed, validated and rendered by Microsoft's adaptivecards in chromium, and compiled against the types of @microsoft/teams.cards.
// Faults one a line; code 1 when there is any. PICTURE shows all of them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { open } from './browser.mjs';

const [file, picture] = process.argv.slice(2);
const cards = JSON.parse(readFileSync(file, 'utf8'));
const home = dirname(createRequire(import.meta.url).resolve('adaptivecards/package.json'));
const faults = [...types(cards), ...await rendered(cards)];
console.log(faults.length === 0 ? `ok: ${cards.length} cards` : faults.join('\n'));
process.exit(faults.length === 0 ? 0 : 1);

// Unknown members, wrong values, members that are missing: one program for all cards, each a constant of its own.
function types(list) {
  const name = fileURLToPath(new URL('__cards.ts', import.meta.url));
  const source = `import type { IAdaptiveCard } from '@microsoft/teams.cards';\n${list.map((card, at) => `export const card${at}: IAdaptiveCard = ${JSON.stringify(card)};`).join('\n')}\n`;
  const options = { strict: true, noEmit: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022, skipLibCheck: true, types: [] };
  const host = ts.createCompilerHost(options);
  const disk = { getSourceFile: host.getSourceFile.bind(host), fileExists: host.fileExists.bind(host), readFile: host.readFile.bind(host) };
  host.getSourceFile = (path, target) => path === name ? ts.createSourceFile(name, source, target) : disk.getSourceFile(path, target);
  host.fileExists = path => path === name || disk.fileExists(path);
  host.readFile = path => path === name ? source : disk.readFile(path);
  return ts.getPreEmitDiagnostics(ts.createProgram([name], options, host)).map(found => {
    const line = found.file && found.start !== undefined ? found.file.getLineAndCharacterOfPosition(found.start).line : 0;
    return `card ${line - 1}: ${ts.flattenDiagnosticMessageText(found.messageText, ' ').slice(0, 300)}`;
  });
}

async function rendered(list) {
  const { page, close } = await open({ viewport: { width: 620, height: 900 } });
  await page.goto('about:blank');
  await page.addScriptTag({ path: join(home, 'dist/adaptivecards.js') });
  await page.addStyleTag({ path: join(home, 'dist/adaptivecards.css') });
  const found = await page.evaluate(render, list);
  if (picture) {
    await page.screenshot({ path: picture, fullPage: true });
  }

  await close();
  return found;
}

// Runs in the page.
function render(list) {
  const AC = window.AdaptiveCards;
  AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = text;
    result.didProcess = true;
  };
  const count = (root, model) => {
    const kinds = {};
    const walk = at => {
      if (Array.isArray(at)) {
        at.forEach(walk);
      } else if (at !== null && typeof at === 'object') {
        if (typeof at.type === 'string') {
          kinds[at.type] = (kinds[at.type] ?? 0) + 1;
        }

        // What stands in for something else is not in the model.
        Object.entries(at).filter(([name]) => !['data', 'msteams', 'fallback'].includes(name)).forEach(([, value]) => walk(value));
      }
    };
    walk(root);
    return kinds;
  };
  return list.flatMap((json, at) => {
    const context = new AC.SerializationContext(new AC.Version(1, 5));
    const card = new AC.AdaptiveCard();
    card.hostConfig = new AC.HostConfig({ fontFamily: 'sans-serif' });
    card.parse(json, context);
    const told = [];
    for (let event = 0; event < context.eventCount; event++) {
      told.push(context.getEventAt(event).message);
    }

    told.push(...card.validateProperties().validationEvents.map(event => event.message));
    const [wanted, had] = [count(json), count(JSON.parse(JSON.stringify(card.toJSON())))];
    const parts = ['TableRow', 'TableCell', 'AdaptiveCard'];
    told.push(...Object.keys(wanted).filter(kind => !parts.includes(kind) && (had[kind] ?? 0) < wanted[kind]).map(kind => `lost ${kind}: ${wanted[kind]} written, ${had[kind] ?? 0} shown`));
    const element = card.render();
    element.style.width = '560px';
    document.body.appendChild(element);
    return told.map(text => `card ${at}: ${text}`);
  });
}
