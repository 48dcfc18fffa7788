"""Verifies an exported journal with nothing but Python: `python3 verify_journal.py journal.jsonl`.

Every entry carries the SHA-256 of the one before it in its dossier; every closed day has a root over the
hashes of its entries and the root of the day before. Whoever kept a root can tell that nothing changed.
"""

import hashlib
import json
import sys

GENESIS = "0" * 64


def digest(previous, content):
    plain = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256((previous + plain).encode()).hexdigest()


def verify(lines):
    """Yield a sentence for everything that does not hold, and last how much was read."""
    tips, hashes, root, place, days = {}, [], GENESIS, 0, 0
    for row in map(json.loads, lines):
        if row["kind"] == "entry":
            content = row["content"]
            if digest(row["previous"], content) != row["hash"]:
                yield f"entry {row['id']} was changed after it was written"
            if tips.get(content["dossier"], (0, GENESIS)) != (content["seq"] - 1, row["previous"]):
                yield f"entry {row['id']} does not follow the one before it in dossier {content['dossier']}"
            tips[content["dossier"]] = (content["seq"], row["hash"])
            hashes.append((row["id"], row["hash"]))
        elif row["kind"] == "day":
            first, days = place, days + 1
            while place < len(hashes) and hashes[place][0] <= row["last_entry"]:
                place += 1
            own = "".join(value for _, value in hashes[first:place])
            computed = hashlib.sha256((root + own).encode()).hexdigest()
            if (root, place - first, computed) != (row["previous"], row["entries"], row["root"]):
                yield f"day {row['day']} no longer has its root: an entry was changed, added or lost"
            root = row["root"]
    yield f"{len(hashes)} entries of {len(tips)} dossiers, {days} closed days, last root {root}"


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as journal:
        *findings, summary = verify(journal)
    print(*findings, summary, "The journal DOES NOT hold." if findings else "The journal holds.", sep="\n")
    sys.exit(1 if findings else 0)
