"""What the journal says of every dossier that was in hand in a period, and how many fall under what.

`counted` reads, `Counted` is one dossier as it stood at a moment, MEASURES are the questions that can be
asked of it, and `Tally` holds the numbers by office, procedure and channel.
"""

from motcua.insight.counting.counted import Counted, Ended
from motcua.insight.counting.measures import MEASURES, Measure, NoMeasure, measure
from motcua.insight.counting.read import counted
from motcua.insight.counting.scope import Scope, scope_of
from motcua.insight.counting.tally import Place, Tally, tally

__all__ = [
    "MEASURES",
    "Counted",
    "Ended",
    "Measure",
    "NoMeasure",
    "Place",
    "Scope",
    "Tally",
    "counted",
    "measure",
    "scope_of",
    "tally",
]
