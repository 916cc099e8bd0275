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

// While files are dragged over it, the field for files covers the composer: whatever is dropped lands there.
export function drops(box) {
  let over = 0;
  const files = event => [...event.dataTransfer?.types ?? []].includes('Files');
  box.addEventListener('dragenter', event => { if (files(event)) { over += 1; box.classList.add('dropping'); } });
  box.addEventListener('dragleave', () => { over = Math.max(0, over - 1); if (!over) box.classList.remove('dropping'); });
  box.addEventListener('drop', () => { over = 0; box.classList.remove('dropping'); });
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

