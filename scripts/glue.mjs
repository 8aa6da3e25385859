#!/usr/bin/env node
// Makes one small function of the script that wasm-bindgen writes for the page's program, in its place.
//
// usage: glue.mjs DIST
//
// Trunk calls it in each build. The page calls the function, and hands its text to its workers (www/boot.js): a
// worker of a blob can import nothing, and a script that is loaded as text as well would be loaded twice.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { minifySync } from "rolldown/utils";

const LAST = "export { initSync, __wbg_init as default };";

/** A module that exports a function `glue`, which returns what the module `source` exports, its default as `init`. */
export function glue(source) {
  const names = Array.from(source.matchAll(/^export function (\w+)/gm), ([, name]) => name);
  const body = source.replace(/^export (?=function )/gm, "").replace(LAST, "");
  if (!source.includes(LAST) || /^\s*(export|import) /m.test(body)) {
    throw new Error("wasm-bindgen writes another script than glue.mjs knows how to change.");
  }
  const whole = `export function glue() { ${body} return { ${[...names, "initSync", "init: __wbg_init"].join(", ")} }; }`;
  const { code, errors } = minifySync("page.js", whole, { module: true });
  if (errors.length) throw new Error(`The script cannot be made smaller: ${errors[0].message}`);
  return code;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const path = join(process.argv[2], "page.js");
  writeFileSync(path, glue(readFileSync(path, "utf8")));
}
