// Runs before the first paint, so that nobody sees a white flash at night. The names are those of stores/preferences.ts.
(function () {
  var saved;
  try {
    saved = JSON.parse(localStorage.getItem('vermilion.preferences') || '{}');
  } catch {
    saved = {};
  }
  var root = document.documentElement;
  var dark = saved.theme === 'dark' || (saved.theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.classList.toggle('dark', dark);
  if (saved.density === 'compact') root.dataset.density = 'compact';
  if (saved.locale) root.lang = saved.locale;
})();
