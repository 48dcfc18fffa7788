"""Readings of what happened: event logs, facts, the service index, and what a reform would do."""
