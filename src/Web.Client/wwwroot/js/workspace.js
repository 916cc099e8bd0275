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

