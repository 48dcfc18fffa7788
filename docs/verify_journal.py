"""Verifies an exported journal with nothing but Python: `python3 verify_journal.py journal.jsonl`.

An entry carries the SHA-256 of the one before it in its dossier, a closed day a root over its date, its
closing, its entries and the day before: whoever kept a root can tell that nothing changed."""

import hashlib
import json
import sys
from bisect import bisect

GENESIS = "0" * 64
CANONICAL = {"sort_keys": True, "separators": (",", ":"), "ensure_ascii": False}


def sha256(*texts):
    return hashlib.sha256("".join(texts).encode()).hexdigest()


def verify(lines):
    """Yield a sentence for everything that does not hold, and last how much was read."""
    tips, hashes, root, place, days, latest, row = {}, [], GENESIS, 0, 0, 0, {}
    for row in map(json.loads, lines):
        if row["kind"] == "entry":
            content = row["content"]
            if sha256(row["previous"], json.dumps(content, **CANONICAL)) != row["hash"]:
                yield f"entry {row['id']} was changed after it was written"
            before = tips.get(content["dossier"], (0, GENESIS))
            if before != (content["seq"] - 1, row["previous"]) or row["id"] <= latest:
                yield f"entry {row['id']} does not follow the one before it in dossier {content['dossier']}"
            tips[content["dossier"]] = (content["seq"], row["hash"])
            hashes.append((latest := row["id"], row["hash"]))
        elif row["kind"] == "day":
            first, place, days = place, bisect(hashes, (row["last_entry"], "~")), days + 1
            computed = sha256(root, row["day"], row["closed_at"], *(one for _, one in hashes[first:place]))
            if (root, place - first, computed) != (row["previous"], row["entries"], row["root"]):
                yield f"day {row['day']} no longer has its root: an entry was changed, added or lost"
            root = row["root"]
    if row != {"kind": "end", "entries": len(hashes), "days": days}:
        yield "the export does not end as it was written: it was cut, or something was added"
    yield f"{len(hashes)} entries of {len(tips)} dossiers, {days} closed days, last root {root}"


if __name__ == "__main__":
    try:
        with open(sys.argv[1], encoding="utf-8") as journal:
            *findings, summary = verify(journal)
    except (ValueError, KeyError, TypeError, RecursionError) as torn:
        findings, summary = ["a line is not one of a journal"], repr(torn)[:200]
    print(*findings, summary, "The journal DOES NOT hold." if findings else "The journal holds.", sep="\n")
    sys.exit(1 if findings else 0)
