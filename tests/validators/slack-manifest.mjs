// Usage: node slack-manifest.mjs FILE: a manifest in JSON against Slack's own type of one, through the TypeScript compiler. Unknown members, scopes and events are errors. Prints what it finds; code 1 on an error.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const name = path.join(path.dirname(fileURLToPath(import.meta.url)), '__manifest.ts');
// Wrapped, because at the top the type allows any member.
const text = `import type { AppsManifestCreateArguments } from '@slack/web-api';
type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };
export const sent: Known<Exclude<AppsManifestCreateArguments['manifest'], string>> = ${readFileSync(process.argv[2], 'utf8')};
`;
const options = { strict: true, noEmit: true, skipLibCheck: true, types: [], module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022 };
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists, readFile } = host;
host.getSourceFile = (file, level) => (file === name ? ts.createSourceFile(file, text, level) : getSourceFile.call(host, file, level));
host.fileExists = file => file === name || fileExists.call(host, file);
host.readFile = file => (file === name ? text : readFile.call(host, file));

// Documented (docs.slack.dev/reference/scopes/assistant.write), and not in the type of version 8.2.0.
const unlisted = `Type '"assistant:write"' is not assignable to type 'BotScope'.`;
const found = ts.getPreEmitDiagnostics(ts.createProgram([name], options, host)).filter(one => one.file?.fileName === name || !one.file)
  .filter(one => ts.flattenDiagnosticMessageText(one.messageText, ' ') !== unlisted);
for (const one of found) console.log(ts.flattenDiagnosticMessageText(one.messageText, ' ').slice(0, 400));
process.exit(found.length ? 1 : 0);
