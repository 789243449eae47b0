// node graphql-check.mjs FILE...: the reference implementation of GraphQL builds each schema. Prints what is wrong; code 1 when something is.
import { readFileSync } from 'node:fs';
import { buildSchema, validateSchema } from 'graphql';

const problems = process.argv.slice(2).flatMap(file => {
  try {
    return validateSchema(buildSchema(readFileSync(file, 'utf8'))).map(error => `${file} ${error.message}`);
  } catch (error) {
    return [`${file} ${error.message}`];
  }
});

problems.forEach(problem => console.log(problem));
process.exit(problems.length ? 1 : 0);
