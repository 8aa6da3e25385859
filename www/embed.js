// A label in a frame: embed.html?src=…, or ?policy=…, both on the frame's own site; also ?view= and ?theme=.
//
// It tells the page around it how high the label is, with { type: 'privacy-facts:height', height }, in CSS
// pixels: whenever that changes, and when asked with { type: 'privacy-facts:measure' }. It speaks to one
// origin and listens to no other: that in ?parent=, or else that of the page that led here.

import './privacy-facts.js';

const parameters = new URLSearchParams(location.search);

const originOf = (address) => {
  const url = URL.parse?.(address) ?? (URL.canParse(address) ? new URL(address) : null);
  // What has no origin of its own is "null", to which nothing can be told.
  return url && url.origin !== 'null' ? url.origin : undefined;
};

const host = originOf(parameters.get('parent') ?? document.referrer);

/** Nothing from elsewhere is shown under this site's name. */
function ours(address) {
  const url = new URL(address, location.href);
  return url.origin === location.origin;
}

function label() {
  const element = document.createElement('privacy-facts');
  for (const name of ['src', 'policy', 'view', 'theme']) {
    const value = parameters.get(name);
    if (value) element.setAttribute(name, value);
  }
  return element;
}

function sentence(text) {
  const paragraph = document.createElement('p');
  paragraph.append(text);
  return paragraph;
}

function content() {
  const asked = ['src', 'policy'].map((name) => parameters.get(name)).filter(Boolean);
  if (!asked.length) return sentence('No privacy label was asked for: the address needs src or policy.');
  if (!asked.every(ours)) return sentence('Only labels and policies of this site are shown here.');
  return label();
}

const sheet = new CSSStyleSheet();
sheet.replaceSync('body{margin:0;font:1rem/1.4 system-ui,sans-serif}p{margin:0}privacy-facts{display:block}');
document.adoptedStyleSheets = [sheet];

const shown = content();
document.body.append(shown);

function tell() {
  const height = Math.ceil(shown.getBoundingClientRect().height);
  if (host && parent !== window) parent.postMessage({ type: 'privacy-facts:height', height }, host);
}

new ResizeObserver(tell).observe(shown);
addEventListener('message', ({ origin, source, data }) => {
  if (origin === host && source === parent && data?.type === 'privacy-facts:measure') tell();
});
