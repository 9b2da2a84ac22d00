// The search engine: pure, no page, no network of its own. `zoeken.js` and the tests hand it a function that reads
// a file of the index. Words and stems are made exactly as in regioagenda/output/search/stammen.py; a test compares the two.

// == Words ==

const L = "a-zß-öø-\u1fff";
const ONZICHTBAAR = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g;
const BEZIT = new RegExp(`['’‘]s(?![${L}0-9])`, "g");
const WEG = /(^|[^a-z0-9])([an])-(?=[0-9])|(^|[^a-z0-9])(n) (?=[0-9]{3}(?![0-9]))/g;
const WOORD = new RegExp(
  `(?:[a-z]\\.){2,}[a-z]?(?![${L}0-9])|[0-9]+(?:[.,][0-9]+)+[a-z]?(?![${L}0-9])|[${L}0-9]+`, "g");
const DUIZENDEN = /^[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?$/;

export const vouw = (tekst) => tekst.normalize("NFKD").toLowerCase().replace(ONZICHTBAAR, "");

export function woorden(tekst, gelijk) {
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

// Snowball's dutch_porter; p1 and p2 are the starts of its regions R1 and R2.
export function stam(woord) {
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
  return w.toLowerCase().replace(/v$/, "f").replace(/z$/, "s");
}

// == Index ==

// lees(naam) gives a promise of the parsed JSON of a file of the index. Every file is asked for once, and again only after
// a failure.
export async function openIndex(lees) {
  const gelezen = new Map();
  const haal = (naam) => {
    if (!gelezen.has(naam)) gelezen.set(naam, lees(naam).catch((fout) => { gelezen.delete(naam); throw fout; }));
    return gelezen.get(naam);
  };
  const ingang = await haal("index.json");
  const [tabel, taal] = await Promise.all([haal(ingang.documenten), haal(ingang.woorden)]);
  const documenten = tabel.rijen.map(([id, url, titel, soort, context, facetten, namen], nr) => ({
    nr, id, url, titel, namen, facetten, soort: tabel.soorten[soort], context: tabel.contexten[context],
  }));
  const facetNummer = new Map(tabel.facetten.map((facet, nr) => [facet.join("="), nr]));
  const stop = new Set(taal.stop);
  const stammen = new Map(); // stem -> the shortest word with that stem
  let vorm = "";
  const vormen = taal.vormen ? taal.vormen.split(" ").map((code) => {
    vorm = vorm.slice(0, parseInt(code[0], 36)) + code.slice(1);
    const s = stam(vorm);
    if (!stammen.has(s) || stammen.get(s).length > vorm.length) stammen.set(s, vorm);
    return [vorm, s];
  }) : [];
  return {
    documenten, facetNummer, vormen, stammen, stop,
    bekend: new Set(vormen.map(([vorm]) => vorm)),
    licht: new Set(taal.licht),
    zoekwoorden: taal.zoekwoorden.map((kanten) => kanten.map((teksten) => teksten.map((t) => t.split(" ")))),
    splits: (tekst) => woorden(tekst, taal.gelijk),
    // stem -> Map of document number to level (0-1)
    async postings(gezocht) {
      const deel = ingang.delen.findLast(([eerste]) => eerste <= gezocht);
      const rij = deel && stammen.has(gezocht) ? (await haal(deel[1]))[gezocht] ?? [] : [];
      let nr = 0;
      return new Map(rij.map((getal) => [nr += getal >> 4, ((getal & 15) + 0.5) / 16]));
    },
    async uittreksel(nr) {
      const { per, bestanden } = ingang.uittreksels;
      return (await haal(bestanden[Math.floor(nr / per)]))[nr % per];
    },
  };
}

// == Expansion: what a typed word may stand for in this vocabulary ==

const MEEST = 6;
const isWoord = (woord) => woord.length > 3 && !/[0-9]/.test(woord);

// Damerau distance (adjacent letters may change places), or more than `grens` as soon as that is certain.
export function afstand(a, b, grens) {
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

// The stems of the forms that pass `test`, shortest forms first, without `niet`; at most MEEST.
function uitbreiding(index, test, niet) {
  const gevonden = index.vormen.filter(([vorm, s]) => s !== niet && test(vorm))
    .sort((a, b) => a[0].length - b[0].length);
  return [...new Set(gevonden.map(([, s]) => s))].slice(0, MEEST);
}

// Cut a compound in two known words, with or without a linking s: energiebesparing -> energie, besparing.
function gesplitst(index, woord) {
  for (let knip = woord.length - 4; knip >= 4; knip--) {
    const [links, rechts] = [woord.slice(0, knip), stam(woord.slice(knip))];
    const kop = [links, links.replace(/s$/, "")].find((vorm) => index.bekend.has(vorm));
    if (kop && index.stammen.has(rechts)) return [stam(kop), rechts];
  }
  return null;
}

// The known words nearest to an unknown one. Two letters may differ in a long word, but then not its first two.
function verbeterd(index, woord) {
  const grens = woord.length >= 8 ? 2 : 1;
  let best = grens + 1;
  let gevonden = [];
  for (const [vorm] of index.vormen) {
    if (!isWoord(vorm) || (vorm[0] !== woord[0] && (woord.length < 6 || vorm[1] !== woord[1]))) continue;
    const d = afstand(woord, vorm, Math.min(best, grens));
    if (d > grens || d > best || (d === 2 && vorm.slice(0, 2) !== woord.slice(0, 2))) continue;
    if (d < best) [best, gevonden] = [d, []];
    gevonden.push(vorm);
  }
  return gevonden.slice(0, MEEST);
}

// == Search ==

// How much a way to stand for a word counts: the word itself, its beginning while typing, a longer word, a compound
// that holds it, both parts of a compound, the first part of a compound, the editor's list.
const FACTOR = { precies: 1, voor: 0.8, samen: 0.4, in: 0.4, delen: 0.7, kop: 0.3, lijst: 0.85 };

// One alternative for a word: the documents that hold any (or all) of the stems, with a score.
async function alternatief(index, stammen, factor, alle = false) {
  const lijsten = await Promise.all(stammen.map((s) => index.postings(s)));
  const som = new Map();
  for (const lijst of lijsten) for (const [nr, peil] of lijst) som.set(nr, [...(som.get(nr) ?? []), peil]);
  if (alle) for (const [nr, peilen] of som) if (peilen.length < stammen.length) som.delete(nr);
  const n = index.documenten.length;
  const zeldzaam = Math.log(1 + (n - som.size + 0.5) / (som.size + 0.5));
  return { zeldzaam: som.size ? zeldzaam * factor : 0,
    scores: new Map([...som].map(([nr, p]) => [nr, factor * zeldzaam * (alle ? Math.min(...p) : Math.max(...p))])) };
}

// Everything a word may stand for, as a list of alternatives; the least certain kinds only when nothing else is found.
async function alternatieven(index, woord, laatste) {
  const s = stam(woord);
  const gevonden = [];
  const voegToe = async (stammen, factor, alle) => {
    const keuze = stammen.length && await alternatief(index, stammen, factor, alle);
    if (keuze && keuze.scores.size) gevonden.push(keuze);
  };
  await voegToe([s], FACTOR.precies);
  if (!isWoord(woord)) return gevonden;
  const bekend = gevonden.length > 0;
  const begin = s.length > 3 ? woord.slice(0, s.length) : woord;
  const delen = gesplitst(index, woord);
  const langer = uitbreiding(index, (vorm) => vorm.startsWith(begin), s);
  await voegToe(langer, bekend || !laatste ? FACTOR.samen : FACTOR.voor);
  await voegToe(uitbreiding(index, (vorm) => vorm.indexOf(begin) > 1, s), FACTOR.in);
  if (bekend && delen && !index.licht.has(delen[0])) await voegToe(delen.slice(0, 1), FACTOR.kop);
  else if (delen && !gevonden.length) await voegToe(delen, FACTOR.delen, true);
  if (!gevonden.length && woord.length > 6) {
    const verwant = woord.slice(0, -1); // another ending: verzakt, verzakken
    await voegToe(uitbreiding(index, (vorm) => vorm.startsWith(verwant), s), FACTOR.voor);
  }
  return gevonden;
}

// The known word that a misspelt one stands for: of the nearest words the most used. Empty when there is none.
async function verbetering(index, woord) {
  let [beste, gevonden] = [0, ""];
  for (const vorm of isWoord(woord) ? verbeterd(index, woord) : []) {
    const aantal = (await index.postings(stam(vorm))).size;
    if (aantal > beste) [beste, gevonden] = [aantal, vorm];
  }
  return gevonden;
}

// Where `deel` stands in `geheel` as a run of words, or -1.
const plaats = (geheel, deel) => (deel.length ? geheel.findIndex((_, i) => deel.every((w, j) => geheel[i + j] === w)) : -1);

const LANGST = 24; // words of a query that count

// Search. Filters are {gemeente: "haarlem", …}; empty values do not filter. Without a query every document that passes
// the filters is given, in the order of the index.
// Gives {resultaten: documents, best first; bedoeld: pairs of a word as typed and the word that was used instead}.
export async function zoek(index, vraag, filters = {}) {
  const gekozen = Object.entries(filters).filter(([, waarde]) => waarde).map((f) => index.facetNummer.get(f.join("=")));
  const doorgelaten = index.documenten.filter(({ facetten }) => gekozen.every((nr) => facetten.includes(nr)));
  const woordrij = index.splits(vraag).slice(0, LANGST);
  if (!woordrij.length) return { resultaten: vraag.trim() ? [] : doorgelaten, bedoeld: [] };

  const tussenQuotes = [...vraag.matchAll(/["“”„]([^"“”„]+)["“”„]/g)].flatMap((m) => index.splits(m[1]));
  const termen = await termenVan(index, woordrij.filter((w) => !index.stop.has(w)), new Set(tussenQuotes));
  const bedoeld = termen.filter((t) => t.bedoeld).map((t) => [t.woord, t.bedoeld]);
  if (!genoegBekend(termen)) return { resultaten: [], bedoeld: [] };
  const stammen = woordrij.map(stam);
  const rang = doorgelaten.map((document) => [waardeer(index, document, termen, stammen), document]);
  return { bedoeld, resultaten: rang.filter(([waarde]) => waarde > 0).sort((a, b) => b[0] - a[0] || a[1].nr - b[1].nr)
    .map(([, document]) => document) };
}

// Per word of the query: its alternatives, and its weight, the rarer the heavier. A word in quotes stands for itself.
async function termenVan(index, inhoud, exact) {
  const stammen = inhoud.map(stam);
  const lijst = inhoud.map(() => []);
  for (const [woordvormen, zoekvormen] of index.zoekwoorden) {
    for (const vorm of woordvormen) {
      const begin = plaats(stammen, vorm);
      if (begin >= 0) vorm.forEach((_, i) => lijst[begin + i].push(...zoekvormen));
    }
  }
  const samen = inhoud.slice(1).map((woord, i) => stam(inhoud[i] + woord)); // bedrijven terrein -> bedrijventerrein
  return Promise.all(inhoud.map(async (woord, i) => {
    const s = stammen[i];
    const moet = exact.has(woord);
    let keuzes = [];
    let bedoeld = "";
    if (moet) keuzes.push(await alternatief(index, [s], 1));
    else {
      const laatste = i === inhoud.length - 1;
      const aaneen = [samen[i - 1], samen[i]].filter((t) => index.stammen.has(t));
      keuzes = await alternatieven(index, woord, laatste);
      if (!keuzes.length && !aaneen.length && !lijst[i].length) bedoeld = await verbetering(index, woord);
      if (bedoeld) keuzes = await alternatieven(index, bedoeld, laatste);
      for (const t of aaneen) keuzes.push(await alternatief(index, [t], 1));
      for (const doel of lijst[i]) keuzes.push(await alternatief(index, doel, FACTOR.lijst, true));
    }
    const bekend = keuzes.some((k) => k.scores.size);
    const maat = index.licht.has(s) ? 0.3 : 1;
    const zeldzaam = bekend ? Math.max(...keuzes.map((k) => k.zeldzaam)) : Math.log(2 + index.documenten.length);
    const kern = maat === 1 && !/^(?:19|20)\d\d$/.test(s); // a year, too, goes with any subject
    return { woord, keuzes, moet, bedoeld, bekend, kern, maat, gewicht: zeldzaam * maat };
  }));
}

const som = (termen) => termen.reduce((totaal, t) => totaal + t.gewicht, 0);

// An honest nothing: when most of what a query is about is unknown here, pages about its other words are no answer.
function genoegBekend(termen) {
  const kern = termen.filter((t) => t.kern);
  return !kern.length || som(kern.filter((t) => t.bekend)) > 0.4 * som(kern);
}

// Soft AND: what a document has of the query counts, and the more so the less is missing. Zero is no result.
function waardeer(index, document, termen, stammen) {
  let [score, gedekt] = [0, 0];
  for (const { keuzes, gewicht, maat, moet } of termen) {
    const beste = Math.max(0, ...keuzes.map((k) => k.scores.get(document.nr) ?? 0));
    if (!beste && moet) return 0;
    score += beste * maat;
    if (beste) gedekt += gewicht;
  }
  if (!score && termen.length) return 0;
  const totaal = som(termen) || 1;
  return score * (gedekt / totaal) ** 1.5 + naamWaarde(index, document, stammen, totaal);
}

// A document whose title or name is the query comes on top; one whose title holds it, or whose name is in it, rises.
function naamWaarde(index, document, stammen, totaal) {
  document.woorden ??= [document.titel, ...document.namen].map((naam) => index.splits(naam).map(stam));
  let waarde = 0;
  for (const naam of document.woorden) {
    if (naam.length === stammen.length && plaats(naam, stammen) === 0) return 3 * totaal;
    if (stammen.length > 1 && plaats(naam, stammen) >= 0) waarde = Math.max(waarde, totaal);
    else if (plaats(stammen, naam) >= 0) waarde = Math.max(waarde, (totaal * naam.length) / stammen.length / 2);
  }
  return waarde;
}
