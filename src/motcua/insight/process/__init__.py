"""The process as a log shows it: its map, its ways, where time goes, what is done again, who hands to whom.

    read_process(log)          any log -> Process, in numbers
    journal_steps(scope)       our journal -> the steps of its dossiers, for `read_process`

Times are in seconds. Nothing here knows a person; of our own journal it knows officers by number.
"""

from motcua.insight.process.flow import Flow, Follow, Step, thinned
from motcua.insight.process.process import Process, read_process

__all__ = ["Flow", "Follow", "Process", "Step", "read_process", "thinned"]
