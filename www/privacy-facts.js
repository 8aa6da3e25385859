// <privacy-facts>: a privacy label in any page, as an element.
//
//   <script type="module" src="privacy-facts.js"></script>
//   <privacy-facts src="label.html" policy="/privacy"></privacy-facts>
//
// It shows a snippet made before (`src`), or reads a policy in the visitor's browser (`policy`, `for`, or
// the property `label`), for which it loads the core, from beside this file. No markup is ever handed to
// the browser as markup: what is shown is built element by element, from a list of those allowed. So
// nothing else survives, and a host may enforce Trusted Types without allowing anything.

const TAG = 'privacy-facts';
const SNIPPET = 'privacy-facts-label';
/** No snippet is nearly as long. */
const MOST = 60_000;
/** How far below the window an element may be to be worth reading its policy. */
const NEAR = '400px';

// What www/snippet.css holds, in one line: scripts/style.mjs puts it here.
const STYLE = ":host{display:block}article{all:initial;display:block;direction:ltr;box-sizing:border-box;container-type:inline-size;color-scheme:light dark;--i:var(--privacy-facts-ink,light-dark(#111,#f2f1ee));--s:var(--privacy-facts-soft,light-dark(#575b61,#a9adb5));--h:light-dark(#d5d3cc,#33363d);--w:light-dark(#eeece6,#23262c);max-width:var(--privacy-facts-width,47em);padding:.5em .8em .8em;border:3px solid var(--i);background:var(--privacy-facts-paper,light-dark(#fff,#15171b));color:var(--i);font:medium/1.4 var(--privacy-facts-font,\"Helvetica Neue\",Helvetica,Arial,system-ui,sans-serif);overflow-wrap:break-word}.light{color-scheme:light}.dark{color-scheme:dark}h2,h3,h4,p,ul,ol,dl,dd{margin:0;padding:0}h3,caption{display:inline;font-size:1.1em;text-align:left}ul{list-style:none}a{color:inherit}h2{font-size:clamp(2.3em,11.5cqi,4.9em);font-weight:900;line-height:1;letter-spacing:-.035em;padding-bottom:.1em;border-bottom:1px solid}.who,.updated{font-size:1.1em;padding-top:.2em}.updated,.total{display:flex;justify-content:space-between;gap:1em;font-weight:800}.figures{display:flex;flex-wrap:wrap;gap:0 1.5em;border-top:12px solid var(--i);margin-top:.3em;padding-top:.3em}.figures b,.q b{color:var(--i)}.total{align-items:last baseline;font-size:1.7em;line-height:1.15;border-bottom:6px solid}.total b{font-size:1.4em}.total small{font-size:.5em;font-weight:400}small,.figures,.q,em,footer{color:var(--s)}.figures,.q,footer{font-size:.87em}.q,section,footer{padding:.3em 0}sup{font:.7em/1 Arial,sans-serif;padding-left:.25em}section ol{padding-left:1.4em}[part=grid]{border-top:4px solid}table{width:100%;table-layout:fixed;border-spacing:2px;font-size:.8em;line-height:1.12}caption{display:table-caption;font-size:1.375em;font-weight:700;padding:.2em 0}thead th{vertical-align:bottom;font-size:.84em;font-weight:600;padding:0 0 .3em;overflow-wrap:normal}[colspan]{font-size:1em;font-weight:800;border-bottom:2px solid}td{padding:0;text-align:center;font-weight:700}tbody th{height:2.7em;padding:0;text-align:left;font-weight:600;border-top:1px solid var(--h)}tr>:first-child{width:9.4em}td:empty{color:var(--s)}tbody td:empty{background:var(--w)}tbody td:empty:before{content:\"–\"/\"not stated\"}td sup{display:block;padding:.2em 0 0}b[class]{padding:.1em .5em;font-size:.8em;white-space:nowrap}.p{background:var(--w)}.y{background:light-dark(#7b1e22,#a6343a)}.o{background:light-dark(#b83d26,#8b3a22)}.y,.o,.q .o{color:light-dark(#fff,#fff)}.i{background:light-dark(#cfe3ea,#1f4251)}.n{background:light-dark(#e1eede,#1d3a25)}.c{background:repeating-linear-gradient(135deg,light-dark(#f0d3ce,#5c2b28) 0 7px,light-dark(#e1eede,#1d3a25) 7px 14px)}details,dt{border-top:4px solid;padding:.3em 0}summary{cursor:pointer}summary small{float:right;margin:.25em 0 0 .6em}details li{border-top:1px solid var(--h);padding:.3em 0}h4{font-size:.9em;padding-top:.4em}.t{display:flex;flex-wrap:wrap;gap:.1em 1.1em}.t li{border:0;padding:.1em 0}.proof ol{padding-left:2.2em;font:1em/1.5 Charter,Georgia,serif}::marker,.proof h4{font:700 .9em Arial,sans-serif}em{font-style:normal}aside{border:2px solid;padding:.4em .7em;margin:.4em 0;background:var(--w)}dt{font-weight:700;margin-top:.4em}footer{border-top:10px solid var(--i);margin-top:.3em}.badge{container-type:normal;width:fit-content;padding:0 .6em}.badge details{border:0}@container(max-width:38em){.total small{display:block}tbody,tr,caption,[part=grid] table{display:block}thead,tbody td:empty{display:none}tbody tr{display:flex;flex-wrap:wrap;gap:.4em;padding:.4em 0 .6em;border-top:1px solid var(--h)}tbody th{flex:1 0 100%;height:auto;border:0;font-size:1.2em}tbody td{display:flex;align-items:center;height:2.4em;padding-right:.6em}td:before{align-self:stretch;align-content:center;margin-right:.6em;padding:0 .6em;background:var(--w);color:var(--i);font-weight:400;content:\"collected\"}td:nth-child(3):before{content:\"for the service\"}td:nth-child(4):before{content:\"for analytics\"}td:nth-child(5):before{content:\"for personalization\"}td:nth-child(6):before{content:\"for marketing\"}td:nth-child(7):before{content:\"for advertising\"}td:nth-child(8):before{content:\"with service providers\"}td:nth-child(9):before{content:\"with affiliates and partners\"}td:nth-child(10):before{content:\"with advertisers\"}td:nth-child(11):before{content:\"with authorities\"}td:nth-child(12):before{content:\"with the public\"}td:nth-child(13):before{content:\"sold\"}td sup{padding:0 0 0 .4em}}@media print{article{color-scheme:light;max-width:none;print-color-adjust:exact}::details-content{content-visibility:visible;block-size:auto}tr,li{break-inside:avoid}}";

// What only scripts can do: the numbers of sentences become buttons.
const SCRIPTED = `
button{all:unset;box-sizing:border-box;cursor:pointer;font:inherit}
td button{display:flex;flex-direction:column;align-items:center;justify-content:center;width:100%;height:100%;min-height:2.7em}
sup button{padding:0 .2em;text-decoration:underline dotted}
button:hover{text-decoration:underline}
:focus-visible,li[aria-current]{outline:3px solid light-dark(#0b57d0,#8ab4f8);outline-offset:1px}
.short [part=grid],.short>details:not(.proof){display:none}
.badge header{display:none}
[part=problem]{margin:0}
table:has(tbody :focus-visible) tr:last-child>td:first-child:before{content:"← ↑ ↓ →"/"";color:var(--s)}
@container(max-width:38em){td button{flex-direction:row;min-height:0;width:auto}}`;

const ELEMENTS = new Set(('a article aside b caption code dd details dl dt em footer h2 h3 h4 header li ol p q section small '
  + 'span strong summary sup table tbody td th thead time tr ul').split(' '));
const ATTRIBUTES = new Set('aria-label class colspan data-about datetime lang part scope'.split(' '));
/** Elements whose content is no markup, and none of ours. */
const RAW = new Set('script style title textarea iframe noembed noframes noscript plaintext xmp'.split(' '));
/** What ends, without an end tag of its own, where these begin. */
const ENDS = new Map(Object.entries({
  li: ['li'], dt: ['dt', 'dd'], dd: ['dt', 'dd'], td: ['td', 'th'], th: ['td', 'th'], tr: ['td', 'th', 'tr'], tbody: ['thead'],
}));
/** Past which an end, with a tag or without, does not reach. */
const SCOPES = new Set(['ul', 'ol', 'dl', 'table', 'article']);

const REFERENCES = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }));
const decode = (text) => text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,6}));/gi, (whole, decimal, hex, name) => {
  if (name) return REFERENCES.get(name) ?? whole;
  const point = decimal ? Number(decimal) : parseInt(hex, 16);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
});

const TAGS = /<!--[^]*?-->|<(\/?)([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const VALUES = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

const attributes = (text) => new Map(Array.from(
  text.matchAll(VALUES),
  ([, name, double, single, bare]) => [name.toLowerCase(), decode(double ?? single ?? bare ?? '')],
));

/** The address, if it is one of the web; as scripts may not be linked to. */
function safe(address) {
  try {
    const url = new URL(address, document.baseURI);
    return ['https:', 'http:'].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function allowed(name, given) {
  const element = document.createElement(name);
  for (const [key, value] of given) if (ATTRIBUTES.has(key)) element.setAttribute(key, value);
  const link = name === 'a' && safe(given.get('href') ?? '');
  if (link) element.href = link;
  return element;
}

/** Builds what markup describes: allowed elements and attributes, and text. */
function build(markup) {
  const root = document.createDocumentFragment();
  const open = [root];
  const top = () => open[open.length - 1];
  const name = (node) => node.localName;
  /** Ends the elements up to one of these, if it is open and no list or table is between. */
  const end = (names) => {
    for (let at = open.length - 1; at > 0; at -= 1) {
      if (names.includes(name(open[at]))) return open.splice(at);
      if (SCOPES.has(name(open[at]))) return undefined;
    }
    return undefined;
  };
  let from = 0;
  TAGS.lastIndex = 0;
  for (let found = TAGS.exec(markup); found; found = TAGS.exec(markup)) {
    if (found.index > from) top().append(decode(markup.slice(from, found.index)));
    from = TAGS.lastIndex;
    const tag = found[2]?.toLowerCase();
    if (!found[1] && RAW.has(tag)) {
      const close = new RegExp(`</${tag}[\\s/>]`, 'gi');
      close.lastIndex = from;
      from = close.exec(markup)?.index ?? markup.length;
      TAGS.lastIndex = from;
    } else if (tag && found[1]) {
      end([tag]);
    } else if (ELEMENTS.has(tag) && open.length < 40) {
      for (const other of ENDS.get(tag) ?? []) end([other]);
      const element = allowed(tag, attributes(found[3]));
      top().append(element);
      open.push(element);
    }
  }
  top().append(decode(markup.slice(from)));
  return root;
}

/** The first snippet in a text: its article, and its label. */
function read(text) {
  if (text.length > MOST) throw new Problem('What is at the address of the privacy label is too long to be one.');
  const start = text.search(new RegExp(`<${SNIPPET}[\\s>]`, 'i'));
  const none = new Problem('There is no privacy label at the address given.');
  if (start < 0) throw none;
  TAGS.lastIndex = start;
  const host = attributes(TAGS.exec(text)?.[3] ?? '');
  const body = text.slice(start).match(/<template\b[^>]*>([^]*?)<\/template>/i);
  const article = body && build(body[1]).querySelector('article');
  if (!article) throw none;
  article.lang = 'en';
  return { article, label: labelOf(host, article) };
}

const STATES = new Map(Object.entries({ Y: 'yes', O: 'opt_out', I: 'opt_in', N: 'no', B: 'conflicting' }));

/** The quotes of a snippet, with the places that `data-places` tells; see src/render/snippet/facts.rs. */
function quotes(places, article) {
  const items = [...article.querySelectorAll('.proof > ol > li')];
  let start = 0;
  let lead;
  let heading;
  return places.split(' ').filter(Boolean).map((place, at) => {
    const [after, before] = place.split('/').map(Number);
    start += after;
    const passage = (text, from) => {
      const quote = text.replace(/ \[…\]$/, '');
      return { quote, start: from, end: from + quote.length };
    };
    const item = items[at];
    if (!item) return undefined;
    const [title, words] = ['h4', 'em'].map((name) => item.querySelector(`:scope > ${name}`));
    heading = title?.textContent ?? heading;
    if (before !== undefined && words) lead = passage(words.textContent, start - before);
    const text = [...item.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('');
    const found = passage(words ? text.replace(/^ /, '') : text, start);
    return { ...found, ...(heading && { heading }), ...(words && lead && { lead_in: lead }) };
  });
}

/** The label that a snippet encloses: all facts, with the quotes that it shows. */
function labelOf(host, article) {
  const get = (name) => host.get(`data-${name}`);
  const version = (get('analyzer') ?? '').split(' ');
  const [words, minutes, grade] = (get('figures') ?? '').split(' ').map(Number);
  const evidence = quotes(get('places') ?? '', article);
  const optional = ['title', 'organization', 'updated', 'analyzed'].filter((name) => host.has(`data-${name}`));
  const [, percent, language] = get('unread')?.match(/^(\d+) ?(.*)$/) ?? [];
  const unread = percent && { percent: Number(percent), ...(language && { language }) };
  let prefix = '';
  const facts = (get('facts') ?? '').split(';').filter(Boolean).flatMap((group) => {
    const [, name, entries] = group.match(/^([^:]*):(.*)$/s) ?? [];
    if (entries === undefined) return [];
    prefix = name.startsWith('.') ? prefix.replace(/\.[^.]*$/, name) : name;
    return entries.split(' ').flatMap((entry) => {
      const [, key, state, numbers, value] = entry.match(/^([a-z_]+)([YOINB])([\d,]*)(?:~(.*))?$/s) ?? [];
      if (!key) return [];
      const shown = numbers.split(',').filter(Boolean).map((number) => evidence[number - 1]).filter(Boolean);
      const of = (at) => (state === 'B' ? ['yes', 'no'][at] : STATES.get(state));
      return {
        id: `${prefix}.${key}`,
        state: STATES.get(state),
        ...(value && { value: value.replace(/%(3B|20|25)/g, decodeURIComponent) }),
        evidence: shown.map(({ quote, ...rest }, at) => ({ quote, state: of(at), ...rest })),
      };
    });
  });
  return {
    schema: 'privacy-facts/label/1',
    analyzer: { name: version[0], version: version[1] },
    policy: {
      ...Object.fromEntries(optional.map((name) => [name, get(name)])),
      language: get('language'), words, reading_minutes: minutes, reading_grade: grade / 10, sha256: get('sha256'),
      ...(unread && { unread }),
    },
    facts,
  };
}

/** A sentence for the visitor. */
class Problem extends Error {}

async function get(address, what, options) {
  let response;
  try {
    response = await fetch(address, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    throw new Problem(`${what} could not be loaded.`, { cause: error });
  }
  if (!response.ok) throw new Problem(`${what} could not be loaded (${response.status}).`);
  return response;
}

let core;
/** The core, once for all elements; a load that failed is tried again by the next that needs it. */
function loadCore() {
  core ??= (async () => {
    const [module, response] = await Promise.all([
      import('./core.js'),
      get(new URL('core_bg.wasm', import.meta.url), 'The program that reads policies', {}),
    ]);
    // Not by streaming, which some servers' media types defeat.
    await module.default({ module_or_path: await WebAssembly.compile(await response.arrayBuffer()) });
    return module;
  })().catch((error) => {
    core = undefined;
    throw new Problem('The program that reads policies could not be loaded.', { cause: error });
  });
  return core;
}

/** What each element that is not yet near the window waits for. */
const waiting = new WeakMap();
const observer = globalThis.IntersectionObserver && new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.();
}, { rootMargin: NEAR });

/** Settles once the element is near the window; rejects when the signal aborts. */
const near = (element, signal) => new Promise((resolve, reject) => {
  if (!observer) return void resolve();
  const done = (then) => () => {
    observer.unobserve(element);
    waiting.delete(element);
    then(signal.reason);
  };
  waiting.set(element, done(resolve));
  signal.addEventListener('abort', done(reject), { once: true });
  observer.observe(element);
});

/** Constructed style sheets belong to a document. */
const sheets = new WeakMap();
function dress(root) {
  const { defaultView } = root.ownerDocument;
  if (!sheets.has(root.ownerDocument)) {
    sheets.set(root.ownerDocument, [STYLE, SCRIPTED].map((text) => {
      const sheet = new defaultView.CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    }));
  }
  root.adoptedStyleSheets = sheets.get(root.ownerDocument);
}

/** Makes the numbers of sentences and the letters of notes buttons that lead to them. */
function script(article) {
  for (const refs of article.querySelectorAll('sup')) {
    if (refs.closest('aside')) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('part', 'reference');
    button.dataset.refs = refs.textContent;
    const cell = refs.closest('td');
    const holder = cell ?? refs;
    if (!cell) button.setAttribute('aria-label', `Show what proves it: ${refs.textContent.split(' ').join(', ')}`);
    button.append(...holder.childNodes);
    holder.append(button);
  }
  const table = article.querySelector('table');
  if (table) roam(table);
}

/** What the parts of a grid are; said outright, as on a narrow page they are no table to a browser. */
const ROLES = { table: 'grid', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', td: 'gridcell' };

/** The grid has one stop for Tab, and the arrow keys, Home and End lead from cell to cell; as in src/ui/grid.rs. */
function roam(table) {
  for (const part of [table, ...table.querySelectorAll('*')]) {
    const role = part.localName === 'th' ? `${part.scope === 'row' ? 'row' : 'column'}header` : ROLES[part.localName];
    if (role) part.setAttribute('role', role);
  }
  const rows = [...table.querySelectorAll('tbody tr')];
  const stop = (cell) => cell.querySelector('button') ?? cell;
  const column = (cell) => [...cell.parentElement.children].indexOf(cell);
  /** Those that are there at this width. */
  const cells = (row) => [...row?.querySelectorAll('td') ?? []].filter((cell) => cell.getClientRects().length);
  const rove = (to) => {
    for (const before of table.querySelectorAll('[tabindex="0"]')) before.tabIndex = -1;
    to.tabIndex = 0;
  };
  for (const cell of table.querySelectorAll('tbody td')) stop(cell).tabIndex = -1;
  const first = table.querySelector('tbody button');
  if (first) first.tabIndex = 0;
  table.addEventListener('focusin', ({ target }) => rove(target));
  // Cards have no silent cells.
  table.addEventListener('focusout', ({ target }) => rove(target.parentElement.querySelector('button') ?? target));
  table.addEventListener('keydown', (event) => {
    const cell = event.target.closest('td');
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const row = rows.indexOf(cell.parentElement);
    const [here, at] = [cells(rows[row]), column(cell)];
    const nearest = (all) => all.sort((a, b) => Math.abs(column(a) - at) - Math.abs(column(b) - at))[0];
    const aim = {
      ArrowLeft: () => here.findLast((other) => column(other) < at),
      ArrowRight: () => here.find((other) => column(other) > at),
      ArrowUp: () => nearest(cells(rows[row - 1])),
      ArrowDown: () => nearest(cells(rows[row + 1])),
      Home: () => cells(rows[event.ctrlKey ? 0 : row])[0],
      End: () => cells(rows[event.ctrlKey ? rows.length - 1 : row]).at(-1),
    }[event.key]?.();
    if (!aim || (event.ctrlKey && event.key.startsWith('Arrow'))) return;
    event.preventDefault();
    stop(aim).focus();
  });
}

/** What a reference refers to: sentences by number, notes by letter. */
const referred = (root, refs) => refs.split(' ').map((ref) => (/^\d+$/.test(ref)
  ? root.querySelectorAll('.proof > ol > li')[ref - 1]
  : [...root.querySelectorAll('aside li')].find((item) => item.querySelector('sup')?.textContent === ref))).filter(Boolean);

/** A label shown in one line, which opens. */
function badge(article, { policy, facts }) {
  const summary = document.createElement('summary');
  const title = document.createElement('strong');
  const count = document.createElement('small');
  title.append('Privacy Facts');
  count.append(`${facts.length} ${facts.length === 1 ? 'fact' : 'facts'}`);
  summary.append(title, ` ${policy.organization ?? policy.title ?? ''} `, count);
  const details = document.createElement('details');
  details.append(summary, ...article.childNodes);
  article.append(details);
}

/** The element. */
class PrivacyFacts extends HTMLElement {
  static observedAttributes = ['src', 'policy', 'for', 'view', 'theme'];

  #root;
  #label = null;
  /** Whether the label was set, and not found at an address. */
  #given = false;
  /** What is shown or being loaded, in words, so that nothing is loaded twice. */
  #shown;
  #work;

  connectedCallback() {
    if (!this.#root) {
      this.#root = this.attachShadow({ mode: this.getAttribute('shadow') === 'open' ? 'open' : 'closed' });
      this.#root.append(document.createElement('slot'));
      this.#root.addEventListener('click', (event) => this.#lead(event));
      this.#root.addEventListener('keydown', (event) => this.#back(event));
      // Set before this module was there.
      if (Object.hasOwn(this, 'label')) {
        const { label } = this;
        delete this.label;
        this.label = label;
      }
    }
    dress(this.#root);
    this.#soon();
  }

  disconnectedCallback() {
    this.#soon();
  }

  attributeChangedCallback() {
    if (this.#root) this.#soon();
  }

  /** The label shown, in the form of its JSON; null before, and where there is none. */
  get label() {
    return this.#label;
  }

  /** Shows a label; null goes back to what the attributes say. */
  set label(label) {
    this.#given = label !== null && label !== undefined;
    this.#label = this.#given ? label : null;
    this.#shown = undefined;
    if (this.#root) this.#soon();
  }

  /** What comes together, as a removal and an insertion elsewhere, is answered together. */
  #soon() {
    queueMicrotask(() => {
      if (this.isConnected) {
        this.#begin();
      } else if (this.#work) {
        // Once it is shown there is no work to end, and it stays as it is.
        this.#work.abort();
        this.#work = undefined;
        this.#shown = undefined;
      }
    });
  }

  async #begin() {
    const wanted = JSON.stringify(PrivacyFacts.observedAttributes.map((name) => this.getAttribute(name)));
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.#work?.abort();
    const work = new AbortController();
    this.#work = work;
    try {
      const found = await this.#find(work.signal);
      work.signal.throwIfAborted();
      this.#work = undefined;
      if (found) this.#show(found);
    } catch (error) {
      if (work.signal.aborted) return;
      this.#work = undefined;
      this.#fail(error);
    }
  }

  /** The label that is asked for; nothing where none is. */
  async #find(signal) {
    const src = this.getAttribute('src');
    if (src !== null && !this.#given) {
      const response = await get(src, 'The privacy label', { signal });
      return read(await response.text());
    }
    let label = this.#given && this.#label;
    if (!label && !this.hasAttribute('policy') && !this.hasAttribute('for')) return undefined;
    await near(this, signal);
    const policy = label || await this.#policy(signal);
    const { analyze, render } = await loadCore();
    signal.throwIfAborted();
    try {
      label ||= analyze(policy.text, policy.options);
      const view = this.getAttribute('view');
      const address = this.#address();
      const options = { ...(view && { view }), ...(address && { address }) };
      return { ...read(render(label, 'snippet', options)), label, rendered: true };
    } catch (error) {
      // The core speaks in sentences.
      throw new Problem(error.message, { cause: error });
    }
  }

  /** The policy to be read. */
  async #policy(signal) {
    const id = this.getAttribute('for');
    if (id !== null) {
      const root = this.getRootNode();
      const element = (root.getElementById ? root : document).getElementById(id);
      if (!element) throw new Problem(`There is no policy on this page: nothing has the id “${id}”.`);
      return { text: element.innerHTML, options: { format: 'html' } };
    }
    const response = await get(this.getAttribute('policy'), 'The privacy policy', { signal, mode: 'same-origin' });
    const type = response.headers.get('content-type') ?? '';
    const format = /^text\/html/i.test(type) ? 'html' : undefined;
    const name = new URL(response.url).pathname.split('/').pop();
    const text = new Uint8Array(await response.arrayBuffer());
    return { text, options: { ...(format ? { format } : name && { name }) } };
  }

  /** Where the policy is, if an attribute says so. */
  #address() {
    const id = this.getAttribute('for');
    const policy = this.getAttribute('policy') ?? (id && `${location.href.split('#')[0]}#${encodeURIComponent(id)}`);
    return policy ? safe(policy) : undefined;
  }

  #show({ article, label, rendered }) {
    this.#label = label;
    const [view, theme] = [this.getAttribute('view'), this.getAttribute('theme')];
    if (theme) {
      article.classList.remove('light', 'dark');
      if (theme !== 'auto') article.classList.add(theme);
    }
    // A snippet that was made as a smaller view stays one.
    const small = ['short', 'badge'].some((name) => article.classList.contains(name));
    if (!rendered && !small && ['short', 'badge'].includes(view)) {
      article.classList.add(view);
      if (view === 'badge') badge(article, label);
    }
    script(article);
    this.#root.replaceChildren(article);
    this.#tell('label', { label });
  }

  #fail(error) {
    if (!this.#given) this.#label = null;
    const message = error instanceof Problem ? error.message : 'The privacy label could not be shown.';
    const sentence = document.createElement('p');
    sentence.setAttribute('part', 'problem');
    sentence.append(message);
    const address = this.#address();
    if (address) {
      const link = document.createElement('a');
      link.href = address;
      link.append('Read the privacy policy');
      sentence.append(' ', link, '.');
    }
    // What the host put inside for this case.
    this.#root.replaceChildren(sentence, document.createElement('slot'));
    this.#tell('error', { message, error });
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`${TAG}:${what}`, { detail, bubbles: true, composed: true }));
  }

  /** From a reference to the sentences that it names. */
  #lead({ target }) {
    const button = target.closest?.('button[data-refs]');
    if (!button) return;
    for (const item of this.#root.querySelectorAll('[aria-current]')) item.removeAttribute('aria-current');
    const items = referred(this.#root, button.dataset.refs);
    for (const item of items) item.setAttribute('aria-current', 'true');
    const [first] = items;
    if (!first) return;
    for (let node = first; node; node = node.parentElement) if (node.localName === 'details') node.open = true;
    first.tabIndex = -1;
    first.cameFrom = button;
    first.focus({ preventScroll: true });
    first.scrollIntoView({ block: 'center' });
  }

  /** Escape leads back to the reference. */
  #back(event) {
    const button = event.key === 'Escape' && event.target.cameFrom;
    if (!button) return;
    event.target.removeAttribute('aria-current');
    button.focus();
  }
}

// A page may load this module twice, or under two addresses: the first is the element.
if (!customElements.get(TAG)) customElements.define(TAG, PrivacyFacts);
