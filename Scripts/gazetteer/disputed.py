"""Outlines of disputed areas from Natural Earth's provinces, countries and disputed borders.

The data gives provinces and countries as polygons and claims as lines ("Syrian claim", drawn inside the polygon of who
holds the area). An area is a whole province, or the part of a country that lies on one side of such a line.
Who claims and who administers is what the data's columns say: the line's name, `adm0_left` and `adm0_right`;
for provinces the country of `woe_label`, `sov_a3` and `admin`. Where the data names no holder apart from the claimant, none is given.
"""
import math
from collections import Counter

from geopackage import outlines_of

TOLERANCE = 0.004  # degrees
OFFSHORE = 0.03  # degrees by which coasts are moved out to sea, so that harbours and quays lie inside
CLAIMANTS = {
    "Ukrainian": "UA", "Georgian": "GE", "Moldovan": "MD", "Syrian": "SY", "Lebanese": "LB", "Indian": "IN", "Pakistani": "PK",
    "Chinese": "CN", "South Sudanese": "SS", "Sudanese": "SD", "Kenyan": "KE", "Western Saharan": "EH", "Venezuelan": "VE",
    "Suriname": "SR", "Guatemalan": "GT", "Portuguese": "PT", "Japanese": "JP", "Bolivian": "CL",
}

# Parts of a country on one side of a line of the data: name, fids of the line's rows, country cut, (lat, lon) inside the part.
PARTS = [
    ("Golan Heights", (22,), "IL", (32.98, 35.75)),
    ("Donetsk and Luhansk beyond the line of contact of 2015", (45,), "UA", (48.0, 38.5)),
    ("Abkhazia", (8,), "GE", (43.0, 41.0)),
    ("South Ossetia", (9,), "GE", (42.35, 44.0)),
    ("Transnistria", (7,), "MD", (46.84, 29.63)),
    ("Aksai Chin", (21,), "CN", (35.1, 79.5)),
    ("Shaksgam valley", (15,), "CN", (36.1, 76.6)),
    ("Arunachal Pradesh", (20,), "IN", (28.1, 94.5)),
    ("Western Sahara west of the berm", (33,), "MA", (24.5, -14.0)),
    ("Abyei", (25,), "SD", (9.8, 28.43)),
    ("Ilemi triangle", (17, 18), "KE", (4.9, 35.3)),
    ("Essequibo", (31,), "GY", (5.5, -60.0)),
    ("Tigri area", (10,), "GY", (2.5, -57.7)),
    ("Southern Belize", (30,), "BZ", (17.0, -88.7)),
]

# Whole provinces: name, (country, province) of each, claimants, who administers ("": the data names nobody else), the data's words.
PROVINCES = [
    ("Crimea", (("RU", "Crimea"), ("RU", "Sevastopol")), ("UA",), "RU", "admin Russia, label Ukraine"),
    ("Azad Kashmir and Gilgit-Baltistan", (("PK", "Azad Kashmir"), ("PK", "Northern Areas"), ("PK", "Gilgit-Baltistan")), ("IN",), "PK", "Indian claim"),
    ("Jammu and Kashmir", (("IN", "Jammu and Kashmir"),), ("PK",), "IN", "Pakistani claim"),
    ("Siachen Glacier", (("-1", "Kashmir"),), ("IN", "PK"), "", "a unit of its own inside Kashmir"),
    ("Northern Cyprus", (("-1", "Northern Cyprus"),), ("CY",), "Northern Cyprus", "a unit of its own, no ISO code"),
    ("Somaliland", (("-1", "Somaliland"),), ("SO",), "Somaliland", "a unit of its own, no ISO code"),
    ("West Bank", (("PS", "West Bank"),), ("PS",), "", "sovereignty Israel, unit Palestine"),
    ("Gaza Strip", (("PS", "Gaza Strip"),), ("PS",), "", "sovereignty Israel, unit Palestine"),
    ("Western Sahara east of the berm", (("EH", "Western Sahara"),), ("EH", "MA"), "", "a sovereignty of its own, SAH"),
    ("Spratly Islands", (("-1", "Spratly Islands"),), (), "", "a unit of its own, no ISO code"),
]

# Lines that close to a ring: name, fids, claimants, administrator, the data's words.
RINGS = [("Nagorno-Karabakh", (2, 3, 37, 38, 41, 43, 46), (), "AZ", "Former USSR oblast in 1991")]

# What the layer lacks, outlined by hand from public descriptions, roughly: name, ring of (lat, lon), claimants, administrator, words.
BY_HAND = [
    ("Hala'ib triangle", ((22.0, 34.1), (22.9, 35.3), (23.2, 35.6), (23.1, 36.0), (22.0, 37.0)), ("SD",), "EG",
     "not in Natural Earth; border of 1902 against that of 1899"),
    ("Southern Kuril Islands", ((43.2, 145.4), (44.6, 145.6), (45.7, 148.6), (45.4, 149.2), (43.2, 147.2)), ("JP",), "RU",
     "Japanese claim"),
]


class DisputedArea:
    def __init__(self, name, rings, claimants, administrator, basis):
        self.name, self.claimants, self.administrator, self.basis = name, tuple(claimants), administrator, basis
        self.rings = rings


def distance(a, b):
    return math.hypot(a[0] - b[0], a[1] - b[1])


def joined(lines):
    """Pieces of one line, joined end to end by the nearest ends, from the first piece outwards."""
    chain, rest = list(lines[0]), [list(line) for line in lines[1:]]
    while rest:
        options = []
        for number, line in enumerate(rest):
            options += [(distance(chain[-1], line[0]), 0, number), (distance(chain[-1], line[-1]), 1, number),
                        (distance(chain[0], line[-1]), 2, number), (distance(chain[0], line[0]), 3, number)]
        _, how, number = min(options)
        line = rest.pop(number)
        chain = {0: lambda: chain + line, 1: lambda: chain + line[::-1],
                 2: lambda: line + chain, 3: lambda: line[::-1] + chain}[how]()
    return chain


def inside(lon, lat, ring):
    odd, (x0, y0) = False, ring[-1]
    for x1, y1 in ring:
        if (y0 > lat) != (y1 > lat) and lon < (x1 - x0) * (lat - y0) / (y1 - y0) + x0:
            odd = not odd
        x0, y0 = x1, y1
    return odd


def cut(ring, line, lat, lon):
    """The part of `ring` on the side of `line` where the point lies; the line's ends are laid on the ring's nearest points."""
    first = min(range(len(ring)), key=lambda i: (distance(ring[i], line[0]), i))
    last = min(range(len(ring)), key=lambda i: (distance(ring[i], line[-1]), i))
    if ring[0] == ring[-1]:
        ring = ring[:-1]
    first, last = first % len(ring), last % len(ring)
    forth = ring[last:first + 1] if last <= first else ring[last:] + ring[:first + 1]
    back = ring[first:last + 1] if first <= last else ring[first:] + ring[:last + 1]
    for part in (line + forth, line[::-1] + back):
        if inside(lon, lat, part):
            return part, max(distance(ring[first], line[0]), distance(ring[last], line[-1]))
    raise SystemExit(f"no side of the line holds {lat} {lon}")


def edges(ring):
    points = [(round(x, 5), round(y, 5)) for x, y in ring]
    return [tuple(sorted(pair)) for pair in zip(points, points[1:] + points[:1])]


def coasts(base):
    """The edges that one province alone has."""
    count = Counter(edge for (blob,) in base.execute("select geom from states_provinces") for ring in outlines_of(blob) for edge in set(edges(ring)))
    return {edge for edge, owners in count.items() if owners == 1}


def offshore(ring, coast):
    """The ring with the points that lie between two edges of coast moved outwards."""
    if ring[0] == ring[-1]:
        ring = ring[:-1]
    turn = 1 if sum(a * d - c * b for (a, b), (c, d) in zip(ring, ring[1:] + ring[:1])) > 0 else -1
    own, moved = edges(ring), []
    for i, (x, y) in enumerate(ring):
        (x0, y0), (x1, y1) = ring[i - 1], ring[(i + 1) % len(ring)]
        length = math.hypot(x1 - x0, y1 - y0)
        if own[i] in coast and own[i - 1] in coast and length:
            x, y = x + turn * (y1 - y0) / length * OFFSHORE, y - turn * (x1 - x0) / length * OFFSHORE
        moved.append((x, y))
    return moved


def disputed_areas(base, simplified):
    """All areas, sorted by name; stops where an area does not come out of the data."""
    claims = {fid: (name, holder, outlines_of(blob)) for fid, name, holder, blob in base.execute("select fid, name, adm0_left, geom from disputed_borders")}
    rings = {}
    for code, blob in base.execute("select iso_a2, geom from countries order by fid"):
        rings.setdefault(code, []).extend(outlines_of(blob))
    areas = []
    for name, fids, country, (lat, lon) in PARTS:
        line = joined([piece for fid in fids for piece in claims[fid][2]])
        outer = next(r for r in rings[country] if inside(lon, lat, r))
        part, gap = cut(outer, line, lat, lon)
        if gap > 0.2:
            raise SystemExit(f"{name}: the line ends {gap:.2f} degrees off the border")
        basis = claims[fids[0]][0]
        claimant = CLAIMANTS[basis.removesuffix(" claim")]
        areas.append(DisputedArea(name, [part], [claimant], "" if claimant == country else country, basis))
    for name, units, claimants, administrator, basis in PROVINCES:
        found = [ring for unit in units for (blob,) in base.execute(
            "select geom from states_provinces where iso_a2 = ? and name = ? order by fid", unit) for ring in outlines_of(blob)]
        if not found:
            raise SystemExit(f"{name}: no such province")
        areas.append(DisputedArea(name, found, claimants, administrator, basis))
    for name, fids, claimants, administrator, basis in RINGS:
        areas.append(DisputedArea(name, [joined([piece for fid in fids for piece in claims[fid][2]])], claimants, administrator, basis))
    for name, ring, claimants, administrator, basis in BY_HAND:
        areas.append(DisputedArea(name, [[(lon, lat) for lat, lon in ring]], claimants, administrator, basis))
    coast = coasts(base)
    for area in areas:
        area.rings = [r for r in (halved(offshore(ring, coast), simplified) for ring in area.rings) if len(r) >= 3]
    return sorted(areas, key=lambda a: a.name)


def halved(ring, simplified):
    """A ring simplified in two halves, since a closed line has no base to measure from."""
    if ring[0] == ring[-1]:
        ring = ring[:-1]
    middle = len(ring) // 2
    return simplified(ring[:middle + 1], TOLERANCE)[:-1] + simplified(ring[middle:], TOLERANCE)
