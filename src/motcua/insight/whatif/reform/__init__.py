"""What a change of mandates, staff or rules would do: one scenario played without it and with it, many times.

A scenario is data: dated, sourced, every doubtful number with a low and a high end. A world is one draw of
all of them. Each world is played twice, without and with the change, with the same families on the same days,
so that what differs is the change alone. Answers are ranges over the worlds.
"""
