// Fetches the packages of natives.lock.json that have one of the given roles, and unpacks the wanted files.
//   node fetch.mjs LOCK_FILE STATE_FOLDER PROCESSOR ROLE...
// Tarballs come through `npm pack`, so from the registry that this machine's npm is set to. One whose SHA-512 differs
// from the lock file is removed and refused. Verified tarballs stay in STATE_FOLDER/cache and are used again.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const [lockFile, state, processor, ...roles] = process.argv.slice(2);
const cache = path.join(state, 'cache');

async function verify(tarball, { name, version, integrity }) {
  const found = 'sha512-' + createHash('sha512').update(await readFile(tarball)).digest('base64');
  if (found === integrity) return;
  await rm(tarball);
  throw new Error(`${name} ${version} is refused: its integrity is ${found}, ${lockFile} expects ${integrity}. ` +
    'The file was removed. Try again; if it stays so, the package was tampered with.');
}

async function download({ name, version }, tarball) {
  const folder = await mkdtemp(path.join(cache, 'download-'));
  const { stdout } = await run('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder]);
  await rename(path.join(folder, path.basename(stdout.trim())), tarball);
  await rm(folder, { recursive: true });
}

// Unpacks beside the target and renames: an interrupted run never leaves half a file under its final name.
async function unpack(tarball, member, target) {
  await mkdir(path.dirname(target), { recursive: true });
  const folder = await mkdtemp(`${target}.unpacking-`);
  await run('tar', ['--extract', '--gzip', '--no-same-owner', '--file', tarball, '--directory', folder, member]);
  await rm(target, { recursive: true, force: true });
  await rename(path.join(folder, member), target);
  await rm(folder, { recursive: true });
}

async function provide(entry) {
  const tarball = path.join(cache, `${entry.name.replace(/^@/, '').replace('/', '-')}-${entry.version}.tgz`);
  if (!existsSync(tarball)) await download(entry, tarball);
  await verify(tarball, entry);
  for (const [member, target] of Object.entries(entry.unpack)) await unpack(tarball, member, path.join(state, target));
}

const { packages } = JSON.parse(await readFile(lockFile, 'utf8'));
const wanted = packages.filter((entry) =>
  roles.includes(entry.role) && (entry.processor === undefined || entry.processor === processor));
await mkdir(cache, { recursive: true });
try {
  await Promise.all(wanted.map(provide));
} catch (error) {
  console.error(error.stderr || error.message);
  process.exitCode = 1;
}
