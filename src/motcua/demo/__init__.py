"""Bac Giang, 27 March to 7 April 2023: a world to look at, made by the same actions as the pages call."""
