// The search page: ties the form, the address and the list of results to the search engine in zoekmotor.js.
// Without this script the page shows a list of everything and the form simply sends its fields.

const vorm = document.getElementById("zoekformulier");
const veld = vorm.elements.q;
const keuzes = [...vorm.querySelectorAll("select")];
const [status, filterzin, lijst, overzicht] = ["zoekstatus", "zoekfilters", "zoekresultaten", "zoeklijst"]
  .map((id) => document.getElementById(id));

const PER_KEER = 50;
const TYPEPAUZE = 120; // ms between the last key and new results
const MELDPAUZE = 600; // ms between the last key and the announcement: a screen reader must not interrupt typing
const BEREIK = "Op deze site staan de agenda’s en acties van gemeenten die samenwerken. Iets regelen, zoals "
  + "een paspoort of het ophalen van afval, doet u op de website van uw eigen gemeente.";

const maak = (naam, tekst = "", eigenschappen = {}) =>
  Object.assign(document.createElement(naam), { textContent: tekst }, eigenschappen);
const meer = maak("button", "Toon meer resultaten", { type: "button", hidden: true });
lijst.after(meer);

// == The index is fetched when someone is about to search ==

let bezig = null;
function motor() {
  bezig ??= openMotor().catch((fout) => { bezig = null; throw fout; });
  return bezig;
}

async function openMotor() {
  const { openIndex, zoek } = await import(vorm.dataset.motor ?? "./zoekmotor.js");
  const ingang = new URL(vorm.dataset.index ?? "/zoekindex/index.json", location.href);
  const index = await openIndex(async (naam) => {
    const antwoord = await fetch(new URL(naam, ingang));
    if (!antwoord.ok) throw new Error(`${naam}: ${antwoord.status}`);
    return antwoord.json();
  });
  return { index, zoek };
}

// == Address ==

function adres() {
  const gevuld = [["q", veld.value.trim()], ...keuzes.map((k) => [k.name, k.value])].filter(([, waarde]) => waarde);
  return location.pathname + (gevuld.length ? `?${new URLSearchParams(gevuld)}` : "");
}

function leesAdres() {
  const gevraagd = new URLSearchParams(location.search);
  veld.value = gevraagd.get("q") ?? "";
  for (const keuze of keuzes) {
    keuze.value = gevraagd.get(keuze.name) ?? "";
    if (keuze.selectedIndex < 0) keuze.value = ""; // a value that this site does not know
  }
  vastgelegd = adres();
}

// Typing changes the current entry of the history; a submit or filter gives that entry its address back and adds one.
let vastgelegd = "";
function legVast() {
  const nieuw = adres();
  if (nieuw === vastgelegd) return;
  history.replaceState(null, "", vastgelegd);
  history.pushState(null, "", nieuw);
  vastgelegd = nieuw;
}

// == Search and show ==

let beurt = 0;
let meldklok = 0;

function meld(tekst, wacht) {
  clearTimeout(meldklok);
  meldklok = setTimeout(() => { status.textContent = tekst; }, wacht);
}

async function toon(wacht = 0, vooraf = "") {
  const mijnBeurt = ++beurt;
  const vraag = veld.value.trim();
  const filters = Object.fromEntries(keuzes.map((k) => [k.name, k.value]));
  const actief = vraag !== "" || keuzes.some((k) => k.value);
  toonFilters();
  if (!actief) {
    overzicht.hidden = false;
    meer.hidden = true;
    lijst.replaceChildren();
    meld(vooraf, wacht);
    return;
  }
  meld("Resultaten laden: een moment geduld alstublieft.", MELDPAUZE);
  try {
    const { index, zoek } = await motor();
    const { resultaten, bedoeld } = await zoek(index, vraag, filters);
    if (mijnBeurt !== beurt) return;
    overzicht.hidden = true;
    lijst.replaceChildren();
    toonVolgende(index, resultaten);
    meld([vooraf, samenvatting(vraag, resultaten.length, bedoeld)].filter(Boolean).join(" "), wacht);
  } catch {
    if (mijnBeurt !== beurt) return;
    overzicht.hidden = false;
    meer.hidden = true;
    lijst.replaceChildren();
    meld("Zoeken lukt nu niet. Hieronder staat een lijst van alles op deze site.", 0);
  }
}

function samenvatting(vraag, aantal, bedoeld) {
  if (!aantal && !vraag) return "Niets gevonden met deze filters. Verwijder een filter.";
  if (!aantal) {
    const advies = keuzes.some((k) => k.value) ? "Verwijder een filter of probeer" : "Probeer";
    return `Niets gevonden voor “${vraag}”. ${advies} andere woorden. ${BEREIK}`;
  }
  const telling = aantal === 1 ? "1 resultaat gevonden" : `${aantal} resultaten gevonden`;
  const beter = bedoeld.map(([, woord]) => `“${woord}”`).join(" en ");
  return telling + (vraag ? ` voor “${vraag}”.` : ".") + (beter ? ` Bedoelde u ${beter}? Daar is op gezocht.` : "");
}

function toonVolgende(index, resultaten) {
  const vanaf = lijst.children.length;
  const rijen = resultaten.slice(vanaf, vanaf + PER_KEER).map((document) => rij(index, document));
  lijst.append(...rijen);
  meer.hidden = lijst.children.length >= resultaten.length;
  meer.onclick = () => {
    toonVolgende(index, resultaten);
    lijst.children[vanaf + PER_KEER]?.querySelector("a").focus();
  };
}

function rij(index, { nr, id, url, titel, soort, context }) {
  const li = maak("li");
  li.dataset.id = id;
  const kop = maak("h3");
  kop.append(maak("a", titel, { href: url }));
  const uitleg = maak("p");
  li.append(kop, maak("p", [soort, context].filter(Boolean).join(" · "), { className: "zoeksoort" }), uitleg);
  index.uittreksel(nr).then((tekst) => { uitleg.textContent = tekst; uitleg.hidden = !tekst; }, () => uitleg.remove());
  return li;
}

function toonFilters() {
  const gekozen = keuzes.filter((k) => k.value)
    .map((k) => `${k.labels[0]?.textContent.trim() ?? k.name}: ${k.selectedOptions[0].textContent.trim()}`);
  filterzin.replaceChildren();
  if (!gekozen.length) return;
  const weg = maak("button", "Verwijder alle filters", { type: "button" });
  weg.addEventListener("click", () => {
    for (const keuze of keuzes) keuze.value = "";
    veld.focus();
    legVast();
    toon(0, "Alle filters verwijderd.");
  });
  filterzin.append(`Filters toegepast: ${gekozen.join(", ")}. `, weg);
}

// == Events ==

let typeklok = 0;
veld.addEventListener("focus", () => { motor().catch(() => {}); }, { once: true });
veld.addEventListener("input", () => {
  clearTimeout(typeklok);
  typeklok = setTimeout(() => {
    history.replaceState(null, "", adres());
    toon(MELDPAUZE - TYPEPAUZE);
  }, TYPEPAUZE);
});
const meteen = () => { clearTimeout(typeklok); legVast(); toon(); };
vorm.addEventListener("submit", (gebeurtenis) => { gebeurtenis.preventDefault(); meteen(); });
for (const keuze of keuzes) keuze.addEventListener("change", meteen);
addEventListener("popstate", () => { clearTimeout(typeklok); leesAdres(); toon(); });

leesAdres();
if (veld.value || keuzes.some((k) => k.value)) toon();
