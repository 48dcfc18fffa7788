"""The place that puts the parts together: settings, addresses, the clock, logs, health."""
