// Filters combine at once and stand in the address. Without this script each is a link to /acties/status/loopt/.
{
const ALLES = new URL("../acties/", document.currentScript.src).pathname;
const hier = () => location.pathname.replace(/index\.html$/, "");
const nav = document.getElementById("filters");
const [telling, gekozen, lijst] = ["telling", "gekozen", "lijst"].map((id) => document.getElementById(id));
const titel = document.title;
const deel = (pad) => pad.slice(ALLES.length).split("/");
const losse = (element) => element.dataset.k.split(" ");

const groepen = [...nav.querySelectorAll("details")].map((blok) => {
  const kop = blok.querySelector("summary");
  return { blok, kop, naam: kop.textContent };
});
const keuzes = [...nav.querySelectorAll("a")].map((link) => {
  const [soort, waarde] = deel(link.pathname);
  return { link, soort, waarde, kenmerk: `${soort}/${waarde}`, groep: groepen.find((g) => g.blok.contains(link)) };
});
const secties = [...lijst.querySelectorAll("section")].map((blok) => ({
  blok,
  regel: blok.querySelector("h2 + p"),
  acties: [...blok.querySelectorAll("li")].map((rij) => ({ rij, project: "p" in rij.dataset, kenmerken: [...losse(blok), ...losse(rij)] })),
}));

// Projects outside an agenda are counted apart.
const geteld = (n, een, meer) => `${n} ${n === 1 ? een : meer}`;
function inWoorden(rijen) {
  const projecten = rijen.filter((r) => r.project).length;
  const acties = rijen.length - projecten;
  const apart = projecten ? geteld(projecten, "overig project", "overige projecten") : "";
  return apart && !acties ? apart : geteld(acties, "actie", "acties") + (apart && ` en ${apart}`);
}

let filters = {}; // {status: "loopt"}

function lees() {
  const gevraagd = hier() === ALLES ? [...new URLSearchParams(location.search)] : [deel(hier())];
  filters = {};
  for (const [soort, waarde] of gevraagd) {
    if (keuzes.some((k) => k.soort === soort && k.waarde === waarde)) filters[soort] = waarde;
  }
}

function adres(soort, waarde) {
  const nieuw = new URLSearchParams(filters);
  nieuw.delete(soort);
  if (waarde) nieuw.set(soort, waarde);
  const vraag = String(nieuw);
  return ALLES + (vraag && `?${vraag}`);
}

// A link adds its filter to those there are, or takes it away when it is chosen: also in a new tab.
function richt() {
  for (const { link, soort, waarde } of keuzes) link.href = adres(soort, filters[soort] === waarde ? "" : waarde);
}

// What an actie misses decides what it counts for: nothing missing, for every filter; one kind, for the others of that kind.
function toon() {
  const gevraagd = Object.entries(filters);
  const tel = {};
  const getoond = [];
  for (const { blok, regel, acties } of secties) {
    let hier = 0;
    for (const actie of acties) {
      const { rij, kenmerken } = actie;
      const mist = gevraagd.filter((f) => !kenmerken.includes(f.join("/"))).map(([soort]) => soort);
      rij.hidden = mist.length > 0;
      if (!mist.length) hier = getoond.push(actie);
      if (mist.length > 1) continue;
      for (const k of kenmerken) if (!mist.length || k.startsWith(`${mist[0]}/`)) tel[k] = (tel[k] ?? 0) + 1;
    }
    blok.hidden = !hier;
    regel.hidden = gevraagd.length > 0;
  }
  for (const regel of lijst.querySelectorAll(":scope > p")) regel.hidden = gevraagd.length > 0;
  for (const { naam, kop } of groepen) kop.textContent = naam;
  const woorden = [];
  for (const { link, soort, waarde, kenmerk, groep } of keuzes) {
    const aan = filters[soort] === waarde;
    link.removeAttribute("aria-current");
    if (aan) {
      const tekst = `${groep.naam}: ${link.textContent}`;
      link.setAttribute("aria-current", "true");
      woorden.push({ tekst, soort });
      groep.kop.textContent = tekst;
    }
    link.nextElementSibling.textContent = tel[kenmerk] ?? 0;
    link.parentElement.hidden = !aan && !tel[kenmerk];
  }
  const zin = woorden.map((w) => w.tekst).join("; ");
  const totaal = secties.reduce((som, { acties }) => som + acties.length, 0);
  telling.textContent = zin ? `${inWoorden(getoond)} van alle ${totaal}. ${zin}` : inWoorden(getoond);
  document.title = zin ? `${zin} – ${titel}` : titel;
  gekozen.replaceChildren();
  const knop = (tekst, href) => gekozen.append(Object.assign(document.createElement("a"), { textContent: tekst, href }), " ");
  for (const { tekst, soort } of woorden) knop(`${tekst} weghalen`, adres(soort));
  if (woorden.length > 1) knop("Alle filters weghalen", ALLES);
  richt();
}

function klik(gebeurtenis) {
  const link = gebeurtenis.target.closest("a");
  const { button, ctrlKey, metaKey, shiftKey, altKey } = gebeurtenis;
  // From a folder a browser lets no script change the address.
  if (!link || button || ctrlKey || metaKey || shiftKey || altKey || location.protocol === "file:") return;
  gebeurtenis.preventDefault();
  history.pushState(null, "", link.href);
  lees();
  toon();
  if (!link.isConnected) telling.focus();
}

lees();
if (hier() === ALLES) {
  for (const plek of [nav, gekozen]) plek.addEventListener("click", klik);
  addEventListener("popstate", () => { lees(); toon(); });
  toon();
} else {
  richt();
}
}
