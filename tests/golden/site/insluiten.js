// <regio-acties gemeente="haarlem"></regio-acties>: the acties of a gemeente, on its own site. Needs nothing else.
const here = new URL(".", import.meta.url);

class RegioActies extends HTMLElement {
  async connectedCallback() {
    const gemeente = this.getAttribute("gemeente") ?? "";
    if (!/^[a-z0-9.-]+$/.test(gemeente)) return;
    try {
      const answer = await fetch(new URL(`gemeenten/${gemeente}/acties.htm`, here));
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const piece = page.querySelector("[data-regio-acties]");
      if (piece) this.replaceChildren(document.importNode(piece, true));
    } catch {
      // What stands inside the element stays: put a link to the page there.
    }
  }
}

if (!customElements.get("regio-acties")) customElements.define("regio-acties", RegioActies);
