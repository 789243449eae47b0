// node sarif-check.mjs FILE...: SARIF logs against the schema of 2.1.0 and by Microsoft's own validator. Prints each violation; code 1 when there is one.
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const tool = fileURLToPath(new URL('node_modules/@microsoft/sarif-multitool-linux/', import.meta.url));
const read = file => JSON.parse(readFileSync(file, 'utf8'));
const ajv = new Ajv2020.default({ allErrors: true, strict: false });
formats.default(ajv);
const validate = ajv.compile(read(`${tool}sarif-2.1.0.json`));

let failures = 0;
for (const file of process.argv.slice(2)) {
  if (!validate(read(file))) {
    failures++;
    validate.errors.forEach(error => console.log(`${file} ${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`));
  }

  chmodSync(`${tool}Sarif.Multitool`, 0o755);
  const said = execFileSync(`${tool}Sarif.Multitool`, ['validate', file], { encoding: 'utf8', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } });
  const errors = said.split('\n').filter(line => / error /.test(line));
  failures += errors.length;
  errors.forEach(line => console.log(line));
  console.log(`${errors.length ? 'bad' : 'ok'} ${file}`);
}

process.exit(failures ? 1 : 0);
