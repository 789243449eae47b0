// node asyncapi-check.mjs FILE...: the reference parser of AsyncAPI. Prints what it finds; code 1 on an error.
import { readFileSync } from 'node:fs';
import asyncapi from '@asyncapi/parser';

const errorSeverity = 0;
let failures = 0;
for (const file of process.argv.slice(2)) {
  const { document, diagnostics } = await new asyncapi.Parser().parse(readFileSync(file, 'utf8'));
  const errors = diagnostics.filter(found => found.severity === errorSeverity);
  errors.forEach(found => console.log(`${file} ${found.path.join('.')} ${found.message}`));
  failures += errors.length || !document ? 1 : 0;
}

process.exit(failures ? 1 : 0);
