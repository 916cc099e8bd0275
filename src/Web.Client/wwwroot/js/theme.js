// Before the first picture: the theme of pages that are worked at. The wall is always dark.
try { document.documentElement.dataset.deskTheme = localStorage.getItem('firstline-theme') ?? 'dark'; } catch { /* Nothing is kept here: dark. */ }
