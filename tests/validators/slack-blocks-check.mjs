// node slack-blocks-check.mjs FILE...: Slack's own types through the TypeScript compiler. A file holds one view, or a list of messages' lists of blocks. Unknown and missing members, wrong kinds and wrong words are errors. Prints what it finds; code 1 on an error.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = path.dirname(fileURLToPath(import.meta.url));
const options = {
  strict: true, noEmit: true, skipLibCheck: true, types: [],
  module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022,
};

const sources = new Map(process.argv.slice(2).map((file, at) => {
  const json = JSON.parse(readFileSync(file, 'utf8'));
  const type = Array.isArray(json) ? 'KnownBlock[][]' : 'View';
  return [path.join(here, `__blocks${at}.ts`), `import type { KnownBlock, View } from '@slack/types';\nexport const sent: ${type} = ${JSON.stringify(json, null, 1)};\n`];
}));

const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists, readFile } = host;
host.getSourceFile = (name, level) => sources.has(name) ? ts.createSourceFile(name, sources.get(name), level) : getSourceFile.call(host, name, level);
host.fileExists = name => sources.has(name) || fileExists.call(host, name);
host.readFile = name => sources.get(name) ?? readFile.call(host, name);

const found = ts.getPreEmitDiagnostics(ts.createProgram([...sources.keys()], options, host));
for (const one of found) {
  const line = one.file && one.start !== undefined ? one.file.getLineAndCharacterOfPosition(one.start).line - 1 : 0;
  console.log(`line ${line}: ${ts.flattenDiagnosticMessageText(one.messageText, ' ').slice(0, 400)}`);
}

process.exit(found.length ? 1 : 0);
