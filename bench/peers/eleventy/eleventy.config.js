export default function (config) {
  const acties = (api) => api.getFilteredByTag("actie");
  // Each list is grouped once; a page only takes its own.
  const lists = (api, keys) => {
    const groups = new Map();
    for (const actie of acties(api)) {
      for (const key of keys(actie.data)) {
        if (!groups.has(key)) groups.set(key, []);
        groups.get(key).push(actie);
      }
    }
    return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([slug, found]) => ({ slug, acties: found }));
  };
  config.addCollection("gemeenten", (api) => lists(api, (data) => data.gemeenten));
  config.addCollection("trekkers", (api) => lists(api, (data) => data.trekkers));
  let themas = new Map();
  config.addCollection("themas", (api) => {
    themas = new Map(lists(api, (data) => [`${data.agenda}/${data.thema}`]).map(({ slug, acties: found }) => [slug, found]));
    return [];
  });
  config.addGlobalData("alle_themas", async () => {
    const { default: agendas } = await import("./_data/agendas.json", { with: { type: "json" } });
    return agendas.flatMap((agenda) => agenda.themas.map((thema) => ({ agenda, thema })));
  });
  config.addFilter("van_thema", (agenda, thema) => themas.get(`${agenda}/${thema}`) ?? []);
  config.addFilter("verwant", (agenda, thema, url) => (themas.get(`${agenda}/${thema}`) ?? []).filter((a) => a.url !== url).slice(0, 5));
  config.addFilter("agenda_van", (agendas, slug) => agendas.find((a) => a.slug === slug));
  config.setQuietMode(true);
  return { markdownTemplateEngine: false, htmlTemplateEngine: "njk", templateFormats: ["md", "njk"], dir: { output: "_site" } };
}
