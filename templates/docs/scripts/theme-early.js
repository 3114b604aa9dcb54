// In the head, before anything is painted: the theme that was chosen. What store.js calls it.
try {
  const page = document.documentElement;
  const site = new URL(page.dataset.root ?? ".", document.baseURI).pathname;
  const theme = localStorage.getItem(`gen-docs ${site} theme`);
  if (theme === "light" || theme === "dark") page.dataset.theme = theme;
} catch {
  // A browser that stores nothing has the theme of its system.
}
