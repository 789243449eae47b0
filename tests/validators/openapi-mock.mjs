// node openapi-mock.mjs FILE...: serves each document from what it says alone, then calls every operation with its own examples.
// The server checks requests (required headers, bodies by schema) and answers the example; the client checks answers by schema.
// Prints what does not hold, and a count; code 1 when something does not.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const methods = ['get', 'put', 'post', 'delete', 'patch'];
const exampleOf = holder => holder?.example ?? Object.values(holder?.examples ?? {})[0]?.value;
const pointerOf = name => name.replaceAll('~', '~0').replaceAll('/', '~1');

function open(file) {
  const root = parse(readFileSync(file, 'utf8'));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addFormat('int32', { type: 'number', validate: value => Number.isInteger(value) && Math.abs(value) <= 2 ** 31 });
  ajv.addFormat('int64', { type: 'number', validate: Number.isInteger });
  ajv.addSchema(root, 'doc');
  const resolve = node => node?.$ref ? resolve(node.$ref.slice(2).split('/').reduce((at, step) => at[step.replaceAll('~1', '/').replaceAll('~0', '~')], root)) : node;
  const check = (schema, value) => {
    const validate = ajv.compile(schema.$ref ? { $ref: 'doc' + schema.$ref } : schema);
    return validate(value) ? [] : validate.errors.map(error => `${error.instancePath} ${error.message}`);
  };
  const operations = Object.entries(root.paths).flatMap(([path, item]) => methods.filter(method => item[method]).map(method => {
    const operation = item[method];
    const [status, success] = Object.entries(operation.responses).find(([code]) => code.startsWith('2'));
    const [type, media] = Object.entries(resolve(operation.requestBody)?.content ?? {})[0] ?? [];
    return {
      path, method, operation, status: Number(status), success: resolve(success), type, media,
      parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolve),
      match: new RegExp('^' + path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '([^/]+)') + '$'),
      fixed: path.split('/').filter(step => !step.startsWith('{')).length,
    };
  }));
  return { root, check, resolve, operations, base: root.servers?.[0]?.url.replace(/\/$/, '') ?? '' };
}

function problem(api, found, code, answer) {
  const response = api.resolve(found?.operation.responses[code]);
  answer.writeHead(code, { 'content-type': 'application/problem+json' });
  answer.end(JSON.stringify(exampleOf(response?.content?.['application/problem+json']) ?? { type: 'about:blank', title: 'Not described', status: code }));
}

function serve(api) {
  return createServer(async (request, answer) => {
    const url = new URL(request.url, 'http://localhost');
    const path = url.pathname.slice(api.base.length);
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    // A path without placeholders is matched before one with them, as the specification says.
    const found = api.operations.filter(known => known.method === request.method.toLowerCase() && known.match.test(path))
      .sort((one, other) => other.fixed - one.fixed)[0];
    if (!found) return problem(api, undefined, 404, answer);
    const wrong = refusal(api, found, request, url, found.match.exec(path).slice(1), Buffer.concat(chunks).toString());
    if (wrong) return problem(api, found, wrong, answer);
    const [type, media] = Object.entries(found.success.content ?? {})[0] ?? [];
    const headers = Object.fromEntries(Object.entries(found.success.headers ?? {}).map(([name, header]) => [name, String(exampleOf(api.resolve(header)))]));
    answer.writeHead(found.status, { ...headers, ...(type ? { 'content-type': type } : {}), 'x-operation': found.operation.operationId });
    answer.end(type ? JSON.stringify(exampleOf(media)) : undefined);
  });
}

function refusal(api, found, request, url, steps, body) {
  const security = found.operation.security ?? api.root.security ?? [];
  if (security.length && !request.headers.authorization) return 401;
  const names = [...found.path.matchAll(/\{([^}]+)\}/g)].map(match => match[1]);
  for (const parameter of found.parameters) {
    const raw = parameter.in === 'path' ? decodeURIComponent(steps[names.indexOf(parameter.name)])
      : parameter.in === 'query' ? url.searchParams.get(parameter.name) : request.headers[parameter.name.toLowerCase()];
    if (raw === undefined || raw === null) {
      if (parameter.required) return parameter.name === 'If-Match' ? 428 : 400;
      continue;
    }
    const type = [parameter.schema.type].flat()[0];
    const value = type === 'integer' || type === 'number' ? Number(raw) : type === 'boolean' ? raw === 'true' : raw;
    if (api.check(parameter.schema, value).length) return 400;
  }
  const known = [...url.searchParams.keys()].every(name => found.parameters.some(parameter => parameter.in === 'query' && parameter.name === name));
  if (!known) return 400;
  if (!found.media) return null;
  if (!body || request.headers['content-type'] !== found.type) return 400;
  return api.check(found.media.schema, JSON.parse(body)).length ? 422 : null;
}

/** What a client sends that takes the document by its word; `without` leaves one thing out. */
function call(api, origin, known, without = {}) {
  let path = known.path;
  const query = new URLSearchParams(without.query);
  const headers = known.operation.security?.length && !without.token ? { authorization: 'Bearer example' } : {};
  for (const parameter of known.parameters) {
    const value = String(exampleOf(parameter) ?? exampleOf(parameter.schema));
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, encodeURIComponent(value));
    if (parameter.in === 'query') query.set(parameter.name, value);
    if (parameter.in === 'header' && parameter.name !== without.header) headers[parameter.name] = value;
  }
  if (known.type) headers['content-type'] = known.type;
  const body = known.media ? JSON.stringify(without.body ?? exampleOf(known.media)) : undefined;
  return fetch(`${origin}${api.base}${path}?${query}`, { method: known.method.toUpperCase(), headers, body });
}

async function expect(api, origin, known, code, without, says) {
  const answer = await call(api, origin, known, without);
  const where = `#/paths/${pointerOf(known.path)}/${known.method}`;
  const text = await answer.text();
  if (answer.status !== code) return [`${where}: ${says} answers ${answer.status} instead of ${code} ${text}`];
  const told = api.resolve(known.operation.responses[code]);
  if (!told) return [`${where}: ${says} answers ${code}, which is not described`];
  const [type, media] = Object.entries(told.content ?? {})[0] ?? [];
  const wrong = [];
  for (const [name, header] of Object.entries(code < 300 ? told.headers ?? {} : {})) {
    const value = answer.headers.get(name);
    const schema = api.resolve(header).schema;
    wrong.push(...api.check(schema, schema.type === 'integer' ? Number(value) : value).map(error => `header ${name}${error}`));
  }
  if (code < 300 && answer.headers.get('x-operation') !== known.operation.operationId) wrong.push(`another operation answers: ${answer.headers.get('x-operation')}`);
  if (type && answer.headers.get('content-type') !== type) wrong.push(`type ${answer.headers.get('content-type')}`);
  if (type) wrong.push(...api.check(media.schema, JSON.parse(text)));
  // Every other example of the answer is held to the schema as well.
  for (const example of Object.values(media?.examples ?? {})) wrong.push(...api.check(media.schema, example.value));
  return wrong.map(error => `${where} ${code}: ${error}`);
}

async function operation(api, origin, known) {
  const has = name => known.parameters.some(parameter => parameter.name === name);
  const found = await expect(api, origin, known, known.status, {}, 'its own example');
  if (known.operation.security?.length) found.push(...await expect(api, origin, known, 401, { token: true }, 'a call without a token'));
  if (has('If-Match')) found.push(...await expect(api, origin, known, 428, { header: 'If-Match' }, 'a change without a version'));
  if (has('Idempotency-Key')) found.push(...await expect(api, origin, known, 400, { header: 'Idempotency-Key' }, 'a call without a key'));
  if (known.method === 'get') found.push(...await expect(api, origin, known, 400, { query: { nobodyKnowsThis: '1' } }, 'an unknown filter'));
  const strict = known.media && api.resolve(known.media.schema).additionalProperties === false;
  if (strict) found.push(...await expect(api, origin, known, 422, { body: { nobodyKnowsThis: 1 } }, 'a body with an unknown member'));
  // Answers that need a state nobody can bring about here are held to their schemas.
  for (const [code, response] of Object.entries(known.operation.responses)) {
    for (const media of Object.values(api.resolve(response).content ?? {})) {
      for (const value of [media.example, ...Object.values(media.examples ?? {}).map(example => example.value)].filter(value => value !== undefined)) {
        found.push(...api.check(media.schema, value).map(error => `${known.path} ${known.method} ${code}: ${error}`));
      }
    }
  }
  return found;
}

function webhooks(api) {
  return Object.entries(api.root.webhooks ?? {}).flatMap(([name, item]) => {
    const media = Object.values(item.post.requestBody.content)[0];
    return api.check(media.schema, exampleOf(media)).map(error => `webhook ${name}: ${error}`);
  });
}

let calls = 0;
let failures = 0;
for (const file of process.argv.slice(2)) {
  const api = open(file);
  const server = serve(api);
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  for (const known of api.operations) {
    const found = await operation(api, origin, known);
    found.forEach(line => console.log(`${file} ${line}`));
    failures += found.length;
    calls++;
  }
  const sent = webhooks(api);
  sent.forEach(line => console.log(`${file} ${line}`));
  failures += sent.length;
  await new Promise(done => { server.close(done); server.closeAllConnections(); });
}

console.log(`${calls} operations, ${failures} failures`);
process.exit(failures || !calls ? 1 : 0);
