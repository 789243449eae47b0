// node html-check.mjs FILE...: html-validate's standard rules, and those of the HTML standard a page without a server can be held to. Code 1 on an error.
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'], root: true }));
let failures = 0;
for (const file of process.argv.slice(2)) {
  const report = await validator.validateFile(file);
  const errors = report.results.flatMap(result => result.messages).filter(message => message.severity === 2);
  errors.slice(0, 10).forEach(error => console.log(`${file}:${error.line}:${error.column} ${error.ruleId}: ${error.message}`));
  failures += errors.length ? 1 : 0;
}

process.exit(failures ? 1 : 0);
