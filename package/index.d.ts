/** Where the core, `core_bg.wasm`, is to be had: an address (in browsers), a response, or the thing itself. */
export type Source = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/**
 * Loads the core; await it before the first call of any other function. Without an argument it takes
 * the `core_bg.wasm` beside this module. It may be called often and loads once; after a failure the
 * next call tries again.
 */
export function init(source?: Source | Promise<Source>): Promise<void>;

export interface AnalyzeOptions {
  /** The name of the policy's file: its ending (.txt, .md, .html) names the format. */
  name?: string;
  /** The format; without it and a name that tells, it is recognised. */
  format?: "text" | "markdown" | "html";
  /** The date to be noted as that of the analysis: "2026-11-22". */
  analyzed?: string;
}

/**
 * Reads a privacy policy and returns its label.
 *
 * @throws TypeError for a wrong argument; Error, with one sentence for people, for a text that is no
 * English privacy policy.
 */
export function analyze(text: string | Uint8Array, options?: AnalyzeOptions): Label;

/**
 * Writes a label in a format.
 *
 * @throws TypeError for a wrong argument.
 */
export function render(label: Label, format: Format, options?: RenderOptions): string;

/**
 * What two labels state differently, in the order of the ids. Other quotes for the same are no difference.
 *
 * @throws TypeError for a wrong argument.
 */
export function compare(before: Label, after: Label): Difference[];

/**
 * Holds a published label against its policy. The label is an object, its JSON, or the HTML of a page
 * that a snippet stands in. The date of the analysis and a site's notes count for nothing.
 *
 * @throws TypeError for a wrong argument; Error for a text that is no policy, or holds no label.
 */
export function verify(label: Label | string, policy: string | Uint8Array, options?: AnalyzeOptions): Verification;

/**
 * The fragment of an address, without "#", that holds a label without any words of the policy.
 *
 * @throws TypeError for a wrong argument; Error for a label too large for a link.
 */
export function toLink(label: Label): string;

/**
 * The label in the fragment of an address, with or without its "#". Its quotes are empty, and nothing
 * proves it: whoever made the link may have written anything into it.
 *
 * @throws TypeError for a wrong argument; Error, with one sentence for people, where no label can be read.
 */
export function fromLink(fragment: string): Label;

/**
 * A label from a link with the quotes that stand at its places in its policy.
 *
 * @throws TypeError for a wrong argument; Error for a text that is no policy, or not this label's.
 */
export function fill(label: Label, policy: string | Uint8Array, options?: AnalyzeOptions): Label;

