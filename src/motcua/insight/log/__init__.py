"""Event logs (nhật ký sự kiện): read from XES or CSV, ours or anybody's, and told in figures.

read(path)                           a file -> Log; BadLog names every line that cannot be used
facts(log)                           counts, flow, variants, throughput, hand-overs
"""

from motcua.insight.log.facts import facts
from motcua.insight.log.mapping import Mapping
from motcua.insight.log.model import BadLog, Log, Problem
from motcua.insight.log.source import read

__all__ = ["BadLog", "Log", "Mapping", "Problem", "facts", "read"]
