"""Charts as plain geometry: across in percent of the width, down in pixels, so that text keeps its size.

A chart says itself in words (`title`, `about`), and the page that shows it has the same numbers in a table.
The template tag `chart` of the site draws it as SVG; nothing here knows of pages.
"""

from motcua.charts.bars import Bar, BarChart, bar_chart
from motcua.charts.flow import FlowChart, flow_chart
from motcua.charts.layers import Box, Link
from motcua.charts.point_map import Place, PointMap
from motcua.charts.sheets import Sheets, sheets
from motcua.charts.step import FULL, SMALL, Span, StepChart, step_chart

__all__ = [
    "FULL",
    "SMALL",
    "Bar",
    "BarChart",
    "Box",
    "FlowChart",
    "Link",
    "Place",
    "PointMap",
    "Sheets",
    "Span",
    "StepChart",
    "bar_chart",
    "flow_chart",
    "sheets",
    "step_chart",
]
