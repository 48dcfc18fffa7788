"""What a branch is: one way in which the law may be taken, by a name that a reader finds again."""

from __future__ import annotations

from dataclasses import dataclass

REGIME, INPUT, SWITCH, RESULT = "regime", "input", "switch", "result"
CONDITION, LINE, CHOICE = "condition", "line", "choice"

KINDS = {
    REGIME: "the benefit under each law",
    INPUT: "each input given, and each of its options",
    SWITCH: "each answer to an open question, where it mattered",
    RESULT: "each named result",
    CONDITION: "each condition, met and not met",
    LINE: "each line of an explanation, under each law",
    CHOICE: "each choice inside a rule, yes and no",
}

OUTCOMES = {True: "met", False: "not met"}
ANSWERS = {True: "yes", False: "no"}


@dataclass(frozen=True, slots=True, order=True)
class Branch:
    """`place`: the benefit, or the module of the rule. `outcome`: met, not met; yes, no; an option; or ""."""

    place: str
    kind: str
    name: str
    article: str = ""
    outcome: str = ""
