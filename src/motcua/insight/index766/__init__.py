"""The index of quality of service of Decision 766/QĐ-TTg, indicator by indicator, with what is behind it."""

from motcua.insight.index766.decision import Index, Indicator, index_on
from motcua.insight.index766.scoring import Found, Group, Scored, State, score

__all__ = ["Found", "Group", "Index", "Indicator", "Scored", "State", "index_on", "score"]
