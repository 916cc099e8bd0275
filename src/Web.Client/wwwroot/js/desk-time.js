// Time ticks in the browser: one shared second for every countdown, text in shadow roots so that rendering never touches it.
const elements = new Set();
const born = Number(document.body?.dataset.now);
let offset = born ? born - (performance.timeOrigin + (performance.getEntriesByType('navigation')[0]?.responseStart ?? 0)) : 0;

let anchor = Date.now(), speed = Number(document.body?.dataset.speed) || 1;
const now = () => anchor + offset + (Date.now() - anchor) * speed;
const pad = n => String(n).padStart(2, '0');

function running(ms) {
  const s = Math.floor(Math.abs(ms) / 1000), h = Math.floor(s / 3600), m = Math.floor(s / 60) % 60;
  return h < 1 ? `${pad(m)}:${pad(s % 60)}` : h < 24 ? `${h}h ${pad(m)}m` : `${Math.floor(h / 24)}d ${pad(h % 24)}h`;
}

class Ticking extends HTMLElement {
  #text = this.attachShadow({ mode: 'open' }).appendChild(document.createTextNode(''));
  connectedCallback() { this.read(); elements.add(this); this.tick(now()); }
  disconnectedCallback() { elements.delete(this); }
  attributeChangedCallback() { if (this.isConnected) { this.read(); this.tick(now()); } }
  instant(name) { return this.hasAttribute(name) ? Date.parse(this.getAttribute(name)) : NaN; }
  say(text) { if (this.#text.data !== text) this.#text.data = text; }
}

// <sla-timer due="…" target="seconds" risk="…" critical="…" paused>: what is left, "+" once it is over.
// Without risk and critical the last 25 % and 10 % of target count.
customElements.define('sla-timer', class extends Ticking {
  static observedAttributes = ['due', 'target', 'risk', 'critical', 'paused'];
  #frozen;
  read() {
    this.due = this.instant('due');
    const target = Number(this.getAttribute('target')) * 1000;
    this.risk = this.instant('risk') || (target ? this.due - target / 4 : NaN);
    this.critical = this.instant('critical') || (target ? this.due - target / 10 : NaN);
    this.#frozen = this.hasAttribute('paused') ? this.#frozen ?? now() : undefined;
  }
  tick(t) {
    const at = this.#frozen ?? t, left = this.due - at, over = left < 0;
    this.say((over ? '+' : '') + running(over ? left : left + 999));
    const state = this.#frozen ? 'paused' : over ? 'breached' : at >= this.critical ? 'critical' : at >= this.risk ? 'at-risk' : 'on-track';
    if (this.dataset.state !== state) this.dataset.state = state;
    this.toggleAttribute('long', Math.abs(left) >= 3600000);
  }
});

// <sla-since at="…">: how long ago.
customElements.define('sla-since', class extends Ticking {
  static observedAttributes = ['at'];
  read() { this.at = this.instant('at'); }
  tick(t) { this.say(running(Math.max(0, t - this.at))); }
});

// <wall-clock zone="Europe/Warsaw" offset="ms" anchor="ms" speed="n">: the board's clock; offset is what the desk's clock was ahead
// of this one at the anchor, speed how many of its seconds pass in one of ours.
customElements.define('wall-clock', class extends Ticking {
  static observedAttributes = ['zone', 'offset', 'anchor', 'speed'];
  read() {
    if (this.hasAttribute('offset')) {
      offset = Number(this.getAttribute('offset'));
      anchor = Number(this.getAttribute('anchor')) || Date.now();
      speed = Number(this.getAttribute('speed')) || 1;
    }
    const form = timeZone => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone });
    try { this.form = form(this.getAttribute('zone') ?? 'UTC'); } catch { this.form = form('UTC'); }
  }
  tick(t) { this.say(this.form.format(t)); }
});

// <desk-ago at="…" day="Tue 24 Nov 11:28">: how long ago in words; beyond a week the day itself.
customElements.define('desk-ago', class extends Ticking {
  static observedAttributes = ['at', 'day'];
  read() { this.at = this.instant('at'); }
  tick(t) {
    const s = Math.max(0, (t - this.at) / 1000), n = Math.floor;
    this.say(s < 60 ? 'just now' : s < 3600 ? `${n(s / 60)} min ago` : s < 86400 ? `${n(s / 3600)} h ago` : s < 604800 ? `${n(s / 86400)} d ago` : this.getAttribute('day') ?? '');
  }
});

// <breach-bell ring="id">: two short tones whenever ring changes.
customElements.define('breach-bell', class extends HTMLElement {
  static observedAttributes = ['ring'];
  attributeChangedCallback(_, before, ring) {
    if (!ring || ring === before) return;
    this.audio ??= new AudioContext();
    for (const [start, pitch] of [[0, 740], [.22, 587]]) {
      const tone = this.audio.createOscillator(), level = this.audio.createGain(), at = this.audio.currentTime + start;
      tone.frequency.value = pitch;
      level.gain.setValueAtTime(.18, at);
      level.gain.exponentialRampToValueAtTime(.001, at + .2);
      tone.connect(level).connect(this.audio.destination);
      tone.start(at);
      tone.stop(at + .2);
    }
  }
});

(function second() {
  const t = now();
  for (const element of elements) element.tick(t);
  setTimeout(second, speed === 1 ? 1000 - (now() % 1000) + 4 : 250);
})();
