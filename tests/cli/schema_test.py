#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The JSON of each command is what `onoma schema` says it is: no key more, none less.

    schema_test.py ONOMA [TEST...]      run from the project's folder, where samples/ is
"""
import json
import re
import sys
import unittest

from program import QUICK, SAMPLES, ProgramTest, onoma, use_program

TYPES = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "array": list,
         "object": dict, "null": type(None)}
KEYWORDS = {"$schema", "$id", "title", "type", "enum", "const", "properties", "required", "items",
            "patternProperties", "additionalProperties"}


def is_type(value, name):
    if isinstance(value, bool):
        return name == "boolean"
    return isinstance(value, TYPES[name])


def faults(value, schema, where="$"):
    """What is wrong with `value`, as lines: the part of JSON Schema that our schemas use."""
    assert KEYWORDS.issuperset(schema), schema.keys()
    if "const" in schema and value != schema["const"]:
        yield f"{where}: expected {schema['const']!r}, found {value!r}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{where}: expected one of {schema['enum']}, found {value!r}"
    names = schema.get("type", [])
    names = [names] if isinstance(names, str) else names
    if names and not any(is_type(value, name) for name in names):
        yield f"{where}: expected {names}, found {value!r:.60}"
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from faults(item, schema.get("items", {}), f"{where}[{index}]")
    elif isinstance(value, dict):
        for key in schema.get("required", []):
            if key not in value:
                yield f"{where}: expected the key {key}, found {list(value)}"
        for key, part in value.items():
            shapes = [schema.get("properties", {}).get(key)]
            shapes += [shape for pattern, shape in schema.get("patternProperties", {}).items()
                       if re.search(pattern, key)]
            shapes = [shape for shape in shapes if shape is not None]
            rest = schema.get("additionalProperties", {})
            if not shapes and rest is False:
                yield f"{where}: expected no key {key}, found it"
            for shape in shapes or ([rest] if isinstance(rest, dict) else []):
                yield from faults(part, shape, f"{where}.{key}")


def schema(name):
    return json.loads(onoma("schema", name).stdout)


class Schemas(ProgramTest):
    def check(self, name, value, part=None):
        shape = schema(name)
        if part:  # JSON lines are the items of an array of the whole
            shape = shape["properties"][part]["items"]
        self.assertEqual(list(faults(value, shape))[:5], [])

    def sources(self):
        """Articles with all that makes a key appear: metadata, ambiguous forms, names that no
        lexicon lists, and one that cannot be read."""
        lexicon = self.article("both.tsv", "id\tname\tweak\tevidence\tcase\na\tAlpha One\tAlpha\tx\t\n"
                                           "b\tAlpha Two\tAlpha\tx\t\n")
        self.article("in/a.jsonl", json.dumps(
            {"text": "Alpha x here. analyst Jane Doe of Acme GmbH said 3 % fell, 10x a year.",
             "title": "OpenAI pays $5 million", "author": "A", "section": "S", "language": "en", "url": "http://x.org/a",
             "date": "2025-02-03", "source": "weekly", "desk": "d"}) + "\n{broken\n")
        self.article("in/b.txt", b"Caf\xE9 of Alpha x.")
        return [SAMPLES, str(self.folder / "in"), "--lexicon", lexicon]

    def saved_report(self, sources):
        path = self.folder / "saved.json"
        onoma("report", *sources, "--format", "json", "-o", str(path))
        return str(path)

    def test_the_output_of_each_command_is_valid(self):
        sources = self.sources()
        cases = [("report", ["report"]), ("report", ["report", "--duplicates", "weight"]),
                 ("report", ["report", "--counts", "possible"]),
                 ("compare", ["compare"]), ("compare", ["compare", "--by", "month"]),
                 ("compare", ["compare", "--by", "desk"]),
                 ("compare", ["compare", "--duplicates", "weight"]),
                 ("compare", ["compare", "--against", self.saved_report(sources)]),
                 ("report", ["report", "--by", "month"]), ("report", ["report", "--by", "desk"]),
                 ("wide", ["report", "--wide-by", "month"]),
                 ("wide", ["report", "--wide-by", "desk", "--measure", "rate_low"]),
                 ("wide", ["report", "--wide-by", "source,month"]),
                 ("pairs", ["pairs"]), ("pairs", ["pairs", "--context", "paragraph"]),
                 ("pairs", ["pairs", "--context", "document", "--top", "3"]),
                 ("pairs", ["pairs", "--window", "5", "--distance-weights"]),
                 ("network", ["pairs", "--network"]),
                 ("similar", ["pairs", "--similar-to", "OpenAI"]), ("discover", ["discover"]), ("figures", ["figures"]),
                 ("claims", ["figures", "--compare"]), ("duplicates", ["duplicates"]),
                 ("quote", ["quote", "OpenAI"]), ("quote", ["quote", "pays", "--with", "OpenAI", "--sample", "1"]),
                 ("quote", ["quote", "a", "--counts", "possible"]), ("kwic", ["quote", "OpenAI", "--kwic"]),
                 ("within", ["compare", "--within", "events"]),
                 ("events", ["events"]), ("coverage", ["events", "--event", "1"])]
        for name, command in cases:
            with self.subTest(command):
                arguments = sources[:-2] if name == "duplicates" else sources
                text = onoma(*command, *arguments, "--format", "json").stdout
                self.check(name, json.loads(text))
        self.check("self-test", json.loads(onoma("self-test", "--format", "json").stdout))
        explained = onoma("explain", self.article("c.txt", "Alpha x. OpenAI's CEO Sam Altman."),
                          *sources[-2:], "--format", "json").stdout
        self.check("explain", json.loads(explained))

    def test_json_lines_are_the_items_of_the_json(self):
        sources = self.sources()
        for command, part in [("report", "entities"), ("compare", "entities"), ("pairs", "pairs"),
                              ("duplicates", "clusters"), ("figures", "figures"), ("quote", "quotes"),
                              ("events", "events")]:
            with self.subTest(command):
                arguments = sources[:-2] if command == "duplicates" else sources
                arguments = ["OpenAI", *sources] if command == "quote" else arguments
                whole = json.loads(onoma(command, *arguments, "--format", "json").stdout)[part]
                lines = onoma(command, *arguments, "--format", "jsonl").stdout.splitlines()
                self.assertEqual([json.loads(line) for line in lines], whole)
        for line in onoma("tag", *sources, "--mode", "all").stdout.splitlines():
            self.check("tag", json.loads(line))

    def test_a_new_key_fails(self):
        whole = json.loads(onoma("report", SAMPLES, *QUICK, "--format", "json").stdout)
        whole["entities"][0]["new"] = 1
        self.assertEqual(list(faults(whole, schema("report"))),
                         ["$.entities[0]: expected no key new, found it"])
        del whole["entities"][0]["new"], whole["words"]
        whole["documents"] = "3"
        self.assertEqual(len(list(faults(whole, schema("report")))), 2)

    def test_schemas_are_versioned_and_well_formed(self):
        every = json.loads(onoma("schema").stdout)
        self.assertLess({"report", "compare", "pairs", "tag", "figures"}, set(every))
        for name, shape in every.items():
            self.assertEqual(shape, schema(name))
            self.assertEqual(shape["$id"], f"urn:onoma:schema:{name}:1")
            self.assertEqual(shape["$schema"], "https://json-schema.org/draft/2020-12/schema")
            try:
                from jsonschema import Draft202012Validator
            except ImportError:
                continue
            Draft202012Validator.check_schema(shape)

    def test_what_is_no_output_is_told(self):
        result = self.expect(2, onoma("schema", "repot"))
        self.assertRegex(result.stderr, "schema: expected one of report, .*, found `repot`")


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
