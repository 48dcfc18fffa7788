"""Symbols of a given area: a circle, a diamond, a triangle; and a small ring where there is nothing."""

from __future__ import annotations

from math import pi, sqrt

CORNERS = {"watch": 4, "late": 3}
"""How many corners the symbol of a state has; a calm one has none."""
EMPTY = 3.0
"""Pixels that the ring of nothing reaches."""


def reach(state: str, area: float) -> float:
    """How far a symbol of so many square pixels reaches from its middle."""
    corners = CORNERS.get(state)
    if not area:
        return EMPTY
    if corners is None:
        return sqrt(area / pi)
    return sqrt(area / 2) if corners == 4 else sqrt(area * 4 / (3 * sqrt(3)))


def outline(state: str, area: float) -> str:
    """Its path around the middle, as SVG writes it."""
    far, corners = reach(state, area), CORNERS.get(state)
    if not area or corners is None:
        arc, across = f"a{far:.3f},{far:.3f} 0 1 1", f"{2 * far:.3f}"
        return f"M-{far:.3f},0 {arc} {across},0 {arc} -{across},0 Z"
    if corners == 4:
        return f"M0,-{far:.3f} L{far:.3f},0 L0,{far:.3f} L-{far:.3f},0 Z"
    side, low = far * sqrt(3) / 2, far / 2
    return f"M0,-{far:.3f} L{side:.3f},{low:.3f} L-{side:.3f},{low:.3f} Z"
