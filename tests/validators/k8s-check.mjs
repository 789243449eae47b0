// node k8s-check.mjs FILE…: every document fits the Kubernetes API, as the models made from its OpenAPI description see it.
import fs from 'node:fs';
import { parseAllDocuments } from 'yaml';

let wrong = 0;
for (const file of process.argv.slice(2)) {
  for (const document of parseAllDocuments(fs.readFileSync(file, 'utf8'))) {
    const object = document.toJS();
    const name = `${file}: ${object?.kind}/${object?.metadata?.name}`;
    try {
      const Model = (await import(`kubernetes-models/${object.apiVersion}`))[object.kind];
      new Model(object).validate();
      console.log(`ok   ${name}`);
    } catch (failure) {
      wrong++;
      console.log(`FAIL ${name}: ${String(failure.message).split('\n').slice(0, 6).join(' | ')}`);
    }
  }
}

process.exit(wrong ? 1 : 0);
