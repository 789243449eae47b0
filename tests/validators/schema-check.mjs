// node schema-check.mjs SCHEMA FILE...: JSON files against a JSON Schema 2020-12. Prints each violation with its place; code 1 when there is one.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

const [schema, ...files] = process.argv.slice(2);
const read = file => JSON.parse(readFileSync(file, 'utf8'));
const ajv = new Ajv2020.default({ allErrors: true, strict: true, allowUnionTypes: true });
formats.default(ajv);
const validate = ajv.compile(read(schema));

let failures = 0;
for (const file of files) {
  if (validate(read(file))) {
    console.log(`ok ${file}`);
    continue;
  }

  failures++;
  for (const error of validate.errors) {
    console.log(`${file} ${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
  }
}

process.exit(failures ? 1 : 0);
