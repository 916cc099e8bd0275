// Single keys outside inputs, dialogs, and the theme: what needs the browser's own hands.
const kept = (name, fallback) => { try { return localStorage.getItem(name) ?? fallback; } catch { return fallback; } };
const keep = (name, value) => { try { localStorage.setItem(name, value); } catch { /* A browser that keeps nothing forgets the choice. */ } };

export const singleKeys = () => kept('firstline-keys', 'on') === 'on';
export const setSingleKeys = on => keep('firstline-keys', on ? 'on' : 'off');

export function listen(page, keys) {
  const pressed = event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = event.target;
    if (at.closest?.('input, textarea, select, [contenteditable]')) {
      if (event.key === 'Escape') at.blur();
      return;
    }
    if (!keys.includes(event.key) || document.querySelector('dialog[open]') || !singleKeys()) return;
    if (event.key === 'Enter' && at.closest?.('a, button, summary')) return;
    event.preventDefault();
    page.invokeMethodAsync('Pressed', event.key).catch(() => {});
  };
  document.addEventListener('keydown', pressed);
  return { stop: () => document.removeEventListener('keydown', pressed) };
}

export function show(dialog) {
  if (dialog && !dialog.open) dialog.showModal();
}

export function hide(dialog) {
  if (dialog?.open) dialog.close();
}

export const theme = () => document.documentElement.dataset.deskTheme ?? 'dark';

export function setTheme(name) {
  document.documentElement.dataset.deskTheme = name;
  keep('firstline-theme', name);
}

export function focus(selector) {
  document.querySelector(selector)?.focus();
}

export const hidden = () => document.visibilityState === 'hidden';

export async function save(name, stream) {
  const address = URL.createObjectURL(new Blob([await stream.arrayBuffer()], { type: 'application/octet-stream' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
