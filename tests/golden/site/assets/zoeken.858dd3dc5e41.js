"use strict";
(() => {
const { motor, adres: adresVan, maak } = Zoekveld;
const { stam, vouw } = Zoekmotor;
const vorm = document.getElementById("zoekformulier");
const veld = vorm.elements.q;
const keuzes = [...vorm.querySelectorAll("select[data-filter]")];
const sortering = vorm.elements.sorteer;
const [status, terug, filterzin, antwoord, lijst, niets, overzicht, paneel] =
["zoekstatus", "zoekterug", "zoekfilters", "zoekantwoord", "zoekresultaten", "zoekniets", "zoeklijst", "zoekpaneel"]
.map((id) => document.getElementById(id));
const paginatitel = document.title;
const PER_KEER = 10;
const BOVENAAN = 4; // rows that are shown first: more do not fit on a screen
const STAART = 0.1; // what scores less than this part of the first is only shown when asked for
const TYPEPAUZE = 80; // ms between the last key and new results
const MELDPAUZE = 600; // ms between the last key and the announcement: a screen reader must not interrupt typing
const LANGSTE_ECHO = 60;
const PASSAGE = 200;
const BEREIK = "Op deze site staan de agenda’s en acties van gemeenten die samenwerken.";
const meer = maak("button", "Toon meer resultaten", { type: "button", hidden: true });
lijst.after(meer);
function adres() {
const gevuld = [["q", veld.value.trim()], ...keuzes.map((k) => [k.name, k.value]), ["sorteer", sortering.value]]
.filter(([, waarde]) => waarde);
return location.pathname + (gevuld.length ? `?${new URLSearchParams(gevuld)}` : "");
}
function leesAdres() {
const gevraagd = new URLSearchParams(location.search);
veld.value = gevraagd.get("q") ?? "";
for (const keuze of [...keuzes, sortering]) {
keuze.value = gevraagd.get(keuze.name) ?? "";
if (keuze.selectedIndex < 0) keuze.value = ""; // a value that this site does not know
}
vastgelegd = adres();
}
let vastgelegd = "";
function legVast() {
const nieuw = adres();
if (nieuw === vastgelegd) return;
history.replaceState(null, "", vastgelegd);
history.pushState(null, "", nieuw);
vastgelegd = nieuw;
}
let beurt = 0;
let meldklok = 0;
function meld(tekst, wacht, gezegd = "") {
clearTimeout(meldklok);
meldklok = setTimeout(() => {
const alleenGezegd = maak("span", gezegd, { className: "alleen-voorlezen" });
status.replaceChildren(...(gezegd ? [alleenGezegd] : []), tekst);
}, wacht);
}
function leeg() {
lijst.replaceChildren();
antwoord.replaceChildren();
antwoord.hidden = true;
delete antwoord.dataset.id;
terug.replaceChildren();
niets.hidden = true;
meer.hidden = true;
}
async function toon(wacht = 0, vooraf = "", letterlijk = false) {
const mijnBeurt = ++beurt;
const vraag = veld.value.trim();
const filters = Object.fromEntries(keuzes.filter((k) => k.value).map((k) => [k.name, k.value]));
const actief = vraag !== "" || keuzes.some((k) => k.value);
document.title = vraag ? `“${echo(vraag)}” – ${paginatitel}` : paginatitel;
toonFilters();
if (!actief) {
leeg();
overzicht.hidden = false;
meld(vooraf, wacht);
return;
}
meld("Resultaten laden: een moment geduld alstublieft.", MELDPAUZE);
try {
const { index, zoek } = await motor();
const gevonden = await zoek(index, vraag, filters, letterlijk);
const resultaten = sortering.value ? await opDatum(index, gevonden.resultaten) : gevonden.resultaten;
const vanaf = resultaten[0]?.[1] * STAART;
const eerste = sortering.value ? PER_KEER : resultaten.slice(0, PER_KEER).filter(([, w]) => w >= vanaf).length;
const haal = (van, tot) => Promise.all(resultaten.slice(van, tot).map(([nr]) => index.document(nr)));
const bovenaan = await haal(0, Math.min(eerste, BOVENAAN));
if (mijnBeurt !== beurt) return;
leeg();
overzicht.hidden = true;
toonKaart(gevonden.kaart);
toonRijen(index, bovenaan, gevonden.stammen);
const daaronder = await haal(bovenaan.length, eerste);
if (mijnBeurt !== beurt) return;
toonRijen(index, daaronder, gevonden.stammen);
toonMeer(index, resultaten, eerste, gevonden.stammen);
toonTerug(gevonden.bedoeld);
niets.hidden = resultaten.length > 0;
if (paneel.open) await telFilters(index, vraag);
const kaartzin = gevonden.kaart?.antwoord ? `Antwoord: ${gevonden.kaart.antwoord[0]} ` : "";
meld([vooraf, samenvatting(vraag, resultaten.length, gevonden)].filter(Boolean).join(" "), wacht, kaartzin);
} catch {
if (mijnBeurt !== beurt) return;
leeg();
overzicht.hidden = false;
meld("Zoeken lukt nu niet. Hieronder staat een lijst van alles op deze site.", 0);
}
}
async function opDatum(index, resultaten) {
const dagen = await index.dagen();
return resultaten.toSorted((a, b) => dagen[b[0]] - dagen[a[0]] || b[1] - a[1]);
}
const echo = (vraag) => (vraag.length > LANGSTE_ECHO ? `${vraag.slice(0, LANGSTE_ECHO)}…` : vraag);
const ZONDER_KAART = ["", "wat", "doet", "agenda"];
function samenvatting(vraag, aantal, { bedoeld, balie, teKort, kaart, soort = "" }) {
if (!aantal && !vraag) return "Niets gevonden met deze filters. Verwijder een filter.";
if (teKort) return "Typ een heel woord, of ten minste twee letters.";
if (balie) return `Niets gevonden voor “${echo(vraag)}”. Dit regelt u bij uw eigen gemeente. ${BEREIK}`;
if (!aantal) {
const advies = keuzes.some((k) => k.value) ? "Verwijder een filter of probeer" : "Probeer";
return `Niets gevonden voor “${echo(vraag)}”. ${advies} andere woorden. ${BEREIK}`;
}
const zonder = kaart || ZONDER_KAART.includes(soort) ? "" : "Een kort antwoord op uw vraag staat niet op deze site. ";
const telling = aantal === 1 ? "1 resultaat gevonden" : `${aantal} resultaten gevonden`;
const beter = bedoeld.map(([, woord]) => `“${woord}”`).join(" en ");
return zonder + telling + (vraag ? ` voor “${echo(vraag)}”.` : ".") + (beter ? ` Bedoelde u ${beter}? Daar is op gezocht.` : "");
}
function toonTerug(bedoeld) {
if (!bedoeld.length) return;
const knop = maak("button", `Zoek toch op ${bedoeld.map(([woord]) => `“${woord}”`).join(" en ")}`, { type: "button" });
knop.addEventListener("click", () => { veld.focus(); toon(0, "", true); });
terug.append(knop);
}
function toonKaart(kaart) {
if (!kaart?.antwoord) return;
const [zin, datum, bron, bronUrl] = kaart.antwoord;
if (kaart.id) antwoord.dataset.id = kaart.id;
const kop = maak("h3");
kop.append(maak("a", kaart.titel, { href: adresVan(kaart.url) }));
antwoord.append(maak("p", kaart.soort, { className: "zoeksoort" }), kop, maak("p", zin));
const herkomst = maak("p", datum ? `${datum}. ` : "", { className: "bron" });
if (bron) herkomst.append("Bron: ", bronUrl ? maak("a", bron, { href: /^https?:/.test(bronUrl) ? bronUrl : adresVan(bronUrl) }) : bron, ".");
if (herkomst.textContent) antwoord.append(herkomst);
antwoord.hidden = false;
}
const kijker = new IntersectionObserver((gezien) => {
for (const { target, isIntersecting } of gezien) {
if (isIntersecting) { kijker.unobserve(target); target.dispatchEvent(new Event("zichtbaar")); }
}
});
function toonRijen(index, documenten, stammen) {
for (const document of documenten) {
const pagina = document.url.split("#")[0];
const rij = lijst.querySelector(`li[data-pagina="${CSS.escape(pagina)}"]`);
if (rij) voegToe(rij, document);
else lijst.append(nieuweRij(index, document, pagina, stammen));
}
}
function voegToe(rij, { titel, url }) {
let ook = rij.querySelector(".zoekook");
if (!ook) { ook = maak("p", "Ook op deze pagina: ", { className: "zoekook" }); rij.append(ook); }
else ook.append(", ");
ook.append(maak("a", titel, { href: adresVan(url) }));
}
function nieuweRij(index, { nr, id, url, titel, soort, context, samenvatting: kort }, pagina, stammen) {
const li = maak("li");
li.dataset.id = id;
li.dataset.pagina = pagina;
const kop = maak("h3");
const link = maak("a", "", { href: adresVan(url) });
link.append(...gemarkeerd(titel, stammen));
kop.append(link);
const uitleg = maak("p", "", { hidden: !kort });
uitleg.append(...gemarkeerd(kort, stammen));
li.append(kop, maak("p", [soort, context].filter(Boolean).join(" · "), { className: "zoeksoort" }), uitleg);
if (geraakt(`${titel} ${kort}`, stammen).size < stammen.length) {
li.addEventListener("zichtbaar", async () => {
const passage = besteZin((await index.tekst(nr).catch(() => "")), stammen, geraakt(`${titel} ${kort}`, stammen).size);
if (passage) { uitleg.replaceChildren(...gemarkeerd(passage, stammen)); uitleg.hidden = false; }
}, { once: true });
kijker.observe(li);
}
return li;
}
const WOORD = /[\p{L}\p{N}]+(?:[.,-][\p{L}\p{N}]+)*/gu;
const raakt = (woord, stammen) => {
const vorm = vouw(woord);
const s = stam(vorm);
return stammen.find((t) => t === s || (t.length > 3 && (vorm.startsWith(t) || vorm.endsWith(t))));
};
const geraakt = (tekst, stammen) => new Set((tekst.match(WOORD) ?? []).map((w) => raakt(w, stammen)).filter(Boolean));
function gemarkeerd(tekst, stammen) {
const delen = [];
let vanaf = 0;
for (const gevonden of tekst.matchAll(WOORD)) {
if (!raakt(gevonden[0], stammen)) continue;
delen.push(tekst.slice(vanaf, gevonden.index), maak("mark", gevonden[0]));
vanaf = gevonden.index + gevonden[0].length;
}
return [...delen, tekst.slice(vanaf)];
}
function besteZin(tekst, stammen, al) {
let [beste, meeste] = ["", al];
for (const zin of tekst.split(/(?<=[.!?])\s+|\n/)) {
const aantal = geraakt(zin, stammen).size;
if (aantal > meeste) [beste, meeste] = [zin.trim(), aantal];
}
if (beste.length <= PASSAGE) return beste;
const plek = Math.max(0, (beste.match(WOORD) ?? []).reduce((p, w) => (p < 0 && raakt(w, stammen) ? beste.indexOf(w) : p), -1) - 60);
return `${plek ? "… " : ""}${beste.slice(plek, plek + PASSAGE)} …`;
}
function toonMeer(index, resultaten, getoond, stammen) {
meer.hidden = getoond >= resultaten.length;
meer.onclick = async () => {
const rijen = await Promise.all(resultaten.slice(getoond, getoond + PER_KEER).map(([nr]) => index.document(nr)));
const eerste = lijst.children.length;
toonRijen(index, rijen, stammen);
(lijst.children[eerste] ?? lijst.lastElementChild).querySelector("a").focus();
toonMeer(index, resultaten, getoond + rijen.length, stammen);
};
}
function toonFilters() {
const gekozen = keuzes.filter((k) => k.value)
.map((k) => `${k.labels[0]?.textContent.trim() ?? k.name}: ${k.selectedOptions[0].dataset.label ?? k.selectedOptions[0].textContent.trim()}`);
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
async function telFilters(index, vraag) {
const facetten = await index.facetten();
const { zoek } = await motor();
for (const keuze of keuzes) {
const andere = Object.fromEntries(keuzes.filter((k) => k !== keuze).map((k) => [k.name, k.value]));
const nummers = new Set((await zoek(index, vraag, andere)).resultaten.map(([nr]) => nr));
for (const optie of keuze.options) {
if (!optie.value) continue;
optie.dataset.label ??= optie.textContent;
const leden = facetten[`${keuze.name}=${optie.value}`] ?? [];
let nr = 0;
const aantal = leden.reduce((tot, stap) => { nr += stap; return tot + (nummers.has(nr) ? 1 : 0); }, 0);
optie.textContent = `${optie.dataset.label} (${aantal})`;
optie.hidden = optie.disabled = !aantal && !optie.selected;
}
}
}
let typeklok = 0;
veld.addEventListener("input", () => {
clearTimeout(typeklok);
typeklok = setTimeout(() => {
history.replaceState(null, "", adres());
toon(MELDPAUZE - TYPEPAUZE);
}, TYPEPAUZE);
});
const meteen = () => { clearTimeout(typeklok); legVast(); toon(); };
vorm.addEventListener("submit", (gebeurtenis) => { gebeurtenis.preventDefault(); meteen(); }, { capture: true });
for (const keuze of [...keuzes, sortering]) keuze.addEventListener("change", meteen);
paneel.addEventListener("toggle", async () => {
if (paneel.open) await telFilters((await motor()).index, veld.value.trim()).catch(() => {});
});
addEventListener("popstate", () => { clearTimeout(typeklok); leesAdres(); toon(); });
leesAdres();
if (keuzes.some((k) => k.value)) paneel.open = true;
if (veld.value || keuzes.some((k) => k.value)) toon();
})();
