"""Một Cửa: one door for social insurance, from the dossier handed in to the result handed back."""

__version__ = "0.1.0"
