#!/usr/bin/env node
// Writes the service worker's list: the version of the page, and the digest of each of its files.
//
// usage: offline.mjs [DIST]
//
// The last step of a build. The version is a digest of the list, so equal builds have equal versions.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { filesOf } from "./files.mjs";

// The worker itself, which the browser keeps, and what is for other pages or for readers.
const NOT_KEPT = /^sw\.js$|^core[._]|^embed\.|^privacy-facts\.|\.txt$/;
const PLACE = "const BUILT = null;";

const sha256 = (data, encoding) => createHash("sha256").update(data).digest(encoding);

/** The list for the files of `dist`. */
export function built(dist) {
  const kept = filesOf(dist).filter((file) => !NOT_KEPT.test(file));
  const entries = kept.map((file) => [file === "index.html" ? "./" : file, sha256(readFileSync(join(dist, file)), "base64")]);
  const files = Object.fromEntries(entries);
  return { version: sha256(JSON.stringify(files), "hex").slice(0, 16), files };
}

export function write(dist) {
  const path = join(dist, "sw.js");
  const worker = readFileSync(path, "utf8");
  if (!worker.includes(PLACE)) throw new Error(`${path} has no line '${PLACE}'; build anew: make build`);
  const list = built(dist);
  writeFileSync(path, worker.replace(PLACE, () => `const BUILT = ${JSON.stringify(list, null, 2)};`));
  return list;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { version, files } = write(process.argv[2] ?? "dist");
  console.log(`Version ${version}: ${Object.keys(files).length} files are kept for use without a network.`);
}
