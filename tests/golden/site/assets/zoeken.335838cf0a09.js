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
const ADRESPAUZE = 500; // ms between the last key and the new address
const MELDPAUZE = 600; // ms between the last key and the announcement: a screen reader must not interrupt typing
const LANGSTE_ECHO = 60;
const PASSAGE = 200;
const MEESTE_RIJEN = 300; // rows that are kept
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
function noemPagina() {
const vraag = veld.value.trim();
document.title = vraag ? `“${echo(vraag)}” – ${paginatitel}` : paginatitel;
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
wisKaart();
terug.replaceChildren();
niets.hidden = true;
meer.hidden = true;
}
function wisKaart() {
antwoord.replaceChildren();
antwoord.hidden = true;
delete antwoord.dataset.id;
}
async function toon(wacht = 0, vooraf = "", letterlijk = false) {
const mijnBeurt = ++beurt;
const vraag = veld.value.trim();
const filters = Object.fromEntries(keuzes.filter((k) => k.value).map((k) => [k.name, k.value]));
const actief = vraag !== "" || keuzes.some((k) => k.value);
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
overzicht.hidden = true;
niets.hidden = resultaten.length > 0;
toonKaart(gevonden.kaart);
toonTerug(gevonden.bedoeld);
toonRijen(index, bovenaan, gevonden.stammen, bovenaan.length < eerste);
const rijen = [...bovenaan, ...await haal(bovenaan.length, eerste)];
if (mijnBeurt !== beurt) return;
if (rijen.length > bovenaan.length) toonRijen(index, rijen, gevonden.stammen);
toonMeer(index, resultaten, rijen, gevonden.stammen);
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
terug.replaceChildren();
if (!bedoeld.length) return;
const knop = maak("button", `Zoek toch op ${bedoeld.map(([woord]) => `“${woord}”`).join(" en ")}`, { type: "button" });
knop.addEventListener("click", () => { veld.focus(); toon(0, "", true); });
terug.append(knop);
}
let kaartHier = null;
function toonKaart(kaart) {
if (antwoord.hidden ? !kaart : kaart?.antwoord === kaartHier.antwoord) return;
kaartHier = kaart;
wisKaart();
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
const perElement = new WeakMap();
const kijker = new IntersectionObserver((gezien) => {
for (const { target, isIntersecting } of gezien) {
if (isIntersecting) { kijker.unobserve(target); perElement.get(target).zichtbaar(); }
}
});
function toonRijen(index, documenten, stammen, begin = false) {
const perPagina = new Map();
for (const document of documenten) {
const pagina = document.url.split("#")[0];
perPagina.set(pagina, [...(perPagina.get(pagina) ?? []), document]);
}
const rijen = [...perPagina.values()].map(([eerste, ...ook]) => rijVan(index, eerste, ook, stammen));
const hier = begin ? [...lijst.children].slice(0, rijen.length) : lijst.children;
if (hier.length !== rijen.length || rijen.some((rij, i) => rij !== hier[i])) lijst.replaceChildren(...rijen);
}
const gemaakt = new Map(); // rows by document number
function rijVan(index, document, ook, stammen) {
const { nr, titel, samenvatting: kort } = document;
if (gemaakt.size > MEESTE_RIJEN) gemaakt.clear();
if (!gemaakt.has(nr)) gemaakt.set(nr, nieuweRij(document));
const rij = gemaakt.get(nr);
if (rij.stammen !== stammen) {
rij.stammen = stammen;
markeer(rij.link, titel, stammen);
rij.verder = geraakt(`${titel} ${kort}`, stammen).size < stammen.length;
if (rij.verder && rij.tekst) toonPassage(rij, document, rij.tekst);
else toonUitleg(rij, kort);
if (rij.verder && !rij.tekst) {
rij.zichtbaar = async () => {
if (!rij.verder) return;
rij.tekst = await index.tekst(nr).catch(() => "");
if (rij.verder) toonPassage(rij, document, rij.tekst);
};
kijker.observe(rij.li);
}
}
const adressen = ook.map(({ url }) => url).join(" ");
if (rij.ook !== adressen) {
rij.ook = adressen;
rij.li.querySelector(".zoekook")?.remove();
if (ook.length) rij.li.append(ookHier(ook));
}
return rij.li;
}
function ookHier(documenten) {
const regel = maak("p", "Ook op deze pagina: ", { className: "zoekook" });
documenten.forEach(({ titel, url }, i) => regel.append(i ? ", " : "", maak("a", titel, { href: adresVan(url) })));
return regel;
}
function nieuweRij({ id, url, soort, context }) {
const [li, kop, link, uitleg] = ["li", "h3", "a", "p"].map((naam) => maak(naam));
link.href = adresVan(url);
li.dataset.id = id;
kop.append(link);
li.append(kop, maak("p", [soort, context].filter(Boolean).join(" · "), { className: "zoeksoort" }), uitleg);
const rij = { li, link, uitleg };
perElement.set(li, rij);
return rij;
}
function toonPassage(rij, { titel, samenvatting: kort }, tekst) {
toonUitleg(rij, besteZin(tekst, rij.stammen, geraakt(`${titel} ${kort}`, rij.stammen).size) || kort);
}
function toonUitleg(rij, tekst) {
markeer(rij.uitleg, tekst, rij.stammen);
rij.uitleg.hidden = !tekst;
}
const WOORD = /[\p{L}\p{N}]+(?:[.,-][\p{L}\p{N}]+)*/gu;
const raakt = (woord, stammen) => {
const vorm = vouw(woord);
const s = stam(vorm);
return stammen.find((t) => t === s || (t.length > 3 && (vorm.startsWith(t) || vorm.endsWith(t))));
};
const geraakt = (tekst, stammen) => new Set((tekst.match(WOORD) ?? []).map((w) => raakt(w, stammen)).filter(Boolean));
function markeer(element, tekst, stammen) {
const delen = [];
let vanaf = 0;
for (const gevonden of tekst.matchAll(WOORD)) {
if (!raakt(gevonden[0], stammen)) continue;
delen.push(tekst.slice(vanaf, gevonden.index), gevonden[0]);
vanaf = gevonden.index + gevonden[0].length;
}
delen.push(tekst.slice(vanaf));
const sleutel = delen.join("\0");
if (element.sleutel === sleutel) return;
element.sleutel = sleutel;
element.replaceChildren(...delen.map((deel, i) => (i % 2 ? maak("mark", deel) : deel)));
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
function toonMeer(index, resultaten, rijen, stammen) {
meer.hidden = rijen.length >= resultaten.length;
meer.onclick = async () => {
const volgende = resultaten.slice(rijen.length, rijen.length + PER_KEER);
const eerste = lijst.children.length;
const alle = [...rijen, ...await Promise.all(volgende.map(([nr]) => index.document(nr)))];
toonRijen(index, alle, stammen);
(lijst.children[eerste] ?? lijst.lastElementChild).querySelector("a").focus();
toonMeer(index, resultaten, alle, stammen);
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
typeklok = setTimeout(() => { history.replaceState(null, "", adres()); noemPagina(); }, ADRESPAUZE);
toon(MELDPAUZE);
});
const meteen = () => { clearTimeout(typeklok); legVast(); noemPagina(); toon(); };
vorm.addEventListener("submit", (gebeurtenis) => { gebeurtenis.preventDefault(); meteen(); }, { capture: true });
for (const keuze of [...keuzes, sortering]) keuze.addEventListener("change", meteen);
paneel.addEventListener("toggle", async () => {
if (paneel.open) await telFilters((await motor()).index, veld.value.trim()).catch(() => {});
});
addEventListener("popstate", () => { clearTimeout(typeklok); leesAdres(); noemPagina(); toon(); });
leesAdres();
noemPagina();
if (keuzes.some((k) => k.value)) paneel.open = true;
if (veld.value || keuzes.some((k) => k.value)) toon();
})();
