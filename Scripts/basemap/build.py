"""Builds the base map of the brief from Natural Earth's provinces and disputed borders.

    build.py world_map.gpkg world.outlines

Lines that two provinces share are written once: inside a country as `province`, between countries as `country`;
lines of one province alone are `coast`. Each line is simplified (Douglas and Peucker 1973) and rounded to hundredths of a degree.
"""
import math, sqlite3, struct, sys
from collections import defaultdict

TOLERANCE = {"coast": 0.012, "country": 0.008, "province": 0.012, "disputed": 0.008}  # degrees
SHORTEST = 0.12  # degrees; islands and slivers with a smaller outline box are left out


def header(blob):
    return 8 + {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[(blob[3] >> 1) & 7]


def points(blob, at, order):
    (n,) = struct.unpack_from(order + "I", blob, at)
    flat = struct.unpack_from(f"{order}{2 * n}d", blob, at + 4)
    return [(round(x, 5), round(y, 5)) for x, y in zip(flat[::2], flat[1::2])], at + 4 + 16 * n


def geometry(blob, at=None):
    """Rings or lines of a GeoPackage geometry, holes included."""
    at = header(blob) if at is None else at
    order = "<" if blob[at] else ">"
    (kind,) = struct.unpack_from(order + "I", blob, at + 1)
    at += 5
    if kind == 2:
        line, at = points(blob, at, order)
        return [line], at
    (count,) = struct.unpack_from(order + "I", blob, at)
    at, found = at + 4, []
    for _ in range(count):
        if kind == 3:
            line, at = points(blob, at, order)
            found.append(line)
        else:
            lines, at = geometry(blob, at)
            found += lines
    return found, at


def simplified(line, tolerance):
    keep, stack = {0, len(line) - 1}, [(0, len(line) - 1)]
    while stack:
        a, b = stack.pop()
        (x0, y0), (x1, y1) = line[a], line[b]
        length, worst, where = math.hypot(x1 - x0, y1 - y0), 0.0, None
        for i in range(a + 1, b):
            px, py = line[i]
            off = abs((x1 - x0) * (y0 - py) - (x0 - px) * (y1 - y0)) / length if length else math.hypot(px - x0, py - y0)
            if off > worst:
                worst, where = off, i
        if worst > tolerance:
            keep.add(where)
            stack += [(a, where), (where, b)]
    return [line[i] for i in sorted(keep)]


def chains(edges):
    """Edges joined to lines that run until three meet."""
    near = defaultdict(list)
    for a, b in edges:
        near[a].append(b)
        near[b].append(a)
    left = set(edges)

    def walk(a, b):
        line = [a, b]
        left.discard(tuple(sorted((a, b))))
        while len(near[line[-1]]) == 2:
            ahead = [p for p in near[line[-1]] if tuple(sorted((line[-1], p))) in left]
            if not ahead:
                break
            left.discard(tuple(sorted((line[-1], ahead[0]))))
            line.append(ahead[0])
        return line

    lines = []
    for point in sorted(p for p in near if len(near[p]) != 2):
        for other in sorted(near[point]):
            if tuple(sorted((point, other))) in left:
                lines.append(walk(point, other))
    for a, b in sorted(left):
        if (a, b) in left:
            lines.append(walk(a, b))
    return lines


def row(kind, line):
    whole = [(round(x * 100), round(y * 100)) for x, y in simplified(line, TOLERANCE[kind])]
    whole = [p for i, p in enumerate(whole) if i == 0 or p != whole[i - 1]]
    xs, ys = [p[0] for p in whole], [p[1] for p in whole]
    if len(whole) < 2 or max(xs) - min(xs) + max(ys) - min(ys) < SHORTEST * 100 and kind == "coast":
        return None
    steps = [f"{whole[0][0]} {whole[0][1]}"] + [f"{b[0] - a[0]} {b[1] - a[1]}" for a, b in zip(whole, whole[1:])]
    return "\t".join([kind, str(min(xs)), str(min(ys)), str(max(xs)), str(max(ys)), " ".join(steps)])


def centre(rings):
    ring = max(rings, key=lambda r: abs(sum(a * d - c * b for (a, b), (c, d) in zip(r, r[1:]))))
    area = x = y = 0.0
    for (a, b), (c, d) in zip(ring, ring[1:]):
        cross = a * d - c * b
        area, x, y = area + cross, x + (a + c) * cross, y + (b + d) * cross
    return (x / (3 * area), y / (3 * area)) if abs(area) > 1e-9 else ring[0]


def main(source, target):
    base = sqlite3.connect(f"file:{source}?mode=ro", uri=True)
    owners, labels = defaultdict(set), []
    for fid, country, name, blob in base.execute("select fid, adm0_a3, name, geom from states_provinces order by fid"):
        rings, _ = geometry(blob)
        for ring in rings:
            for a, b in zip(ring, ring[1:]):
                if a != b:
                    owners[tuple(sorted((a, b)))].add((country, fid))
        if name:
            x, y = centre(rings)
            labels.append("\t".join(["name", str(round(x * 100)), str(round(y * 100)), "", "", name]))
    sorts = defaultdict(list)
    for edge, who in owners.items():
        kind = "coast" if len(who) == 1 else "province" if len({c for c, _ in who}) == 1 else "country"
        sorts[kind].append(edge)
    rows = []
    for kind in sorted(sorts):
        rows += [r for line in chains(sorts[kind]) if (r := row(kind, line))]
    for (blob,) in base.execute("select geom from disputed_borders order by fid"):
        rows += [r for line in geometry(blob)[0] if (r := row("disputed", line))]
    head = """# Outlines for the map of the brief: coasts, borders of countries and provinces, disputed borders, names of provinces.
# Built by Scripts/build-basemap.sh from Natural Earth (public domain) as carried by Debian's qgis-common 3.22.16.
# Columns: kind (coast, country, province, disputed), west, south, east, north, first point and steps (longitude latitude);
# name: longitude, latitude, two empty cells, the name of a province. All in hundredths of a degree.
"""
    with open(target, "w", encoding="utf-8") as file:
        file.write(head + "\n".join(sorted(rows) + sorted(labels)) + "\n")


main(*sys.argv[1:])
