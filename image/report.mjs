// Writes what an image is made of, beside it: an SBOM (CycloneDX 1.6) and a licence report for people.
//   node image/report.mjs ROOT PACKAGES OUT VERSION BOARD
// ROOT is the unpacked root, PACKAGES lists Debian's packages (name, version, architecture; divided by tabs).
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [root, packages, out, version, board] = process.argv.slice(2);
const image = dirname(fileURLToPath(import.meta.url));
const repository = dirname(image);
const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

// The licences that a Debian copyright file names, where it has the form that programs can read.
function debianLicences(name) {
  const path = join(root, 'usr/share/doc', name, 'copyright');
  if (!existsSync(path)) return ['see the source package'];
  const text = readFileSync(path, 'latin1');
  const named = [...text.matchAll(/^License:[ \t]*(\S[^\n]*)$/gm)].map((match) => match[1].trim());
  const common = [...text.matchAll(/\/usr\/share\/common-licenses\/([A-Za-z]+-?[0-9.]*[0-9])/g)].map((match) => match[1]);
  const found = [...new Set(named.length > 0 ? named : common)].sort();
  return found.length > 0 ? found : ['see its copyright file'];
}

function debian() {
  return readFileSync(packages, 'utf8').trim().split('\n').map((line) => {
    const [name, packageVersion, architecture] = line.split('\t');
    return {
      group: 'Debian', name, version: packageVersion, licences: debianLicences(name),
      purl: `pkg:deb/debian/${name}@${encodeURIComponent(packageVersion)}?arch=${architecture}&distro=trixie`,
    };
  });
}

// The .NET packages that the program ships, by its own list of dependencies.
function nuget() {
  const libraries = json(join(root, 'usr/lib/kiosk/app/kiosk.deps.json')).libraries;
  return Object.entries(libraries).filter(([, library]) => library.type === 'package').map(([id, library]) => {
    const [name, packageVersion] = id.split('/');
    const spec = join(homedir(), '.nuget/packages', library.path ?? id.toLowerCase(), `${name.toLowerCase()}.nuspec`);
    const text = existsSync(spec) ? readFileSync(spec, 'utf8') : '';
    const licence = /<license type="expression">([^<]+)</.exec(text)?.[1] ?? /<licenseUrl>([^<]+)</.exec(text)?.[1] ?? 'see its package';
    return { group: '.NET', name, version: packageVersion, licences: [licence], purl: `pkg:nuget/${name}@${packageVersion}` };
  });
}

function engines() {
  return json(join(repository, 'src/natives/natives.lock.json')).packages
    .filter((entry) => !entry.processor || entry.processor === (board === 'qemu' ? 'arm64' : 'x64'))
    .filter((entry) => entry.role !== 'whisper-prebuilt')
    .map((entry) => ({ group: 'Engine', name: entry.name, version: entry.version, licences: [entry.licence ?? 'see its package'], purl: `pkg:npm/${entry.name.replace('@', '%40')}@${entry.version}` }));
}

function models() {
  const shipped = new Set(readdirSync(join(root, 'usr/share/kiosk/models')));
  return json(join(repository, 'models/manifest.json')).models.filter((entry) => shipped.has(entry.file))
    .map((entry) => ({ group: 'Model', name: entry.name, version: entry.sha256.slice(0, 12), licences: [entry.licence], purl: `pkg:generic/${entry.name}?checksum=sha256:${entry.sha256}`, sha256: entry.sha256 }));
}

function runtime() {
  return json(join(image, 'inputs.json')).inputs.filter((entry) => entry.name.endsWith(board === 'qemu' ? 'arm64' : 'x64'))
    .map((entry) => ({ group: 'Runtime', name: entry.name, version: entry.version, licences: [entry.licence], purl: `pkg:generic/${entry.name}@${entry.version}`, sha256: entry.sha256 }));
}

function component(entry) {
  return {
    type: entry.group === 'Model' ? 'machine-learning-model' : 'library', 'bom-ref': entry.purl, name: entry.name, version: entry.version,
    ...(entry.sha256 && { hashes: [{ alg: 'SHA-256', content: entry.sha256 }] }),
    licenses: entry.licences.map((name) => ({ license: { name } })), purl: entry.purl,
  };
}

const all = [...runtime(), ...engines(), ...models(), ...nuget(), ...debian()];
const identity = createHash('sha256').update(JSON.stringify([board, version, all])).digest('hex');
const uuid = `${identity.slice(0, 8)}-${identity.slice(8, 12)}-5${identity.slice(13, 16)}-8${identity.slice(17, 20)}-${identity.slice(20, 32)}`;
writeFileSync(join(out, 'sbom.cdx.json'), JSON.stringify({
  bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: `urn:uuid:${uuid}`, version: 1,
  metadata: {
    timestamp: new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000).toISOString(),
    component: { type: 'operating-system', 'bom-ref': 'kiosk', name: `kiosk-${board}`, version, licenses: [{ license: { id: 'EUPL-1.2' } }] },
  },
  components: all.map(component),
}, null, 1) + '\n');

const rows = all.map((entry) => `| ${entry.group} | ${entry.name} | ${entry.version} | ${entry.licences.join('; ').replaceAll('|', '/')} |`);
writeFileSync(join(out, 'licences.md'), [
  `# Licences of kiosk-${board} ${version}`, '',
  'The kiosk itself is EUPL-1.2. The texts of all licences are in the image, in `/usr/share/doc`.', '',
  '| what | name | version | licence |', '| --- | --- | --- | --- |', ...rows, '',
].join('\n'));
