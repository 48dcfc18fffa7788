"""Supervision: what each office has in hand and how it works, live, and which rules call it when it drifts.

What has ended is told once a night, per office and day; today is read from the journal while the page opens.
"""
