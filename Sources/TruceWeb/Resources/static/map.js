// The map: points of a list of incidents over outlines of our own; tiles only where the desk names some.
// A circle covers where an event may have been; points are never moved apart.
"use strict";
(() => {
  if (typeof L === "undefined") return;
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  const text = (tag, words) => {
    const element = document.createElement(tag);
    element.textContent = words;
    return element;
  };

  const popup = (feature) => {
    const facts = feature.properties;
    const box = document.createElement("div");
    const link = text("a", facts.what);
    link.href = facts.href;
    box.append(link, text("div", `${facts.placed}`), text("div", `${facts.when} · ${facts.support}`));
    return box;
  };

  // Outlines for what is in view, with a margin; asked for again when the view leaves it.
  const ground = (map) => {
    let held = null;
    let layer = null;
    const style = (feature) => ({
      color: colour("--soft"), fill: false, interactive: false,
      weight: { coast: 1, country: 1.4, province: 0.5, disputed: 1.2 }[feature.properties.kind] || 1,
      dashArray: feature.properties.kind === "disputed" ? "5 3" : null,
    });
    const load = async () => {
      const view = map.getBounds();
      const wantsProvinces = map.getZoom() >= 5;
      if (held && held.bounds.contains(view) && held.provinces === wantsProvinces) return;
      const bounds = view.pad(0.6);
      const whole = (number) => number.toFixed(0);
      const query = new URLSearchParams({
        south: whole(Math.max(-90, bounds.getSouth() - 1)), north: whole(Math.min(90, bounds.getNorth() + 1)),
        west: whole(Math.max(-180, bounds.getWest() - 1)), east: whole(Math.min(180, bounds.getEast() + 1)),
      });
      if (wantsProvinces) query.set("provinces", "yes");
      held = { bounds, provinces: wantsProvinces };
      const answer = await fetch(`/map/ground.geojson?${query}`);
      if (!answer.ok) return;
      const lines = await answer.json();
      if (layer) layer.remove();
      layer = L.geoJSON(lines, { style, interactive: false, pane: "ground" }).addTo(map);
    };
    map.on("moveend", load);
    load();
  };

  // Most points lie around their median; those far from it must not shrink all others to a dot.
  const core = (points) => {
    const places = points.map((f) => [f.geometry.coordinates[1], f.geometry.coordinates[0]]);
    const middle = (index) => places.map((p) => p[index]).sort((a, b) => a - b)[places.length >> 1];
    const [north, east] = [middle(0), middle(1)];
    const near = places.filter((p) => Math.abs(p[0] - north) < 5 && Math.abs(p[1] - east) < 5);
    return near.length * 10 >= places.length * 6 ? near : places;
  };

  const draw = async (place) => {
    const answer = await fetch(place.dataset.points);
    if (!answer.ok) return;
    const told = (await answer.json()).features;
    const points = told.filter((f) => f.properties.precision !== "country");
    if (!points.length) return;
    place.hidden = false;
    for (const drawing of place.parentElement.querySelectorAll("[data-map-drawing]")) drawing.hidden = true;
    place.setAttribute("role", "region");
    place.setAttribute("aria-label", "Map of the incidents; the list holds the same");

    const map = L.map(place, { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, maxZoom: 12, worldCopyJump: true });
    map.attributionControl.setPrefix("");
    map.attributionControl.addAttribution("Outlines: Natural Earth");
    map.createPane("ground").style.zIndex = 250;
    if (place.dataset.tiles) {
      L.tileLayer(place.dataset.tiles, { attribution: L.Util.template("{credit}", { credit: place.dataset.credit || "" }) }).addTo(map);
    }

    const circles = L.layerGroup().addTo(map);
    const marks = L.markerClusterGroup
      ? L.markerClusterGroup({ animate: false, showCoverageOnHover: false, spiderfyOnMaxZoom: true, maxClusterRadius: 44 })
      : L.layerGroup();
    marks.addTo(map);

    const show = (wanted) => {
      circles.clearLayers();
      marks.clearLayers();
      const seen = new Set();
      for (const feature of wanted) {
        const [east, north] = feature.geometry.coordinates;
        const facts = feature.properties;
        const key = `${east} ${north} ${facts.radiusKilometres}`;
        if (!seen.has(key)) {
          seen.add(key);
          L.circle([north, east], {
            radius: facts.radiusKilometres * 1000, color: colour("--line"), weight: 1, fillOpacity: 0.07, interactive: false,
            dashArray: ["province", "area"].includes(facts.precision) ? "4 3" : null,
          }).addTo(circles);
        }
        const mark = L.marker([north, east], {
          title: `${facts.what}, ${facts.when}`, alt: `${facts.what}, ${facts.when}`, keyboard: true,
          icon: L.divIcon({ className: "point", iconSize: [14, 14] }),
        });
        mark.bindPopup(() => popup(feature));
        marks.addLayer(mark);
      }
    };
    // Names for those who cannot see the marks.
    const name = () => {
      for (const mark of place.querySelectorAll(".leaflet-marker-icon")) {
        const count = mark.classList.contains("marker-cluster") ? mark.textContent.trim() : null;
        mark.setAttribute("role", "button");
        mark.setAttribute("aria-label", count ? `${count} incidents, closer` : mark.title);
      }
    };
    map.on("moveend layeradd", () => requestAnimationFrame(name));
    show(points);
    map.fitBounds(L.latLngBounds(core(points)).pad(0.1), { maxZoom: 9 });
    ground(map);
    slider(place, points, show, told.length - points.length);
  };

  // Days up to which incidents are shown.
  const slider = (place, points, show, wide) => {
    const rest = wide ? `; ${wide} placed no closer than a country` : "";
    const days = Array.from(new Set(points.map((f) => f.properties.day).filter(Boolean))).sort();
    if (days.length < 2) return;
    const tools = document.createElement("div");
    tools.className = "map-tools noprint";
    const make = (words, value) => {
      const label = text("label", words);
      const range = document.createElement("input");
      range.type = "range";
      range.min = 0;
      range.max = days.length - 1;
      range.value = value;
      label.append(" ", range);
      tools.append(label);
      return range;
    };
    const from = make("From", 0);
    const to = make("To", days.length - 1);
    const told = document.createElement("output");
    tools.append(told);
    const apply = () => {
      const first = days[Math.min(from.value, to.value)];
      const last = days[Math.max(from.value, to.value)];
      for (const range of [from, to]) range.setAttribute("aria-valuetext", days[range.value]);
      const wanted = points.filter((f) => !f.properties.day || (f.properties.day >= first && f.properties.day <= last));
      told.textContent = `${first} to ${last}: ${wanted.length} of ${points.length} incidents${rest}`;
      show(wanted);
    };
    from.addEventListener("input", apply);
    to.addEventListener("input", apply);
    told.textContent = `${days[0]} to ${days[days.length - 1]}: ${points.length} incidents${rest}`;
    place.after(tools);
  };

  for (const place of document.querySelectorAll("[data-map]")) {
    if (!("closed" in place.dataset)) { draw(place); continue; }
    const button = text("button", "Show on a map");
    button.type = "button";
    button.className = "noprint";
    place.before(button);
    button.addEventListener("click", () => { button.remove(); place.hidden = false; draw(place); });
  }
})();
