#!/usr/bin/env node
// Makes what a host needs without building anything, in release/: dist/ and the element as zip archives,
// the element's integrity hashes, the npm package, and the SHA-256 sums of them all.
//
// usage: release.mjs
//
// It takes what `make package` left. Equal sources give equal bytes: archives have a fixed order and time.

import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { zipSync } from "fflate";
import { filesOf } from "./files.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const version = /^version = "(.*)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"))[1];
const LICENSES = ["LICENSE-MIT", "LICENSE-APACHE"];
/** What a site needs for the element and the frame, without the page. */
const ELEMENT = ["core.js", "core_bg.wasm", "embed.html", "embed.js", "licenses.txt", "privacy-facts.d.ts", "privacy-facts.js"];

const hash = (algorithm, data, encoding) => createHash(algorithm).update(data).digest(encoding);

/** An archive with all in one folder, so that unpacking it scatters nothing. */
function zip(files) {
  const entries = Object.keys(files).sort().map((path) => [`privacy-facts/${path}`, files[path]]);
  // The earliest that an archive can hold, in local time as archives are.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime, os: 3, attrs: 0o644 << 16 });
}

const read = (folder, paths) => Object.fromEntries(paths.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]));

/** The hashes of scripts and programs, for `integrity` attributes and import maps. */
function integrity(files) {
  const paths = Object.keys(files).filter((path) => /\.(js|wasm)$/.test(path));
  return Object.fromEntries(paths.map((path) => [path, `sha384-${hash("sha384", files[path], "base64")}`]));
}

/** Makes the release in `folder`, which is emptied first. Returns the names of its files. */
export function release(folder) {
  const dist = join(root, "dist");
  const licenses = read(root, LICENSES);
  const element = read(dist, ELEMENT);
  const hashes = new TextEncoder().encode(`${JSON.stringify(integrity(element), null, 2)}\n`);
  const tarball = `privacy-facts-${version}.tgz`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `privacy-facts-${version}-page.zip`), zip({ ...read(dist, filesOf(dist)), ...licenses }));
  writeFileSync(join(folder, `privacy-facts-${version}-element.zip`), zip({ ...element, ...licenses, "integrity.json": hashes }));
  writeFileSync(join(folder, "integrity.json"), hashes);
  copyFileSync(join(root, "target/package", tarball), join(folder, tarball));
  const names = readdirSync(folder).sort();
  const sums = names.map((name) => `${hash("sha256", readFileSync(join(folder, name)), "hex")}  ${name}\n`);
  writeFileSync(join(folder, "SHA256SUMS"), sums.join(""));
  return [...names, "SHA256SUMS"];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(`\n==> release/ is ready: ${release(join(root, "release")).join(", ")}`);
}
