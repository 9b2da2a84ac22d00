// Opened from a folder, a link to a page leads to the file in it: no server is there to find it.
if (location.protocol === "file:") {
  const naar = (adres) => {
    const url = new URL(adres);
    if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
    return url.href;
  };
  const richt = (gebeurtenis) => {
    const link = gebeurtenis.target.closest?.("a[href]");
    if (link) link.href = naar(link.href);
  };
  for (const soort of ["click", "auxclick"]) addEventListener(soort, richt, true);
  addEventListener("submit", ({ target }) => (target.action = naar(target.action)), true);
}
