// node hcl-check.mjs FILE...: HashiCorp's own parser, as WebAssembly, reads each Terraform file. Code 1 when it cannot.
import { readFileSync } from 'node:fs';
import hcl from '@cdktf/hcl2json';

let failures = 0;
for (const file of process.argv.slice(2)) {
  try {
    await hcl.parse(file, readFileSync(file, 'utf8'));
  } catch (error) {
    failures++;
    console.log(`${file} ${error.message}`);
  }
}

process.exit(failures ? 1 : 0);
