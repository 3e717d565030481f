// Runs before anything is shown: scripts are on, so the list of all cards gives way to the quiz. Should the quiz not
// start (an old browser, a mistake in a template), the list comes back.
document.documentElement.classList.add("scripted");
addEventListener("error", () => {
  const { classList } = document.documentElement;
  if (!classList.contains("started")) classList.remove("scripted");
});
try {
  const theme = JSON.parse(localStorage.getItem("askdown:settings") ?? "{}").theme;
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // No storage, or nothing that can be read: the system's theme it is.
}
