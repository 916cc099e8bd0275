// Where a reader is in a conversation, and Markdown marks around what is selected.
const near = 48;

// Whoever reads at the end of a box stays there, whatever grows or shrinks; whoever scrolled up is left where they are.
export function follow(box) {
  let pinned = true;
  const toEnd = () => { box.scrollTop = box.scrollHeight; };
  const scrolled = () => { pinned = box.scrollHeight - box.scrollTop - box.clientHeight < near; };
  const grown = new ResizeObserver(() => { if (pinned) toEnd(); });
  grown.observe(box);
  if (box.firstElementChild) grown.observe(box.firstElementChild);
  box.addEventListener('scroll', scrolled, { passive: true });
  return {
    pinned: () => pinned,
    toEnd: () => { pinned = true; toEnd(); },
    stop: () => { grown.disconnect(); box.removeEventListener('scroll', scrolled); },
  };
}

// Files that are dropped on the composer or pasted into it are handed to its field for files, as if they had been chosen there.
export function drops(box) {
  let over = 0;
  const files = data => [...data?.types ?? []].includes('Files');
  const take = (event, data) => {
    const field = [...box.querySelectorAll('input[type=file]')].find(one => !one.hidden && !one.disabled);
    if (!field || !data?.files.length) return;
    event.preventDefault();
    field.files = data.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const left = () => { over = 0; box.classList.remove('dropping'); };
  box.addEventListener('dragenter', event => { if (files(event.dataTransfer)) { over += 1; box.classList.add('dropping'); } });
  box.addEventListener('dragover', event => { if (files(event.dataTransfer)) event.preventDefault(); });
  box.addEventListener('dragleave', () => { over = Math.max(0, over - 1); if (!over) left(); });
  box.addEventListener('drop', event => { left(); take(event, event.dataTransfer); });
  box.addEventListener('paste', event => { if (files(event.clipboardData)) take(event, event.clipboardData); });
}

export function mark(field, before, after, each) {
  if (!field) return;
  const { selectionStart: from, selectionEnd: to, value } = field;
  const chosen = value.slice(from, to);
  const text = each ? (chosen || '').split('\n').map(line => before + line).join('\n') : before + chosen + after;
  field.focus();
  field.setRangeText(text, from, to, 'end');
  if (!chosen && !each) field.setSelectionRange(from + before.length, from + before.length);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

