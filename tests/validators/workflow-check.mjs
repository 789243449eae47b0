// node workflow-check.mjs FILE...: action-validator's reading of GitHub workflows: the schema, and that every job that is needed exists. Code 1 on an error.
import { readFileSync } from 'node:fs';
import { validateWorkflow } from '@action-validator/core';

let failures = 0;
for (const file of process.argv.slice(2)) {
  const { errors } = validateWorkflow(readFileSync(file, 'utf8'));
  errors.forEach(error => console.log(`${file} ${JSON.stringify(error)}`));
  failures += errors.length ? 1 : 0;
}

process.exit(failures ? 1 : 0);
