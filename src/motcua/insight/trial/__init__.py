"""Trial against practice: how far the future office would have decided as the competent one did."""
