#!/usr/bin/env node
// What a first visit loads, raw and after brotli: the page takes a policy when all of it is there.
//
// usage: size.mjs [DIST [COMMAND]]
//
// Starts at index.html and follows the names of files: a file of DIST is loaded when a file that
// is loaded names it. A name may stand in the page's wasm, so wasm is searched too.
// Names in code that waits for a click count too, unless LATE says otherwise: better too much
// than too little. What is left is listed apart, so that nothing goes unseen.
// COMMAND, the command line, makes the labels for other pages that are weighed too.
// It prints and does not judge: exit status 0 whatever the sizes, 2 where there is no page.

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { filesOf } from "./files.mjs";

// In bytes after brotli. The core is what other pages load to have a policy read.
// A snippet stands in a page's markup, so its aim is raw.
const AIMS = { core: 120_000, total: 200_000, snippet: 25_000 };
// What a first visit does not load, by its path in DIST, each with the reason.
const LATE = new Set([
  // Of other pages: the page's program tells how to put them there, or strings that meet in it spell their names.
  "core.js", "core_bg.wasm", "embed.js", "privacy-facts.js",
]);
// Texts and other pages are what people choose to open.
const LOADED_WHEN_NAMED = /\.(m?js|wasm|css|svg|png|ico|webp|woff2|webmanifest)$/;

/** Whether the file `from`, with these contents, makes the browser load the file called `name`. */
export function loads(from, contents, name) {
  // The strings in wasm stand wall to wall; elsewhere 'reboot.js' is not 'boot.js'.
  if (extname(from) === ".wasm") return contents.includes(name);
  const quoted = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\w-])${quoted}`).test(contents);
}

/** The files of `dist` that a first visit loads, and the others, as paths inside `dist`. */
export function firstVisit(dist, late = LATE) {
  const files = filesOf(dist);
  const loaded = ["index.html"];
  for (const from of loaded) {
    const contents = readFileSync(join(dist, from), "latin1");
    const candidates = files.filter((file) => LOADED_WHEN_NAMED.test(file) && !late.has(file) && !loaded.includes(file));
    loaded.push(...candidates.filter((file) => loads(from, contents, basename(file))));
  }
  return { loaded, others: files.filter((file) => !loaded.includes(file)) };
}

const weigh = (dist, file) => measured(file, readFileSync(join(dist, file)));

function measured(file, bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { file, raw: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
}

const kb = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
const row = ({ file, raw, brotli }, note = "") => `${file.padEnd(44)}${kb(raw)}${kb(brotli)}${note}`;

function add(file, weights) {
  const sum = (what) => weights.reduce((n, weight) => n + weight[what], 0);
  return { file, raw: sum("raw"), brotli: sum("brotli") };
}

function against(aim, bytes) {
  const away = `${Math.abs(aim - bytes) / 1000 < 0.05 ? "" : `${(Math.abs(aim - bytes) / 1000).toFixed(1)} KB `}`;
  return `   aim ${aim / 1000}: ${bytes <= aim ? `${away}to spare` : `${away}OVER`}`;
}

export function table(dist) {
  const { loaded, others } = firstVisit(dist);
  const weights = loaded.map((file) => weigh(dist, file));
  const total = add("a first visit", weights);
  const late = others.map((file) => weigh(dist, file));
  const core = add("the core", late.filter(({ file }) => /^core[._]/.test(file)));
  const head = `${"KB (1000 bytes)".padEnd(44)}${"raw".padStart(9)}${"brotli".padStart(9)}`;
  const out = [head, ...weights.map((weight) => row(weight)), ""];
  out.push(row(total, against(AIMS.total, total.brotli)));
  if (late.length) out.push("", "Not loaded by a first visit:", ...late.map((weight) => row(weight)));
  if (core.raw) out.push("", row(core, against(AIMS.core, core.brotli)));
  return out.join("\n");
}

/** All policies of this project that are text or Markdown, one after the other: longer than any alone. */
function longPolicy() {
  const folder = fileURLToPath(new URL("../tests/corpus", import.meta.url));
  return filesOf(folder).filter((file) => /policy\.(txt|md)$/.test(file)).map((file) => readFileSync(join(folder, file), "utf8")).join("\n\n");
}

/** Labels of our longer sample and of a long policy, in the forms that stand in other pages. */
export function labels(command) {
  const sample = readFileSync(new URL("../www/samples/grim.md", import.meta.url), "utf8");
  const label = (policy, ...options) => execFileSync(command, ["label", ...options, "-"], { input: policy });
  const made = (name, policy, ...options) => measured(name, label(policy, "--format", ...options));
  const snippet = (name, policy) => {
    const form = made(name, policy, "snippet");
    return row(form, against(AIMS.snippet, form.raw));
  };
  const views = ["short", "badge"].map((view) => row(made(`snippet, ${view}`, sample, "snippet", "--view", view)));
  const pictures = ["svg", "badge"].map((format) => row(made(`picture, ${format}`, sample, format)));
  const title = "A label in other pages, of a sample (the aim of the snippet is raw):";
  return ["", title, snippet("snippet", sample), snippet("snippet, of a long policy", longPolicy()), ...views, ...pictures].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const dist = process.argv[2] ?? "dist";
  const command = process.argv[3];
  if (existsSync(join(dist, "index.html"))) {
    console.log(table(dist));
    if (command) console.log(labels(command));
  } else {
    console.error(`There is no ${dist}/index.html; build the page first: make build`);
    process.exitCode = 2;
  }
}
