#!/usr/bin/env node
// Writes dist/licenses.txt: the notices of everything that is compiled into the programs of dist/.
//
// usage: licenses.mjs [DIST]

import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const WHAT = ["--locked", "--offline", "--features", "ui"];
const TARGET = "wasm32-unknown-unknown";
// The first that a crate has; where it offers a choice, ours is MIT.
const NAMES = [/^LICENSE-MIT/i, /^LICEN[SC]E(\.|$)/i, /^LICENSE-/i, /^COPYING/i];

function cargo(...args) {
  const { status, stdout, stderr } = spawnSync("cargo", args, { cwd: root, encoding: "utf8", maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`cargo ${args[0]} failed:\n${stderr}`);
  return stdout;
}

/** The crates whose code is in the programs: those that only make code at build time are not. */
function crates() {
  const tree = cargo("tree", ...WHAT, "--target", TARGET, "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}");
  const linked = new Set(tree.split("\n").map((line) => line.split(" ").slice(0, 2).join(" ")));
  const { packages } = JSON.parse(cargo("metadata", ...WHAT, "--format-version", "1", "--filter-platform", TARGET));
  return packages
    .filter(({ name, version, source }) => source && linked.has(`${name} v${version}`))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function textOf(crate) {
  const folder = dirname(crate.manifest_path);
  const files = readdirSync(folder).sort();
  const file = NAMES.map((pattern) => files.find((name) => pattern.test(name))).find(Boolean);
  return file && readFileSync(join(folder, file), "utf8").replaceAll("\r", "").trim();
}

/** What a crate without a notice says of itself stands where its notice would. */
function withoutNotice(crate, terms) {
  if (!/\bMIT\b/.test(crate.license ?? "")) throw new Error(`${crate.name} has no notice, and its licence is ${crate.license}.`);
  return `Copyright (c) ${crate.authors.map((author) => author.replace(/ <.*/, "")).join(", ") || `the authors of ${crate.name}`}\n\n${terms}`;
}

/** The text of all notices; crates with the same share one. */
export function notices() {
  const ours = readFileSync(join(root, "LICENSE-MIT"), "utf8").trim();
  const terms = ours.slice(ours.indexOf("Permission is hereby granted"));
  const groups = new Map();
  const add = (name, text) => groups.set(text, [...(groups.get(text) ?? []), name]);
  for (const crate of crates()) add(`${crate.name} ${crate.version} (${crate.license})`, textOf(crate) ?? withoutNotice(crate, terms));
  add("The standard library of Rust (MIT OR Apache-2.0)", `Copyright (c) The Rust Project Contributors\n\n${terms}`);
  const line = "-".repeat(80);
  const parts = Array.from(groups, ([text, names]) => `${line}\n${names.join("\n")}\n\n${text}\n`);
  return `Privacy Facts is MIT OR Apache-2.0.\n\n${ours}\n\nIts programs contain code of others:\n\n${parts.join("\n")}`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(join(process.argv[2] ?? "dist", "licenses.txt"), notices());
}
