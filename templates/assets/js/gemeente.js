// Remembers a gemeente, and only when the visitor asks: its slug stays in this browser, nothing is sent.
{
const KEY = "gemeente";

const read = () => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};
const keep = (slug) => {
  try {
    if (slug) localStorage.setItem(KEY, slug);
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
};
const make = (tag, text, more = {}) => Object.assign(document.createElement(tag), { textContent: text, ...more });

const onPage = (place) => {
  const slug = place.dataset.gemeente;
  const button = make("button", "", { type: "button" });
  const said = make("span", ` ${place.dataset.uitleg}`);
  said.setAttribute("role", "status");
  const show = () => (button.textContent = read() === slug ? "Vergeet mijn gemeente" : "Onthoud mijn gemeente");
  button.addEventListener("click", () => {
    const forget = read() === slug;
    const done = keep(forget ? "" : slug);
    show();
    said.textContent = !done
      ? " Uw browser staat dit niet toe."
      : forget
        ? " Vergeten."
        : " Onthouden. Uw gemeente staat nu bovenaan op de beginpagina.";
  });
  show();
  place.replaceChildren(button, said);
};

const onHome = (place) => {
  const slug = read();
  const found = [...document.querySelectorAll(".tegel")].find((a) => new RegExp(`/gemeenten/${slug}/(index[.]html)?$`).test(a.pathname));
  if (!found) return;
  const button = make("button", "Vergeet", { type: "button" });
  button.setAttribute("aria-label", `Vergeet ${found.textContent}`);
  button.addEventListener("click", () => {
    keep("");
    place.textContent = "Uw gemeente is vergeten.";
    place.tabIndex = -1;
    place.focus();
  });
  place.append("Uw gemeente: ", make("a", found.textContent, { href: found.href }), " ", button);
  place.hidden = false;
};

const place = document.getElementById("onthoud");
if (place) (place.dataset.gemeente ? onPage : onHome)(place);
}
