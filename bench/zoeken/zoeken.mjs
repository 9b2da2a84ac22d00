// Ask questions of a built site: `node zoeken.mjs product|minisearch|pagefind SITE [MODULES] < questions.json`.
// Writes for every question {ids, kaart, bytes, ms}: what was found, and what had to travel before the first result.

import { readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { gzipSync } from "node:zlib";

const [wat, site, modules = import.meta.dirname] = process.argv.slice(2);
const vragen = JSON.parse(readFileSync(0, "utf8"));
const EERSTE_RIJEN = 4; // rows that the page shows first
const AANTAL = 30;
const gzip = (tekst) => gzipSync(tekst, { level: 9 }).length;

const asset = (naam) => join(site, "assets", readdirSync(join(site, "assets")).find((f) => f.startsWith(`${naam}.`) && f.endsWith(".js")));
let bron = readFileSync(asset("zoekmotor"), "utf8");
for (const [van, naar] of JSON.parse(process.env.ZONDER ?? "[]")) {
  if (!bron.includes(van)) throw new Error(`not in zoekmotor.js: ${van}`);
  bron = bron.replace(van, naar);
}
const { openIndex, zoek, woorden, stam } = vm.runInThisContext(`${bron}\n;Zoekmotor`);
const bestand = (naam) => readFileSync(join(site, "zoekindex", `${naam}.js`), "utf8");
const waarde = (tekst) => JSON.parse(tekst.slice("zoekdeel(".length, -1));

async function product() {
  const scripts = ["zoekmotor", "zoekveld", "zoeken"].reduce((n, naam) => n + gzip(readFileSync(asset(naam))), 0);
  const gewicht = new Map();
  const uit = [];
  for (const vraag of vragen) {
    const gehaald = new Set();
    const index = await openIndex(async (naam) => { gehaald.add(naam); return waarde(bestand(naam)); });
    const begin = performance.now();
    const { resultaten, kaart } = await zoek(index, vraag);
    const ms = performance.now() - begin;
    const rijen = await Promise.all(resultaten.slice(0, EERSTE_RIJEN).map(([nr]) => index.document(nr)));
    for (const naam of gehaald) if (!gewicht.has(naam)) gewicht.set(naam, gzip(bestand(naam)));
    const bytes = scripts + [...gehaald].reduce((n, naam) => n + gewicht.get(naam), 0);
    rijen.push(...await Promise.all(resultaten.slice(EERSTE_RIJEN, AANTAL).map(([nr]) => index.document(nr))));
    uit.push({ ids: rijen.map((r) => r.id), kaart: kaart?.id ?? null, zin: kaart?.antwoord?.[0] ?? null, bytes, ms });
  }
  return uit;
}

// Every document with its text, as the index of the site holds them.
async function documenten() {
  const index = await openIndex(async (naam) => waarde(bestand(naam)));
  return Promise.all(Array.from({ length: index.n }, async (_, nr) => ({ ...(await index.document(nr)), tekst: await index.tekst(nr) })));
}

async function minisearch() {
  const MiniSearch = createRequire(join(modules, "package.json"))("minisearch");
  const ingang = waarde(bestand("index"));
  const stop = new Set(ingang.stop.split(" "));
  const opties = {
    fields: ["titel", "samenvatting", "tekst", "context"], storeFields: ["id"], idField: "nr",
    tokenize: (tekst) => woorden(tekst, ingang.gelijk), processTerm: (term) => (stop.has(term) ? null : stam(term)),
  };
  const zoeker = new MiniSearch(opties);
  zoeker.addAll(await documenten());
  const bytes = gzip(JSON.stringify(zoeker));
  const instelling = { prefix: true, fuzzy: 0.2, boost: { titel: 4, samenvatting: 2 }, combineWith: "OR" };
  return vragen.map((vraag) => {
    const begin = performance.now();
    const gevonden = zoeker.search(vraag, instelling);
    return { ids: gevonden.slice(0, AANTAL).map((r) => r.id), kaart: null, bytes, ms: performance.now() - begin };
  });
}

async function pagefind() {
  const { createIndex, close } = await import(pathToFileURL(join(modules, "node_modules", "pagefind", "lib", "index.js")));
  const { index } = await createIndex({ rootSelector: "main", forceLanguage: "nl" });
  await index.addDirectory({ path: site });
  const map = join(modules, ".pagefind");
  await index.writeFiles({ outputPath: map });
  await close();
  const ids = new Map((await documenten()).map(({ id, url }) => [url.split("#")[0], id.split("#")[0]]));
  let bytes = 0;
  const server = createServer((verzoek, antwoord) => {
    const pad = join(map, new URL(verzoek.url, "http://x").pathname);
    const data = readFileSync(pad);
    bytes += [".js", ".json"].includes(extname(pad)) ? gzip(data) : statSync(pad).size;
    antwoord.setHeader("connection", "close");
    antwoord.end(data);
  });
  await new Promise((klaar) => server.listen(0, "127.0.0.1", klaar));
  const basis = `http://127.0.0.1:${server.address().port}/`;
  const uit = [];
  try {
    const zoeker = await import(pathToFileURL(join(map, "pagefind.js")));
    await zoeker.options({ basePath: basis, baseUrl: "/" });
    await zoeker.init();
    const vast = bytes + gzip(readFileSync(join(map, "pagefind.js")));
    for (const vraag of vragen) {
      bytes = 0;
      const begin = performance.now();
      const { results } = await zoeker.search(vraag);
      const gevonden = await Promise.all(results.slice(0, 10).map((r) => r.data()));
      const urls = gevonden.map((r) => ids.get(new URL(r.url, basis).pathname)).filter(Boolean);
      uit.push({ ids: [...new Set(urls)], kaart: null, bytes: vast + bytes, ms: performance.now() - begin });
    }
  } finally { server.close(); }
  return uit;
}

const uit = await { product, minisearch, pagefind }[wat]();
process.stdout.write(JSON.stringify(uit), () => process.exit(0));
