/** What a policy says about one thing. */
export type State = 'yes' | 'opt_out' | 'opt_in' | 'no' | 'conflicting';

/** A stretch of the policy's text; offsets in UTF-16 code units, as `String.prototype.slice` takes them. */
export interface Quote {
  quote: string;
  start: number;
  end: number;
}

/** A sentence that proves a fact. */
export interface Evidence extends Quote {
  state: State;
  heading?: string;
  lead_in?: Quote;
}

export interface Fact {
  /** For example `collect.location`. */
  id: string;
  state: State;
  value?: string;
  /** From a snippet: the quotes that it shows, which may be none. */
  evidence: Evidence[];
}

/** A label, in the form of its JSON. */
export interface Label {
  schema: 'privacy-facts/label/1';
  analyzer: { name: string; version: string };
  policy: {
    title?: string;
    organization?: string;
    updated?: string;
    language: string;
    words: number;
    reading_minutes: number;
    reading_grade: number;
    sha256: string;
    /** The part of the text that is not English, of its letters; the language where it is one. */
    unread?: { percent: number; language?: string };
    analyzed?: string;
  };
  facts: Fact[];
}

/** `<privacy-facts>`. Attributes: `src`, `policy`, `for`, `view`, `theme`, `shadow`. */
export interface PrivacyFactsElement extends HTMLElement {
  /**
   * The label shown; null before, and where there is none. Setting it shows it, for which the core is
   * loaded; null goes back to what the attributes say.
   */
  label: Label | null;
}

/** Sent when a label is shown. It bubbles, and crosses shadow trees. */
export type PrivacyFactsLabelEvent = CustomEvent<{ label: Label }>;

/** Sent when none can be shown; `message` is the sentence that stands in its place. */
export type PrivacyFactsErrorEvent = CustomEvent<{ message: string; error: unknown }>;

declare global {
  interface HTMLElementTagNameMap {
    'privacy-facts': PrivacyFactsElement;
  }
  interface HTMLElementEventMap {
    'privacy-facts:label': PrivacyFactsLabelEvent;
    'privacy-facts:error': PrivacyFactsErrorEvent;
  }
}
