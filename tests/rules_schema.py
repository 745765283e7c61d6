"""Checks every rule file against its JSON Schema, as an editor would. Needs PyYAML and jsonschema."""

import glob
import json
import os
import sys

import jsonschema
import yaml

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# Roles and small groups stand beside the policies, and are plain parameters.
PLAIN = {"access.yaml"}
FOLDERS = {"cities": "city", "provinces": "province", "national/parameters": "parameters", "policies": "policies", "calendars": "calendar"}


class Loader(yaml.SafeLoader):
    """Plain scalars stay text, as in the library's own reader: `2025-07-01` is no date here."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag in ("tag:yaml.org,2002:bool", "tag:yaml.org,2002:int")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def rule_files():
    for folder, schema in FOLDERS.items():
        for path in sorted(glob.glob(os.path.join(ROOT, "rules", folder, "*.yaml"))):
            yield path, "parameters" if os.path.basename(path) in PLAIN else schema
    for name in ("contributions", "relief"):
        path = os.path.join(ROOT, "rules/national", f"{name}.yaml")
        if os.path.exists(path):
            yield path, name


def main():
    checkers = {}
    count = faults = 0
    for path, name in rule_files():
        if name not in checkers:
            with open(os.path.join(ROOT, "schema/rules", f"{name}.json"), encoding="utf-8") as file:
                checkers[name] = jsonschema.Draft202012Validator(json.load(file))
        with open(path, encoding="utf-8") as file:
            tree = yaml.load(file, Loader)
        count += 1
        for fault in checkers[name].iter_errors(tree):
            faults += 1
            print(f"{os.path.relpath(path, ROOT)}: {fault.json_path}: {fault.message[:200]}")
    print(f"rule files: {count} checked against their schema, {faults} faults")
    return 1 if faults or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
