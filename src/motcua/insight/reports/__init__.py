"""The sector's reports: a period against the one before and a year ago, and as documents."""

from motcua.insight.reports.against import Compared
from motcua.insight.reports.asked import Asked
from motcua.insight.reports.dossiers import BREAKDOWNS, Line, Report, report

__all__ = ["BREAKDOWNS", "Asked", "Compared", "Line", "Report", "report"]
