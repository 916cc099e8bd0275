// Tells a screen when its tab is looked at again.
export function listen(screen) {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') screen.invokeMethodAsync('Returned').catch(() => {});
  });
}
