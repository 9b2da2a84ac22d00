"use strict";
const Zoekmotor = (() => {
const L = "a-zß-öø-\u1fff";
const ONZICHTBAAR = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g;
const BEZIT = new RegExp(`['’‘]s(?![${L}0-9])`, "g");
const WEG = /(^|[^a-z0-9])([an])-(?=[0-9])|(^|[^a-z0-9])(n) (?=[0-9]{3}(?![0-9]))/g;
const WOORD = new RegExp(
`(?:[a-z]\\.){2,}[a-z]?(?![${L}0-9])|[0-9]+(?:[.,][0-9]+)+[a-z]?(?![${L}0-9])|[${L}0-9]+`, "g");
const DUIZENDEN = /^[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?$/;
const LETTERS = { æ: "ae", ø: "o", œ: "oe", ð: "d", đ: "d", þ: "th", ł: "l", ħ: "h", ı: "i", ŋ: "ng", ſ: "s", ß: "ss" };
const vouw = (tekst) => tekst.normalize("NFKD").toLowerCase().replace(ONZICHTBAAR, "").replace(/[ßæøœðđþłħıŋſ]/g, (l) => LETTERS[l]);
function woorden(tekst, gelijk) {
const plat = vouw(tekst).replace(/%/g, " procent ").replace(BEZIT, "")
.replace(WEG, (_, a = "", b = "", c = "", d = "") => a + b + c + d);
const gevonden = [];
for (const woord of plat.match(WOORD) ?? []) {
if (/^[0-9]/.test(woord)) gevonden.push(DUIZENDEN.test(woord) ? woord.replaceAll(".", "") : woord);
else if (woord.length > 1) {
const kaal = woord.replaceAll(".", "");
gevonden.push(Object.hasOwn(gelijk, kaal) ? gelijk[kaal] : kaal);
}
}
return gevonden;
}
const stamVan = new Map(); // what was asked before; no more than so many
const MEESTE_STAMMEN = 20000;
function stam(woord) {
if (!stamVan.has(woord)) {
if (stamVan.size > MEESTE_STAMMEN) stamVan.clear();
stamVan.set(woord, maakStam(woord));
}
return stamVan.get(woord);
}
function maakStam(woord) {
if (woord.length < 4 || /\p{Nd}/u.test(woord)) return woord;
let w = woord.replace(/^y/, "Y").replace(/([aeiouy])(?:(i)(?=[aeiouy])|y)/g, (_, v, i) => v + (i ? "I" : "Y"));
const [p1 = w.length, p2 = w.length] = [...w.matchAll(/[aeiouy]+[^aeiouy]/g)].map((m) => m.index + m[0].length);
const r1 = Math.max(p1, 3);
const eindigt = (einde, vanaf) => w.endsWith(einde) && w.length - einde.length >= vanaf;
const kort = (n) => { w = w.slice(0, w.length - n); };
const enkel = () => /(?:dd|kk|tt)$/.test(w) && (kort(1), true);
const zonderEn = (en) => {
if (!eindigt(en, r1) || !/[^aeiouy]$/.test(w.slice(0, -en.length)) || w.endsWith("gem" + en)) return;
kort(en.length);
enkel();
};
const zonderE = () => eindigt("e", r1) && /[^aeiouy]e$/.test(w) && (kort(1), enkel(), true);
const uitgang = /(?:heden|ene|en|se|s)$/.exec(w)?.[0];
if (uitgang === "heden") { if (eindigt("heden", r1)) w = w.slice(0, -5) + "heid"; }
else if (uitgang === "en" || uitgang === "ene") zonderEn(uitgang);
else if (uitgang && eindigt(uitgang, r1) && /[^aeijouy]se?$/.test(w)) kort(uitgang.length);
const hadE = zonderE();
if (eindigt("heid", p2) && !w.endsWith("cheid")) { kort(4); zonderEn("en"); }
const achter = /(?:end|ing|ig|lijk|baar|bar)$/.exec(w)?.[0];
if (achter && eindigt(achter, p2)) {
if (achter === "end" || achter === "ing") {
kort(3);
if (eindigt("ig", p2) && !w.endsWith("eig")) kort(2); else enkel();
} else if (achter === "ig") { if (!w.endsWith("eig")) kort(2); }
else if (achter === "lijk") { kort(4); zonderE(); }
else if (achter === "baar" || hadE) kort(achter.length);
}
if (/[^aeiouy](?:aa|ee|oo|uu)[^aeiouyI]$/.test(w)) w = w.slice(0, -2) + w.at(-1);
w = w.toLowerCase().replace(/v$/, "f").replace(/z$/, "s");
if (w.length > 3) w = w.replace(/([bcdfghklmnprstvz])\1$/, "$1");
return w.length > 3 ? w.replace(/([bcdfghklmnprtw])s$/, "$1") : w;
}
async function openIndex(lees) {
const gelezen = new Map();
const haal = (naam) => {
if (!gelezen.has(naam)) gelezen.set(naam, lees(naam).catch((fout) => { gelezen.delete(naam); throw fout; }));
return gelezen.get(naam);
};
const ingang = await haal("index");
const rij = async (soort, nr, { per, namen } = ingang[soort]) =>
(await haal(`${soort}.${namen.split(" ")[Math.floor(nr / per)]}`))[nr % per];
const deelNr = (sleutel) => ingang.delen.findLastIndex(([eerste]) => eerste <= sleutel);
const deel = (nr) => (nr >= 0 && nr < ingang.delen.length ? haal(`deel.${ingang.delen[nr][1]}`) : {});
const vak = (soort, letter) => (Object.hasOwn(ingang[soort], letter) ? haal(`${soort}.${ingang[soort][letter]}`) : null);
const verzameling = (tekst) => new Set(tekst.split(" "));
const bekend = new Map();
const bladen = new Map();
const facet = async (naam) => {
let nr = 0;
const facetten = await haal(`facetten.${ingang.facetten}`);
return new Set((Object.hasOwn(facetten, naam) ? facetten[naam] : []).map((stap) => (nr += stap)));
};
return {
n: ingang.aantal,
stop: verzameling(ingang.stop),
licht: verzameling(ingang.licht),
plaatsen: new Set(ingang.plaatsen.split(" ").map(stam)),
plaatswoorden: ingang.plaatsen.split(" "),
balie: ingang.balie,
splits: (tekst) => woorden(tekst, ingang.gelijk),
document: async (nr) => {
const [id, url, titel, soort, context, samenvatting] = await rij("rijen", nr);
return { nr, id, url, titel, soort, context, samenvatting };
},
tekst: async (nr) => rij("teksten", nr, await haal(`namen.${ingang.teksten}`)),
kaart: async (nr) => {
const [id, url, titel, soort, antwoorden] = await rij("kaarten", nr);
return { id, url, titel, soort, antwoorden };
},
facet,
facetten: () => haal(`facetten.${ingang.facetten}`),
dagen: () => haal(`dagen.${ingang.dagen}`),
async sleutel(sleutel) {
if (!bekend.has(sleutel)) {
const gevonden = await deel(deelNr(sleutel));
bekend.set(sleutel, Object.hasOwn(gevonden, sleutel) ? ontvouw(gevonden[sleutel], ingang.aantal) : null);
}
return bekend.get(sleutel);
},
async metBegin(begin, frasen = false) {
const eerste = deelNr(begin);
const delen = [];
for (let nr = Math.max(0, eerste); nr < ingang.delen.length && nr <= eerste + 2; nr++) {
if (nr > eerste && !ingang.delen[nr][0].startsWith(begin)) break;
delen.push(deel(nr));
}
return (await Promise.all(delen))
.flatMap((d) => Object.keys(d).filter((k) => k.startsWith(begin) && k.includes(" ") === frasen).map((k) => [k, d[k][0].length]))
.sort((a, b) => b[1] - a[1]).map(([k]) => k);
},
async woorden(letter) {
if (!bladen.has(letter)) {
const code = await vak("woorden", letter);
let vorm = "";
bladen.set(letter, code ? code.split(" ").map((c) => {
vorm = vorm.slice(0, parseInt(c[1], 36)) + c.slice(2);
return [vorm, +c[0], stam(vorm), klank(vorm)];
}) : []);
}
return bladen.get(letter);
},
async isNederlands(woord) {
const bits = woord.length <= 11 ? await vak("zeef", woord[0]) : null;
return bits ? inZeef(bits, stam(woord)) : false;
},
};
}
const RAAK = 0.6;
function ontvouw([eigen, ook = [], namen = [], kaarten = [], voorop = []], n) {
const wegen = [eigen, ook].map((rij) => {
let nr = 0;
const peilen = new Map(rij.map((getal) => [nr += getal >> 5, (getal & 31) / 31]));
const genoeg = rij === ook ? RAAK * Math.max(...peilen.values()) : 0;
return { idf: zeldzaam(n, [...peilen.values()].filter((p) => p >= genoeg).length), peilen };
});
return { wegen: wegen.filter((w) => w.peilen.size), aantal: eigen.length, namen, kaarten, voorop };
}
const zeldzaam = (n, aantal) => Math.log(1 + (n - aantal + 0.5) / (aantal + 0.5));
const B64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
function inZeef(bits, woord) {
for (let k = 0; k < 7; k++) {
let h = 2166136261 ^ k;
for (const teken of woord) h = Math.imul(h ^ teken.codePointAt(0), 16777619);
const plek = ((h ^ (h >>> 15)) >>> 0) % (bits.length * 6);
if (!((B64.indexOf(bits[Math.floor(plek / 6)]) >> plek % 6) & 1)) return false;
}
return true;
}
const isWoord = (woord) => woord.length > 3 && !/[0-9]/.test(woord);
function afstand(a, b, grens) {
if (Math.abs(a.length - b.length) > grens) return grens + 1;
let [eerder, vorige] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
for (let i = 1; i <= a.length; i++) {
const rij = [i];
for (let j = 1; j <= b.length; j++) {
rij[j] = Math.min(rij[j - 1] + 1, vorige[j] + 1, vorige[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
const verwisseld = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
if (verwisseld) rij[j] = Math.min(rij[j], eerder[j - 2] + 1);
}
if (Math.min(...rij) > grens) return grens + 1;
[eerder, vorige] = [vorige, rij];
}
return vorige[b.length];
}
const klank = (woord) => woord.replace(/sch(?=e|$)/g, "s").replace(/ie?s(?=e|$)/g, "is").replace(/ph/g, "f").replace(/th/g, "t")
.replace(/ij|ei|y/g, "i").replace(/ou|au/g, "o").replace(/ck|c(?![hieij])|q/g, "k").replace(/c(?=[ie])/g, "s").replace(/ch|g/g, "g")
.replace(/z/g, "s").replace(/v/g, "f").replace(/d(?=$|[bcdfghjklmnpqrstvwxz])/g, "t").replace(/ie/g, "i")
.replace(/([a-z])\1+/g, "$1");
const GELIJKE_LETTERS = { f: "v", v: "f", s: "zc", z: "s", c: "ks", k: "c", i: "y", y: "i", d: "t", t: "d", b: "p", p: "b" };
function verschil([w, s, h], [vorm, , stam2, klank2], grens) {
if (Math.abs(vorm.length - w.length) > 2 && Math.abs(stam2.length - s.length) > 2) return Infinity;
const ver = (x, y, hoogstens, erbij) => { const d = afstand(x, y, hoogstens); return d > hoogstens ? Infinity : d + erbij; };
return Math.min(ver(w, vorm, grens, 0), ver(s, stam2, s.length > 6 ? grens : 1, 0.1), ver(h, klank2, h.length > 6 ? grens : 1, 0.3));
}
async function verbeterd(index, woord) {
const grens = woord.length > 6 ? 2.4 : woord.length > 5 ? 1.4 : 1.1;
const mijn = [woord, stam(woord), klank(woord)];
const plaatsgrens = woord.length >= 5 ? 2 : 1;
let beste = null;
const neem = (vorm, d) => { if (!beste || d < beste[1]) beste = [vorm, d]; };
for (const plaats of index.plaatswoorden) {
if (plaats.length < 4 || plaats[0] !== woord[0]) continue;
const d = afstand(woord, plaats, plaatsgrens);
if (d <= plaatsgrens) neem(plaats, d + 0.05);
}
for (const letter of new Set([woord[0], ...(GELIJKE_LETTERS[woord[0]] ?? ""), ...(woord.length > 5 ? woord[1] : "")])) {
const anders = letter === woord[0] ? 0 : 0.5;
for (const woordhier of await index.woorden(letter)) {
const d = verschil(mijn, woordhier, Math.min(2, Math.floor(grens))) + anders;
if (d <= grens) neem(woordhier[0], d - 0.03 * woordhier[1]);
}
if (beste && beste[1] < 1.2) break;
}
return beste;
}
const VOOR = /^(?:ver|be|ont|ge|her|her)(?=.{4})/;
const ACHTER = /(?:ing|heid|baar|lijk|er|sel)$/;
const KLEIN = /(?:etje|tje|pje|je)s?$/; // a little one: schoolbusje
const familie = (woord) => [...new Set([woord.replace(VOOR, ""), stam(woord).replace(ACHTER, ""), woord.replace(VOOR, "").replace(ACHTER, ""),
woord.replace(KLEIN, ""), `ver${woord}`].map(stam).filter((s) => s.length > 3)),
...[/jes?$/, /(?<=..[^aeiou])t$/].map((einde) => stam(woord.replace(einde, "")))].filter((s) => s !== stam(woord));
const FACTOR = { begonnen: 0.8, langer: 0.5, delen: 0.7, deel: 0.6, familie: 0.5, los: 0.35 };
function samen(index, sleutels, factor, alle = false) {
const peilen = new Map();
for (const { wegen } of sleutels) {
const mijn = new Map();
for (const weg of wegen) for (const [nr, p] of weg.peilen) mijn.set(nr, Math.max(p, mijn.get(nr) ?? 0));
for (const [nr, p] of mijn) peilen.set(nr, [...(peilen.get(nr) ?? []), p]);
}
if (alle) for (const [nr, p] of peilen) if (p.length < sleutels.length) peilen.delete(nr);
const aantal = Math.max(1, peilen.size);
return { idf: zeldzaam(index.n, aantal), aantal,
peilen: new Map([...peilen].map(([nr, p]) => [nr, factor * (alle ? Math.min(...p) : Math.max(...p))])) };
}
const sleutelsVan = async (index, namen) => (await Promise.all(namen.map((s) => index.sleutel(s)))).filter((k) => k?.wegen.length);
const BELEID = /^(?:aanpak|beleid|onderzoek|plan|problem|programma|project|regel|visie)$/;
async function gesplitst(index, woord) {
let [voor, achter] = ["", ""];
for (let knip = woord.length - 4; knip >= 3; knip--) {
const links = woord.slice(0, knip);
const [kop, lang] = await eersteDeel(index, links);
if (!kop) continue;
const rest = woord.slice(knip);
const rechts = stam(rest);
if (index.licht.has(rechts) && links.endsWith("s") && (await index.isNederlands(`s${rest}`))) continue; // ring|slang
if (BELEID.test(rechts) || (lang && index.licht.has(rechts) && (await index.sleutel(kop))?.aantal)) return [kop];
if (index.licht.has(rechts)) return null;
const tweede = await index.sleutel(rechts);
if (lang && rechts.length > 3 ? tweede?.wegen.length : knip < 6 && tweede?.aantal) return [kop, rechts];
if (knip > 6 && !voor) [voor, achter] = [kop, rest];
}
const rest = achter.replace(/^s/, ""); // of a Dutch word that is not here (telefoon|abonnement) the first part says nothing
return voor && !(rest.length > 4 && (await index.isNederlands(rest))) ? [voor] : null;
}
async function eersteDeel(index, links) {
for (const vorm of new Set([links, links.replace(/s$/, ""), links.replace(/en?$/, "")])) {
const s = stam(vorm);
if (vorm.length > 2 && !index.stop.has(vorm) && !index.licht.has(s) && (await index.sleutel(s))?.wegen.length) return [s, vorm.length > 3];
}
return [];
}
async function alternatieven(index, term) {
const { woord, stam: s, laatste } = term;
const eigen = await sleutelsVan(index, term.capitalen ? [`=${woord}`, s] : [s]);
for (const k of eigen) term.alt.push(...k.wegen);
if (laatste && woord.length > 1 && (woord.length > 3 || !eigen.length)) {
const begin = (s.length > 3 && s.length < woord.length ? s : woord).replace(/([aeou])\1$/, "$1");
const af = eigen.length ? [] : afgemaakt(woord);
const verder = [...new Set([...af, ...(await index.metBegin(begin))])].filter((k) => k !== s && k !== woord);
if (verder.length) {
const weg = samen(index, await sleutelsVan(index, verder.slice(0, 80)), eigen.length ? FACTOR.langer : FACTOR.begonnen);
if (weg.peilen.size) { term.alt.push(weg); term.begonnen = !eigen.length; }
}
}
if (!isWoord(woord)) return;
const aantal = Math.max(0, ...eigen.map((k) => k.aantal));
if (aantal <= 2) {
const verwant = await sleutelsVan(index, familie(woord));
if (verwant.length) {
term.familie = !term.alt.length;
term.alt.push(samen(index, verwant, FACTOR.familie));
}
}
if (term.alt.length) return;
const neem = async (stammen, factor, alle = false) => {
const weg = samen(index, await sleutelsVan(index, stammen), factor, alle);
if (weg.peilen.size) term.alt.push(weg);
return weg.peilen.size > 0;
};
const nederlands = await index.isNederlands(woord);
const beter = nederlands ? null : await verbeterd(index, woord);
term.zwaar = nederlands ? ECHT : 1;
const verbeter = async () => {
term.bedoeld = beter[0];
for (const k of await sleutelsVan(index, [stam(beter[0])])) term.alt.push(...k.wegen);
};
if (beter && beter[1] < 1 && woord.length > 5) return verbeter();
const delen = woord.length > 6 ? await gesplitst(index, woord) : null;
const beide = delen?.length === 2;
if (beter && beter[1] < 1.45 && woord.length > 8 && !(beide && (await index.isNederlands(delen[1])))) return verbeter();
if (beide && (await neem(delen, FACTOR.delen, true))) { term.zwaar = 1; return; }
if (beter && (beter[1] < 1.45 || !(await isSamengesteld(index, woord)))) return verbeter();
if (delen && !beide) {
await neem(delen, FACTOR.deel);
[term.half, term.zwaar] = [true, 1];
} else if (await isSamengesteld(index, woord)) term.zwaar = Math.max(term.zwaar, SAMENGESTELD);
}
async function isSamengesteld(index, woord) {
for (let knip = 4; knip <= woord.length - 4; knip++) {
if ((await index.isNederlands(woord.slice(0, knip))) && (await index.isNederlands(woord.slice(knip)))) return true;
}
return false;
}
const EINDES = ["g", "k", "d", "t", "m", "n", "e", "en", "ng", "heid", "id", "lijk", "jk", "den"];
const afgemaakt = (woord) => (woord.length < 5 ? [] : [...new Set(EINDES.map((einde) => stam(woord + einde)))]);
const LANGST = 24; // words of a query that count
const GEDEELD = 0.5; // how much the other ways to find a word count beside the best one
async function termenVan(index, inhoud, { exact, capitalen, vulling }) {
const termen = inhoud.map((woord, i) => ({
woord, stam: stam(woord), alt: [], bedoeld: "", zwaar: 1, moet: exact.has(woord), capitalen: capitalen.has(woord),
laatste: i === inhoud.length - 1, licht: index.licht.has(stam(woord)) || vulling.has(woord),
}));
const stammen = termen.map((t) => t.stam);
await Promise.all([...stammen, ...inhoud].map((s) => index.sleutel(s))); // fetch what is needed at once
await voegFrasenToe(index, termen);
for (const term of termen) {
if (term.moet) term.alt = (await sleutelsVan(index, [term.stam])).flatMap((k) => k.wegen.slice(0, k.aantal ? 1 : 0));
else if (!term.alt.length) await alternatieven(index, term);
else term.alt.push(...(await sleutelsVan(index, [term.stam])).flatMap((k) => k.wegen).map((weg) => (term.los ? gedempt(weg) : weg)));
}
if (termen.some((t) => t.bedoeld)) await voegFrasenToe(index, termen);
for (const term of termen) {
term.bekend = term.alt.length > 0;
term.zeker = await zekerheid(index, term);
term.maat = term.licht ? 0.3 : 1;
term.plaats = index.plaatsen.has(term.stam) || index.plaatsen.has(stam(term.bedoeld || "x"));
term.kern = !term.licht && !term.plaats && !/^(?:19|20)\d\d$/.test(term.woord); // a year or place goes with any subject
term.gewicht = term.maat * (term.bekend ? Math.max(...term.alt.map((a) => a.idf)) : Math.log(2 + index.n));
}
return termen;
}
async function zekerheid(index, term) {
if (!term.bekend) return 0;
if (term.begonnen) return term.woord.length < 3 ? 0.3 : 0.8; // two letters may be a word too (wc)
if (term.half) return 0.6;
if (term.familie) return 0.5;
if ((await sleutelsVan(index, [stam(term.bedoeld || term.woord)])).some((k) => k.aantal)) return 1;
const hoogste = Math.max(...term.alt.flatMap(({ peilen }) => [...peilen.values()]));
return hoogste < ZWAK ? 0.25 : 0.85;
}
async function voegFrasenToe(index, termen) {
const woordrij = termen.map((t) => t.bedoeld || t.woord);
for (let i = 0; i < termen.length; i++) {
for (let j = i + 2; j <= Math.min(termen.length, i + 5); j++) {
const deel = woordrij.slice(i, j);
const namen = [deel.map(stam).join(" "), stam(deel.join(""))];
if (j === termen.length && deel.at(-1).length > 2) { // the last word may be half
namen.push(...(await index.metBegin([...deel.slice(0, -1).map(stam), deel.at(-1)].join(" "), true)).slice(0, 3));
}
for (const naam of new Set(namen)) {
const frase = await index.sleutel(naam);
if (!frase?.wegen.length) continue;
for (const term of termen.slice(i, j)) {
if (term.moet || term.alt.includes(frase.wegen[0])) continue;
term.alt.push(...frase.wegen);
term.licht = false;
term.los ||= frase.aantal > 0 && !naam.includes(" ");
}
}
}
}
}
const gedempt = ({ idf, peilen }) => ({ idf: idf * FACTOR.los, peilen });
async function voegAaneen(index, woordrij) {
if (woordrij.length > 3) return;
for (let i = 0; i + 1 < woordrij.length; i++) {
const aaneen = woordrij[i] + woordrij[i + 1];
const isPlaats = woordrij.slice(i, i + 2).some((w) => index.plaatsen.has(stam(w))); // "in Leiden" is no "inleiden"
if (index.stop.has(woordrij[i]) === index.stop.has(woordrij[i + 1]) || isPlaats || aaneen.length < 7) continue;
if ((await index.sleutel(stam(aaneen)))?.aantal) woordrij.splice(i, 2, aaneen);
}
}
const ZWAK = 0.15; // what the best document says of a word when it is hardly about it
const [ECHT, SAMENGESTELD, KLEINE_SITE] = [1.8, 1.2, 200];
const LANGSTE_NAAM = 11; // what is longer no filter of Dutch words holds
const som = (termen) => termen.reduce((totaal, t) => totaal + t.gewicht, 0);
function genoegBekend(index, termen) {
const kern = termen.filter((t) => t.kern);
if (!kern.length) return termen.some((t) => t.bekend);
if (kern.length === 1 && kern[0].begonnen) return true;
const gewicht = (t) => (t.zeker === 1 ? t.gewicht : Math.log(2 + index.n) * (index.n > KLEINE_SITE ? t.zwaar : 1));
return kern.reduce((tot, t) => tot + gewicht(t) * t.zeker, 0) > 0.42 * kern.reduce((tot, t) => tot + gewicht(t), 0);
}
async function heeftNaam(index, termen) {
const namen = termen.filter((t) => t.kern && !t.bedoeld && t.zeker === 1 && isWoord(t.woord) && t.woord.length <= LANGSTE_NAAM);
return (await Promise.all(namen.map((t) => index.isNederlands(t.woord)))).includes(false);
}
function waardeer(index, termen) {
const waarden = new Map();
const totaal = som(termen) || 1;
for (const { alt, maat, gewicht, moet } of termen) {
const per = new Map();
for (const { peilen, idf } of alt) for (const [nr, peil] of peilen) per.set(nr, [...(per.get(nr) ?? []), idf * peil]);
for (const [nr, wegen] of per) {
wegen.sort((a, b) => b - a);
const waarde = wegen.reduce((tot, w, i) => tot + (i ? GEDEELD * w : w), 0);
const oud = waarden.get(nr) ?? [0, 0, 0];
waarden.set(nr, [oud[0] + waarde * maat, oud[1] + gewicht, oud[2] + (moet ? 1 : 0)]);
}
}
const verplicht = termen.filter((t) => t.moet).length;
return [...waarden].filter(([, [, , gehad]]) => gehad === verplicht)
.map(([nr, [score, gedekt]]) => [nr, score * (gedekt / totaal) ** 1.2]).filter(([, w]) => w > 0)
.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}
function metNaam(gevonden, voorop) {
const hoogste = gevonden[0]?.[1] ?? 1;
return voorop.length ? [...voorop.map((nr) => [nr, hoogste]), ...gevonden.filter(([nr]) => !voorop.includes(nr))] : gevonden;
}
async function zoek(index, vraag, filters = {}, letterlijk = false) {
const sleutel = JSON.stringify([vraag, filters, letterlijk]);
if (index.laatste?.[0] !== sleutel) {
index.laatste = [sleutel, zoekOpnieuw(index, vraag, filters, letterlijk).catch((fout) => { index.laatste = null; throw fout; })];
}
return index.laatste[1];
}
async function zoekOpnieuw(index, vraag, filters, letterlijk) {
const gekozen = await Promise.all(Object.entries(filters).filter(([, w]) => w).map((f) => index.facet(f.join("="))));
const door = (nr) => gekozen.every((facet) => facet.has(nr));
const leeg = { resultaten: [], bedoeld: [], stammen: [], kaart: null, balie: false };
const woordrij = index.splits(vraag).slice(0, LANGST);
if (!woordrij.length || vraag.trim().length === 1) {
return { ...leeg, teKort: vraag.trim() !== "", resultaten: vraag.trim() ? [] : Array.from({ length: index.n }, (_, nr) => [nr, 1]).filter(([nr]) => door(nr)) };
}
await voegAaneen(index, woordrij);
const { soort, rest, vulling } = kader(woordrij, index);
const inhoud = [rest.filter((w) => !index.stop.has(w)), woordrij.filter((w) => !index.stop.has(w)), woordrij].find((r) => r.length);
const exact = new Set([...vraag.matchAll(/["“”„]([^"“”„]+)["“”„]/g)].flatMap((m) => index.splits(m[1])));
if (letterlijk) for (const woord of inhoud) exact.add(woord);
const capitalen = new Set((vraag.match(/\b[A-Z]{2,6}\b/g) ?? []).map(vouw));
if (woordrij.length === 1) capitalen.add(woordrij[0]);
const termen = await termenVan(index, inhoud, { exact, capitalen, vulling });
const kaart = await kaartVoor(index, soort, termen, woordrij);
const stammen = [...new Set(termen.flatMap((t) => [t.stam, ...(t.bedoeld ? [stam(t.bedoeld)] : [])]))];
const stamrij = ` ${woordrij.filter((w) => !index.stop.has(w)).map(stam).join(" ")} `;
const balie = index.balie.some((b) => stamrij.includes(` ${b} `));
const { voorop = [] } = (await index.sleutel(stamrij.trim())) ?? {};
if (balie || !(voorop.length || genoegBekend(index, termen) || (await heeftNaam(index, termen)))) return { ...leeg, kaart, stammen, balie };
return { bedoeld: termen.filter((t) => t.bedoeld).map((t) => [t.woord, t.bedoeld]), stammen, kaart, soort, balie,
resultaten: metNaam(waardeer(index, termen), voorop).filter(([nr]) => door(nr)) };
}
const KADERS = [
["klaar", /\bwanneer\b.*\b(?:klaar|af|gereed|opgeleverd)\b|\b(?:wat levert|het resultaat van|resultaat van)\b/g, "klaar af gereed opgeleverd levert op resultaat"],
["status", /\bhoe ?veel\b.*\b(?:klaar|gereed|uitgevoerd|afgerond|gedaan|gelukt)\b/g, "klaar gereed uitgevoerd afgerond gedaan gelukt veel"],
["betaalt", /\b(?:wie (?:betaalt|betalen|financiert)|wat kost(?:en)?|hoeveel (?:geld )?kost(?:en)?)\b/g, "betaalt betalen financiert kost kosten geld"],
["wie", /\bwie (?:trekt|trekken|leidt|coordineert|regelt)\b|\bwie\b.*\b(?:trekkers?|verantwoordelijk|leiding)\b|\bwie gaat\b.*\bover\b|\b(?:de )?trekkers? van\b|\bverantwoordelijk voor\b/g,
"trekt trekken leidt trekker trekkers coordineert regelt verantwoordelijk leiding gaat over"],
["gemeenten", /\b(?:welke|hoeveel) gemeente(?:n|s)\b/g, "gemeenten gemeentes doen mee horen zitten vallen meedoen"],
["regio", /\bwelke regio(?:s)?\b/g, "regio zit hoort ligt valt gemeente"],
["agenda", /\b(?:welke|regionale) agendas?\b|^agendas?\b/g, "agenda agendas regionale"],
["status", /\b(?:status|stand van zaken|hoe ver|hoever|hoe staat het|voortgang van)\b/g, "status stand zaken ver hoever staat voortgang"],
["wanneer", /\b(?:wanneer|welke datum|in welk jaar)\b/g,
"bespreekt bespreken praat praten beslist beslissen besluit besluiten raad raden gemeenteraad vergadert behandeld behandelt datum jaar"],
["besluit", /\b(?:besloten|besloot|besluit(?:en)?|gestemd|stemden?|vastgesteld|ingestemd|goedgekeurd|aangenomen)\b|\bvind(?:t|en) de (?:raad|gemeenteraad|gemeente)\b/g,
"besloten besloot besluit besluiten gestemd stemde stemden vastgesteld ingestemd goedgekeurd aangenomen raad raden gemeenteraad gemeente vindt vinden college"],
["meepraten", /\b(?:hoe|waar|kan|kunnen|mag|mogen|wil|willen)\b.*\b(?:meepraten|meedenken|meebeslissen|inspraak|inspreken|mening|meedoen)\b/g,
"meepraten meedenken meebeslissen inspraak inspreken mening meedoen geven inwoner inwoners burger bewoner"],
["duur", /\b(?:hoe ?lang|wachttijd|hoeveel (?:jaar|maanden|weken|dagen|tijd))\b/g, "duurt duren jaar maanden weken dagen tijd wacht"],
["hoeveel", /\b(?:hoeveel|hoe veel|hoe groot|hoe hoog)\b/g, "groot hoog veel telt telkens"],
["vervolg", /\b(?:geworden|terechtgekomen|terecht|gekomen|doorgegaan|afgelopen|gelukt|gerealiseerd|uitgevoerd|ingevoerd|afgerond)\b|\bhoe (?:liep|ging|gaat|is) het\b|\b(?:is|zijn|bestaat|bestaan) (?:er )?(?:nu|nog|al|inmiddels)\b/g,
"geworden terechtgekomen terecht gekomen doorgegaan afgelopen gelukt gerealiseerd uitgevoerd ingevoerd afgerond inmiddels liep ging gegaan"],
["contact", /\b(?:mailen|bellen|contact|contactgegevens|website|telefoon|telefoonnummer|e-?mail|mailadres|adres van|bereik ik|bereiken)\b/g,
"mailen bellen contact contactgegevens website telefoon telefoonnummer mail email mailadres adres bereik bereiken gemeente"],
["doet", /\bwat (?:doet|doen)\b/g, "gemeente"],
["waar", /\bwaar (?:staat|staan|vind|vindt|vinden|is|zijn|lees|zie|kan|kunnen)\b/g, "lees lezen nalezen zie zien bekijken vinden terugvinden opzoeken downloaden pagina site"],
["wat", /\bwat (?:is|zijn|betekent|betekenen|houdt)\b|\b(?:betekenis|definitie|uitleg|afkorting)\b/g, "betekent betekenen houdt betekenis definitie uitleg afkorting precies"],
];
function kader(woordrij, index) {
const zin = woordrij.join(" ");
for (const [soort, vorm, vulling] of KADERS) {
if (!zin.match(vorm)) continue;
const weg = new Set(vulling.split(" "));
const rest = woordrij.filter((w) => !weg.has(w));
if (!rest.some((w) => !index.stop.has(w))) return { soort, rest: woordrij, vulling: weg };
return { soort, rest: woordrij.filter((w) => !weg.has(w) || (soort !== "waar" && !/^(?:agenda|regionale|status|trekt|trekken|leidt|betekent|betekenis|definitie|website|contact)/.test(w))), vulling: weg };
}
return { soort: "", rest: woordrij, vulling: new Set() };
}
async function kaartVoor(index, soort, termen, woordrij) {
const kern = termen.filter((t) => !t.licht);
const bedoeld = (t) => (t.bedoeld && t.plaats ? stam(t.bedoeld) : t.stam); // only of a place a corrected name is no guess
const naamrij = (lijst) => lijst.map(bedoeld).join(" ");
const namen = [woordrij.map(stam).join(" "), naamrij(termen), naamrij(termen.filter((t) => t.woord !== "gemeente" && !(soort && t.licht))),
...(termen.length === 1 ? [`=${termen[0].woord}`] : [])];
for (const naam of namen) {
const gevonden = naam && (await index.sleutel(naam));
if (!gevonden) continue;
for (const nr of gevonden.namen) {
const kaart = await index.kaart(nr);
const antwoord = antwoordOp(kaart, soort) ?? (["wat", "doet", "waar", "agenda", ""].includes(soort) ? kaart.antwoorden[""] : null);
if (antwoord) return { ...kaart, antwoord };
}
}
if (!soort) return null;
const over = await kaartOverAlles(index, soort, kern);
if (over || !kern.length) return over;
let keuze = null;
let eigen = new Set();
for (const t of kern) {
const kaarten = (await sleutelVoorKaart(index, t)) ?? [];
const nummers = kaarten.map((k) => k >> 1);
keuze = keuze ? keuze.filter((nr) => nummers.includes(nr)) : nummers;
for (const k of kaarten) if (!(k & 1)) eigen.add(k >> 1);
}
const kandidaten = await Promise.all(keuze.filter((nr) => eigen.has(nr)).slice(0, 40).map((nr) => index.kaart(nr)));
const passend = kandidaten.map((k) => ({ ...k, antwoord: antwoordOp(k, soort) })).filter((k) => k.antwoord);
const zeker = passend.filter((k) => k.antwoord.length < 5);
const [beste, ...anderen] = zeker.length ? zeker : passend;
return beste && !anderen.length ? beste : null;
}
const antwoordOp = ({ antwoorden }, soort) => antwoorden[soort] ?? antwoorden[{ vervolg: "status", agenda: "regio" }[soort]];
async function kaartOverAlles(index, soort, kern) {
const [nr] = (await index.sleutel(`?${soort}`))?.namen ?? [];
if (nr === undefined) return null;
for (const t of kern) if (!(await sleutelVoorKaart(index, t))?.includes(nr * 2)) return null;
const kaart = await index.kaart(nr);
return { ...kaart, antwoord: kaart.antwoorden[soort] };
}
async function sleutelVoorKaart(index, term) {
const gevonden = await index.sleutel(term.bedoeld ? stam(term.bedoeld) : term.stam);
return gevonden?.kaarten;
}
return { openIndex, zoek, woorden, stam, vouw, afstand, inZeef };
})();
