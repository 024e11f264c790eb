#!/usr/bin/env python3
"""Writes outlines.json, the outlines of the departments as SVG paths, from a GeoJSON file of the departments of France.

The file that it was run on in November 2026: departements, IGN 2018 by way of gregoiredavid/france-geojson (Licence Ouverte), overseas
included, simplified by mapshaper to 2 % of its points. Usage: make-outlines.py departements-2pct.geojson > outlines.json

Metropolitan France is drawn at 48 units a degree of latitude, equirectangular at 46.5 degrees north, 500 units wide and high. Each overseas
department is drawn into a box of 60 by 60 units whose corner is 0 0. Islands smaller than one unit are left out. Coordinates are tenths of a unit
around Paris, which is shown enlarged, else whole units; steps are relative, which halves the file.
"""
import json
import math
import re
import sys

SCALE, WEST, NORTH, MIDDLE = 48.0, -5.2, 51.15, 46.5
OVERSEAS, BOX = {"971", "972", "973", "974", "976"}, 60.0
FINE = {"75", "92", "93", "94"}


def project(ring, latitude, west, north, scale):
    narrow = math.cos(math.radians(latitude))
    return [((lon - west) * narrow * scale, (north - lat) * scale) for lon, lat in ring]


def path(rings, digits):
    written = []
    for ring in rings:
        points = []
        for point in ring:
            at = tuple(round(c * 10**digits) for c in point)
            if not points or points[-1] != at:
                points.append(at)
        if len(points) > 1 and points[0] == points[-1]:
            points.pop()
        width, height = (max(p[i] for p in points) - min(p[i] for p in points) for i in (0, 1))
        if len(points) < 3 or (len(rings) > 1 and max(width, height) < 2 * 10**digits):
            continue
        steps = [(b[0] - a[0], b[1] - a[1]) for a, b in zip(points, points[1:])]
        written.append("M" + pairs(points[:1], digits) + "l" + pairs(steps, digits) + "z")
    return "".join(written)


def pairs(points, digits):
    text = " ".join(f"{x / 10**digits:g} {y / 10**digits:g}" for x, y in points)
    return re.sub(r"(?<!\d)0\.", ".", text).replace(" -", "-")


def rings(geometry):
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [polygon[0] for polygon in polygons]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        features = json.load(file)["features"]
    outlines = {}
    for feature in sorted(features, key=lambda f: f["properties"]["code"]):
        code, parts = feature["properties"]["code"], rings(feature["geometry"])
        if code in OVERSEAS:
            longitudes, latitudes = zip(*(point for ring in parts for point in ring))
            middle = sum(latitudes) / len(latitudes)
            narrow = math.cos(math.radians(middle))
            span = max((max(longitudes) - min(longitudes)) * narrow, max(latitudes) - min(latitudes))
            drawn = [project(ring, middle, min(longitudes), max(latitudes), BOX / span) for ring in parts]
        else:
            drawn = [project(ring, MIDDLE, WEST, NORTH, SCALE) for ring in parts]
        outlines[f"fr-{code.lower()}"] = path(drawn, 1 if code in FINE else 0)
    print("{\n" + ",\n".join(f'  "{key}": "{outline}"' for key, outline in outlines.items()) + "\n}")


main()
