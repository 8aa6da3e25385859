#!/usr/bin/env node
// Makes the npm package of the core in target/package/, and its tarball beside it.
//
// usage: package.mjs
//
// It takes the core that `make build` left in dist/, and the types from schema/calls.schema.json.

import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compile } from "json-schema-to-typescript";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const read = (path) => readFileSync(join(root, path), "utf8");
const CALLS = JSON.parse(read("schema/calls.schema.json"));

const COPIED = [
  "dist/core.js", "dist/core_bg.wasm", "package/calls.js", "package/index.js", "package/node.js",
  "schema/label.schema.json", "LICENSE-MIT", "LICENSE-APACHE", "dist/licenses.txt",
];

/** The declarations of all types that labels and calls are made of. */
async function types() {
  // A description beside a reference would make a type of its own of each use.
  const schema = JSON.parse(JSON.stringify(CALLS), (_, value) => (value?.$ref ? { $ref: value.$ref } : value));
  const options = { additionalProperties: false, bannerComment: "", ignoreMinAndMaxItems: true };
  const declared = await compile(schema, "Calls", options);
  // The schema needs a root, and nobody else does.
  return declared.replace(/\/\*\*[^/]*\*\/\nexport interface Calls \{[^}]*\}\n/, "");
}

/** "`a`, `b` or `c`" */
function list(names) {
  const quoted = names.map((name) => `\`${name}\``);
  return `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}

/** Writes the package's files into `folder`. */
export async function make(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const path of COPIED) copyFileSync(join(root, path), join(folder, basename(path)));
  const version = /^version = "(.*)"$/m.exec(read("Cargo.toml"))[1];
  const { name, ...rest } = JSON.parse(read("package/package.json"));
  const write = (path, text) => writeFileSync(join(folder, path), text);
  write("package.json", `${JSON.stringify({ name, version, ...rest }, null, 2)}\n`);
  write("index.d.ts", read("package/index.d.ts") + await types());
  write("README.md", read("package/README.md").replace("@FORMATS@", list(CALLS.$defs.Format.enum)));
}

/** Packs a folder; returns the tarball's path. */
function pack(folder) {
  const { status, stdout, stderr } = spawnSync("npm", ["pack", "--offline", "--pack-destination", dirname(folder)], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`npm pack failed:\n${stderr}`);
  return join(dirname(folder), stdout.trim().split("\n").at(-1));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = join(root, "target/package/privacy-facts");
  await make(folder);
  console.log(`\n==> The package is ready: ${pack(folder)}`);
}
