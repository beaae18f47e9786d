"""Geometries of GeoPackage files: a header of the format, then well-known binary. Python 3 standard library only."""
import struct


def outlines_of(blob):
    """Lists of (lon, lat): the outer rings of a multipolygon or the lines of a multilinestring."""
    at = 8 + {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[(blob[3] >> 1) & 7]
    order = "<" if blob[at] else ">"
    kind, count = struct.unpack_from(order + "II", blob, at + 1)
    at, found = at + 9, []
    for _ in range(count):
        order = "<" if blob[at] else ">"
        _, parts = struct.unpack_from(order + "II", blob, at + 1)
        at += 9
        if kind == 5:
            flat = struct.unpack_from(f"{order}{2 * parts}d", blob, at)
            at += 16 * parts
            found.append(list(zip(flat[::2], flat[1::2])))
            continue
        for part in range(parts):
            (n,) = struct.unpack_from(order + "I", blob, at)
            flat = struct.unpack_from(f"{order}{2 * n}d", blob, at + 4)
            at += 4 + 16 * n
            if part == 0:
                found.append(list(zip(flat[::2], flat[1::2])))
    return found
