"""After: the same measures before and after a real change, against places and procedures that it left alone.

A **month** begins on the day of the change or so many months before or after it: month 0 is the first after,
month −1 the last before. A dossier belongs to the month in which it was received, for it keeps the rules of
that day. It is judged after `FOLLOWED` days; a month in which not every dossier could be followed so long is
left out, so that what is recent does not look slower or quicker than it is.

A **unit** is a place (the district of the family) with the procedures that the change is about, or with
others. It is treated where its competent office changed on the day. Controls are the same procedures in
places where nothing changed, if there are at least three of them; else the other procedures of the same
places, whose competent office stayed.

The **change of a unit** is its measure in the months after (twelve at most) less the same calendar months a
year before, where all twelve months before are known: so the season falls out. Else it is less the months
directly before, and that is said. The **effect** is the mean change of the treated less the mean change of
the controls (difference in differences); each unit counts once, however many dossiers it has.

The **range** holds every size of the effect that a permutation test does not reject at 10 %: what is treated
is exchanged in all ways (more than 2,000: in 1,999 drawn ones), within a place where a place is its own
control. It supposes that without the change the units would be alike up to chance.

**Trends before**: the slope of each unit over the months before (least squares, weighted by dossiers),
treated less controls, with the range of 95 % that is found in the same way. Does it not hold 0, the
comparison is refused.
"""

from motcua.insight.after.compared import Compared, Told, Why, compare
from motcua.insight.after.series import FOLLOWED, MEASURES, Measure, Month, Series

__all__ = ["FOLLOWED", "MEASURES", "Compared", "Measure", "Month", "Series", "Told", "Why", "compare"]
