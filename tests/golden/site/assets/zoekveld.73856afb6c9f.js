"use strict";
const Zoekveld = (() => {
const script = document.currentScript;
const wortel = new URL("../", script.src); // scripts lie in assets/, one folder below the root of the site
const HOEVEEL = 6;
const TYPEPAUZE = 80; // ms between the last key and new suggestions
const maak = (naam, tekst = "", eigenschappen = {}) =>
Object.assign(document.createElement(naam), { textContent: tekst, dir: "auto", ...eigenschappen });
function adres(pad) {
const url = new URL(pad.replace(/^\//, ""), wortel);
if (url.protocol !== "file:") return url.pathname + url.hash;
if (url.pathname.endsWith("/")) url.pathname += "index.html";
return url.href;
}
const wachtend = new Map();
globalThis.zoekdeel = (waarde) => wachtend.get(document.currentScript.src)?.(waarde);
const laad = (url, klaar) => new Promise((goed, fout) => {
const element = maak("script", "", { src: url, async: true });
wachtend.set(element.src, goed);
element.onload = () => { wachtend.delete(element.src); element.remove(); if (klaar) goed(); };
element.onerror = () => { element.remove(); fout(new Error(url)); };
document.head.append(element);
});
let bezig = null;
function motor() {
bezig ??= openMotor().catch((fout) => { bezig = null; throw fout; });
return bezig;
}
async function openMotor() {
const index = laad(new URL("zoekindex/index.js", wortel).href);
if (typeof Zoekmotor === "undefined") await laad(new URL(script.dataset.motor.split("/").pop(), script.src).href, true);
const lees = (naam) => (naam === "index" ? index : laad(new URL(`zoekindex/${naam}.js`, wortel).href));
return { index: await Zoekmotor.openIndex(lees), zoek: Zoekmotor.zoek };
}
let aantal = 0;
function maakVeld(vorm) {
const veld = vorm.querySelector("input[type=search]");
const id = `suggesties-${++aantal}`;
const lijst = maak("ul", "", { id, className: "suggesties", hidden: true });
const gezegd = maak("p", "", { className: "alleen-voorlezen" });
for (const [naam, waarde] of [["role", "listbox"], ["aria-label", "Suggesties"]]) lijst.setAttribute(naam, waarde);
gezegd.setAttribute("aria-live", "polite");
for (const [naam, waarde] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", id]]) {
veld.setAttribute(naam, waarde);
}
veld.parentElement.classList.add("met-suggesties");
veld.after(lijst);
vorm.append(gezegd);
let beurt = 0;
let klok = 0;
let gekozen = -1;
const opties = () => [...lijst.children];
function kies(nr) {
gekozen = nr;
opties().forEach((optie, i) => optie.setAttribute("aria-selected", String(i === nr)));
const optie = opties()[nr];
if (optie) { veld.setAttribute("aria-activedescendant", optie.id); optie.scrollIntoView({ block: "nearest" }); }
else veld.removeAttribute("aria-activedescendant");
}
function sluit() {
beurt++;
clearTimeout(klok);
lijst.hidden = true;
lijst.replaceChildren();
veld.setAttribute("aria-expanded", "false");
gezegd.textContent = "";
kies(-1);
}
async function stelVoor() {
const mijn = ++beurt;
const vraag = veld.value.trim();
if (vraag.length < 2) { sluit(); return; }
try {
const { index, zoek } = await motor();
const { resultaten, kaart } = await zoek(index, vraag);
const rijen = await Promise.all(resultaten.slice(0, HOEVEEL).map(([nr]) => index.document(nr)));
if (mijn !== beurt || document.activeElement !== veld) return;
const eerst = kaart?.id ? [kaart] : [];
toon([...eerst, ...rijen.filter((rij) => rij.id !== kaart?.id)].slice(0, HOEVEEL));
} catch { sluit(); }
}
function toon(rijen) {
lijst.replaceChildren(...rijen.map(({ titel, soort, url }, i) => {
const optie = maak("li", titel, { id: `${id}-${i}` });
optie.setAttribute("role", "option");
optie.append(" ", maak("small", soort));
optie.dataset.adres = adres(url);
return optie;
}));
kies(-1);
lijst.hidden = !rijen.length;
veld.setAttribute("aria-expanded", String(!lijst.hidden));
gezegd.textContent = rijen.length ? `${rijen.length} ${rijen.length === 1 ? "suggestie" : "suggesties"}` : "";
}
veld.addEventListener("focus", () => { motor().catch(() => {}); });
veld.addEventListener("input", () => { clearTimeout(klok); klok = setTimeout(stelVoor, TYPEPAUZE); });
veld.addEventListener("blur", sluit);
veld.addEventListener("keydown", (toets) => {
const open = !lijst.hidden;
if (toets.key === "ArrowDown" || toets.key === "ArrowUp") {
if (!open) { if (toets.key === "ArrowDown") stelVoor(); return; }
toets.preventDefault();
const n = opties().length + 1; // one place is the field itself
kies(((gekozen + 1 + (toets.key === "ArrowDown" ? 1 : n - 1)) % n) - 1);
} else if (toets.key === "Enter" && open && gekozen >= 0) {
toets.preventDefault();
location.assign(opties()[gekozen].dataset.adres);
} else if (toets.key === "Escape" && open) {
toets.preventDefault();
toets.stopPropagation();
sluit();
} else if (toets.key === "Home" || toets.key === "End") kies(-1);
});
lijst.addEventListener("pointerdown", (druk) => druk.preventDefault()); // the field keeps its focus
lijst.addEventListener("click", (druk) => {
const optie = druk.target.closest("li");
if (optie) location.assign(optie.dataset.adres);
});
vorm.addEventListener("submit", (gebeurtenis) => {
sluit();
if (gebeurtenis.defaultPrevented) return;
gebeurtenis.preventDefault(); // the address of the form is written for a server
location.assign(`${adres("/zoeken/")}?${new URLSearchParams(new FormData(vorm))}`);
});
}
for (const vorm of document.querySelectorAll("form[role=search]")) maakVeld(vorm);
const typt = (element) => element.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(element.tagName);
addEventListener("keydown", (toets) => {
if (toets.key !== "/" || toets.ctrlKey || toets.metaKey || toets.altKey || typt(toets.target)) return;
const veld = document.querySelector("main form[role=search] input[type=search], form[role=search] input[type=search]");
if (!veld) return;
toets.preventDefault();
const menu = document.querySelector(".page-header__menu");
if (menu && !veld.checkVisibility()) menu.open = true;
veld.focus();
veld.select();
});
return { motor, adres, maak };
})();
