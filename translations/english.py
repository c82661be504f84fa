#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Refreshes gridpoint_en.ts: the plural forms of the English source texts.

lupdate collects the texts with %n; a text that says "(s)", "(es)" or "entries" gets both forms by rule, any
other one is the same in both ("%n not exported"). Forms that were written by hand stay.
"""
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TS = os.path.join(ROOT, "translations", "gridpoint_en.ts")
ONE = [(r"\((?:s|es)\)", ""), (r"%n entries", "%n entry"), (r"%n exported entries have", "%n exported entry has"),
       (r"they go along", "it goes along")]
MANY = [(r"\((s|es)\)", r"\1")]


def lupdate():
    tool = next((t for t in ("/usr/lib/qt6/bin/lupdate", "lupdate-qt6", "lupdate") if not t.startswith("/") or os.path.exists(t)))
    subprocess.run([tool, "-silent", "-pluralonly", "-locations", "none", "-no-obsolete", "models", "ui", "app", "-ts", TS,
                    "-source-language", "en", "-target-language", "en"], cwd=ROOT, check=True)


def form(text, rules):
    for pattern, by in rules:
        text = re.sub(pattern, by, text)
    return text


lupdate()
tree = ET.parse(TS)
for message in tree.getroot().iter("message"):
    translation = message.find("translation")
    if translation.get("type") != "unfinished":
        continue
    source = message.findtext("source")
    for child in list(translation):
        translation.remove(child)
    translation.text = None
    for rules in (ONE, MANY):
        ET.SubElement(translation, "numerusform").text = form(source, rules)
    del translation.attrib["type"]
with open(TS, "w", encoding="utf-8") as out:
    out.write('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + ET.tostring(tree.getroot(), encoding="unicode") + "\n")
lupdate()  # once more: it writes its own quoting and order
sys.exit(0)
