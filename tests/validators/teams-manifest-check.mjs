// node teams-manifest-check.mjs PACKAGE_FOLDER: checks manifest.json against Microsoft's own schema of its version, and its icons. One line; code 1 on a fault.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const [folder] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
const home = dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json'));
const schemaFile = join(home, 'build/json-schemas/teams', `v${manifest.manifestVersion}`, 'MicrosoftTeams.schema.json');
const faults = existsSync(schemaFile) ? [...bySchema(), ...icon('color', 192), ...icon('outline', 32)] : [`there is no schema of version ${manifest.manifestVersion}`];
console.log(faults.length === 0 ? `ok: version ${manifest.manifestVersion}` : faults.join('\n'));
process.exit(faults.length === 0 ? 0 : 1);

function bySchema() {
  const ajv = new Draft04({ allErrors: true, strict: false });
  addFormats(ajv);
  ajv.validate(JSON.parse(readFileSync(schemaFile, 'utf8')), manifest);
  return (ajv.errors ?? []).map(error => `${error.instancePath || '/'} ${error.message} ${JSON.stringify(error.params)}`);
}

function icon(name, side) {
  const bytes = readFileSync(join(folder, manifest.icons[name]));
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  return bytes.toString('latin1', 1, 4) === 'PNG' && width === side && height === side ? [] : [`icon ${name} is ${width} by ${height}, not a PNG of ${side}`];
}
